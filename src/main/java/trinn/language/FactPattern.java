package trinn.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of the facts of one type.
 *
 * @param fact the name of the type, such as {@code Kpi}
 * @param binding the name that its fact is bound to, or the empty text
 * @param asks whether there must be such facts, and whether the rule takes them one by one
 * @param at where it starts in the file
 * @param fields the fields of the fact with their types
 * @param conditions all of which must hold
 */
public record FactPattern(
        String fact, String binding, Asks asks, int at, Map<String, ValueType> fields, List<Condition> conditions) {

    /** What a pattern wants of the facts that meet its conditions. */
    public enum Asks {
        /** The rule declares for each of them. */
        EACH,
        /** There must be one. */
        EXISTS,
        /** There must be none. */
        NONE
    }

    /**
     * A condition on the fact, or a value of it that the rule gives a name, or both.
     *
     * @param binding the name, or the empty text
     * @param expr the comparison; where there is none, what is bound
     * @param type what the expression is: true or false, or what is bound; null where it is in error
     */
    public record Condition(
            String binding, Expr expr, @Nullable ValueType type) {
        /** Whether it can fail, and is not a binding alone. */
        public boolean decides() {
            return type instanceof ValueType.Truth;
        }

        /** What its name stands for: the left side of a comparison. */
        public Expr bound() {
            return bound(expr);
        }

        static Expr bound(Expr expr) {
            return switch (expr) {
                case Expr.Binary binary
                when binary.isJoin() || ExprParser.COMPARISONS.contains(binary.sign()) -> bound(binary.left());
                case Expr.In in -> bound(in.left());
                default -> expr;
            };
        }
    }

    /** Copies the conditions. */
    public FactPattern {
        conditions = List.copyOf(conditions);
    }

    /** Whether its facts are matched one by one, and not only asked about by {@code not} or {@code exists}. */
    public boolean seen() {
        return asks == Asks.EACH;
    }

    /** What its conditions say, without the names they bind. */
    List<Expr> constraints() {
        return conditions.stream().map(Condition::expr).toList();
    }
}
