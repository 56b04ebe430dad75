package trinn.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.Rank;
import trinn.facts.Share;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.language.Declared;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Rule;
import trinn.language.Vocabulary;
import trinn.promise.Sites.Site;

/** What a rule may declare at one look. */
final class RuleSpans {

    private final Rule rule;
    private final Look look;
    private final Stretch stretch;
    private final FactSpans fields;
    private final Map<String, Object> terms;
    private final Map<String, @Nullable Object> bound = new HashMap<>();
    private final List<Fact> placed = new ArrayList<>();
    private final List<Declaring> declaring = new ArrayList<>();

    /**
     * What is declared for one combination of facts, where that meets the conditions.
     *
     * @param facts that it is declared for
     */
    record Declaring(Rule rule, Declared declared, Truth holds, List<Span> amounts, List<Fact> facts) {}

    private RuleSpans(Rule rule, Look look, Map<String, Object> terms) {
        this.rule = rule;
        this.look = look;
        this.stretch = look.stretch();
        this.fields = new FactSpans(look, stretch);
        this.terms = terms;
    }

    /**
     * All that rules may declare.
     *
     * @param terms their values by name
     * @throws UndecidableException where a rule does something of which nothing can be said
     */
    static List<Declaring> of(List<Rule> rules, Look look, Map<String, Object> terms) {
        List<Declaring> all = new ArrayList<>();
        for (Rule rule : rules) {
            RuleSpans spans = new RuleSpans(rule, look, terms);
            spans.place(0, Truth.constant(true));
            all.addAll(spans.declaring);
        }
        return all;
    }

    private void place(int depth, Truth holds) {
        if (holds.never()) {
            return;
        }
        if (depth == rule.patterns().size()) {
            for (Declared declared : rule.declares()) {
                List<Span> amounts =
                        declared.arguments().stream().map(this::amount).toList();
                bounds(declared, amounts);
                declaring.add(new Declaring(rule, declared, holds, amounts, List.copyOf(placed)));
            }
            return;
        }
        FactPattern pattern = rule.patterns().get(depth);
        Truth any = Truth.constant(false);
        for (Fact fact : look.facts().all()) {
            if (!fact.getClass().getSimpleName().equals(pattern.fact())) {
                continue;
            }
            placed.add(fact);
            if (!pattern.binding().isEmpty()) {
                bound.put(pattern.binding(), fact);
            }
            Truth met = met(pattern, fact);
            if (pattern.seen()) {
                place(depth + 1, holds.and(met));
            }
            any = any.or(met);
            placed.removeLast();
        }
        if (!pattern.seen()) {
            place(depth + 1, holds.and(pattern.asks() == FactPattern.Asks.NONE ? any.not() : any));
        }
    }

    /** Where the amount of an award reaches its least or its most, the pay bends. */
    private void bounds(Declared declared, List<Span> amounts) {
        for (int i = 1; i < amounts.size(); i++) {
            for (Span bound : List.of(amounts.get(i), stretch.negate(amounts.get(i)))) {
                Truth below = Comparison.of(amounts.getFirst(), "<", bound);
                look.sites()
                        .note(
                                site(declared.at(), bound == amounts.get(i) ? i : -i),
                                below.isOpen() ? null : below.left() + " " + below.right(),
                                below.inputs(),
                                true);
            }
        }
    }

    private Truth met(FactPattern pattern, Fact fact) {
        Truth met = Truth.constant(true);
        for (FactPattern.Condition condition : pattern.conditions()) {
            if (!condition.binding().isEmpty()) {
                bound.put(condition.binding(), value(condition.bound(), fact));
            }
            if (condition.decides()) {
                met = met.and(holds(condition.expr(), fact));
            }
            if (met.never()) {
                return met;
            }
        }
        return met;
    }

    private Span amount(Expr expr) {
        if (value(expr, null) instanceof Span span) {
            return span;
        }
        throw new UndecidableException(Why.NUMBER_MISSING, rule.name());
    }

    /** The value of an expression: a {@link Span} where it is a number; null where there is none. */
    private @Nullable Object value(Expr expr, @Nullable Fact within) {
        return switch (expr) {
            case Expr.Num num -> Span.constant(num.value());
            case Expr.Text text -> text.value();
            case Expr.Name name -> name(name.name(), within);
            case Expr.Field(int at, Expr.Name(int p, String of), String field, int f)
            when of.equals("terms") -> FactSpans.known(terms.get(field));
            case Expr.Field(int at, Expr.Name(int p, String of), String word, int f)
            when Vocabulary.LISTS.containsKey(of) -> word(Vocabulary.LISTS.get(of), word);
            case Expr.Field field ->
                value(field.of(), within) instanceof Fact fact ? fields.field(fact, field.name()) : null;
            case Expr.Attribute attribute ->
                within == null
                        ? null
                        : Vocabulary.value(
                                within,
                                Vocabulary.ATTRIBUTE + "." + attribute.name().value());
            case Expr.Parens parens -> value(parens.of(), within);
            case Expr.Unary unary -> value(unary.of(), within) instanceof Span span ? stretch.negate(span) : null;
            case Expr.Call call -> call(call, within);
            case Expr.Binary binary ->
                value(binary.left(), within) instanceof Span left && value(binary.right(), within) instanceof Span right
                        ? reckon(left, binary.sign(), right)
                        : null;
            default -> null;
        };
    }

    private @Nullable Object name(String name, @Nullable Fact within) {
        return within != null
                        && Vocabulary.FACTS
                                .getOrDefault(within.getClass().getSimpleName(), Map.of())
                                .containsKey(name)
                ? fields.field(within, name)
                : bound.get(name);
    }

    private static @Nullable Object word(Class<?> list, String word) {
        for (Object each : list.getEnumConstants()) {
            if (each.toString().equals(word)) {
                return FactSpans.known(each);
            }
        }
        return null;
    }

    private @Nullable Span reckon(Span left, String sign, Span right) {
        return switch (sign) {
            case "+" -> stretch.plus(left, right);
            case "-" -> stretch.minus(left, right);
            case "*" -> stretch.times(left, right);
            case "/" -> right.isConstant() && right.left().isZero() ? null : stretch.over(left, right);
            default -> null;
        };
    }

    private @Nullable Object call(Expr.Call call, @Nullable Fact within) {
        Object of = value(call.of(), within);
        List<Span> numbers = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            if (!(value(argument, within) instanceof Span span)) {
                return null;
            }
            numbers.add(span);
        }
        return switch (of) {
            case Tiers tiers -> table(call, tiers, numbers);
            case TwoWay cells ->
                noted(call, new TableSpans(stretch).at(cells, numbers.getFirst(), numbers.getLast()), numbers, false);
            case Share share -> part(numbers.getFirst(), share::of);
            case Rank rank -> part(numbers.getFirst(), rank::of);
            case null, default -> null;
        };
    }

    /** Who gets the smallest units that are left over is no matter of more or less. */
    private Span part(Span amount, UnaryOperator<BigDecimal> part) {
        if (!amount.isConstant()) {
            throw new UndecidableException(Why.SHARES, rule.name());
        }
        return Span.constant(part.apply(amount.left().lo()));
    }

    private @Nullable Span table(Expr.Call call, Tiers table, List<Span> numbers) {
        boolean between = call.name().equals("between");
        Tiers placed = table;
        if (numbers.size() > (between ? 2 : 1)) {
            Span quota = numbers.getLast();
            if (!quota.isConstant()) {
                throw new UndecidableException(Why.QUOTA_VARIES, rule.name());
            }
            BigDecimal scale = quota.left().lo();
            if (scale.signum() <= 0) {
                return Span.ZERO;
            }
            placed = table.with(table.rows().stream()
                    .map(tier -> new Tiers.Tier(tier.from().multiply(scale), tier.gives()))
                    .toList());
        }
        TableSpans spans = new TableSpans(stretch);
        Span value = numbers.getFirst();
        return switch (call.name()) {
            case "at" -> noted(call, spans.at(placed, value), numbers, false);
            case "stepped" -> noted(call, spans.stepped(placed, value), numbers, true);
            case "between" -> noted(call, spans.between(placed, value, numbers.get(1)), numbers, true);
            case "interpolated" -> noted(call, spans.interpolated(placed, value), numbers, true);
            default -> null;
        };
    }

    private Span noted(Expr.Call call, TableSpans.Read read, List<Span> numbers, boolean weak) {
        long inputs = numbers.stream().mapToLong(Span::inputs).reduce(0, (one, other) -> one | other);
        look.sites().note(site(call.nameAt(), 0), read.chosen(), inputs, weak);
        return read.gives();
    }

    private Site site(int at, int part) {
        return new Site(rule.name(), at, part, List.copyOf(placed));
    }

    private Truth holds(Expr expr, Fact within) {
        return switch (expr) {
            case Expr.Parens parens -> holds(parens.of(), within);
            case Expr.Unary unary -> holds(unary.of(), within).not();
            case Expr.Truth truth -> Truth.constant(truth.value());
            case Expr.In in -> {
                Object value = value(in.left(), within);
                Truth any = Truth.constant(false);
                for (int i = 0; i < in.choices().size(); i++) {
                    any = any.or(compare(value, "==", value(in.choices().get(i), within), site(in.at(), i)));
                }
                yield any;
            }
            case Expr.Binary binary ->
                switch (binary.sign()) {
                    case "&&" -> holds(binary.left(), within).and(holds(binary.right(), within));
                    case "||" -> holds(binary.left(), within).or(holds(binary.right(), within));
                    default ->
                        compare(
                                value(binary.left(), within),
                                binary.sign(),
                                value(binary.right(), within),
                                site(binary.signAt(), 0));
                };
            default -> Truth.constant(false);
        };
    }

    private Truth compare(@Nullable Object left, String sign, @Nullable Object right, Site site) {
        Truth truth = Comparison.of(left, sign, right);
        look.sites().note(site, truth.isOpen() ? null : truth.left() + " " + truth.right(), truth.inputs(), false);
        return truth;
    }
}
