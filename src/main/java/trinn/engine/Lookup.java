package trinn.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Tiers;
import trinn.language.Expr;

/**
 * That a rule looked something up in a table of tiers for facts that it fired for.
 *
 * @param term the name of the table
 * @param table as it was then
 * @param value what was looked up; a share of the quota where there is one, 1 = 100 %
 * @param quota whether it is that
 */
public record Lookup(String term, Tiers table, BigDecimal value, boolean quota) {

    /** All of a match, in the order in which the rule says them. */
    public static List<Lookup> in(Match match) {
        List<Lookup> found = new ArrayList<>();
        match.rule()
                .declares()
                .forEach(declared -> declared.arguments().forEach(argument -> look(match, argument, found)));
        return found;
    }

    /** The term that an expression looks up; null where it looks up none. */
    public static @Nullable String table(Expr expr) {
        return expr
                                instanceof
                                Expr.Call(
                                        int at,
                                        Expr.Field(int a, Expr.Name(int p, String of), String name, int n),
                                        String c,
                                        int ca,
                                        List<Expr> arguments)
                        && of.equals("terms")
                ? name
                : null;
    }

    /** The place of the tier that the value reaches, from 0; -1 where it is below the first. */
    public int tier() {
        int enough = table.border() == Tiers.Border.LOWER ? 0 : 1;
        int reached = -1;
        for (Tiers.Tier tier : table.rows()) {
            reached += value.compareTo(tier.from()) >= enough ? 1 : 0;
        }
        return reached;
    }

    private static void look(Match match, Expr expr, List<Lookup> found) {
        expr.parts().forEach(part -> look(match, part, found));
        String name = table(expr);
        if (name != null
                && expr instanceof Expr.Call call
                && match.reckoner().value(call.of()) instanceof Tiers tiers) {
            int value = call.name().equals("between") ? 1 : 0;
            boolean quota = call.arguments().size() > value + 1;
            BigDecimal there = number(match, call.arguments().get(value));
            BigDecimal of = quota ? number(match, call.arguments().getLast()) : BigDecimal.ONE;
            if (there != null && of != null && of.signum() > 0) {
                found.add(new Lookup(name, tiers, there.divide(of, MathContext.DECIMAL128), quota));
            }
        }
    }

    private static @Nullable BigDecimal number(Match match, Expr expr) {
        return match.reckoner().value(expr) instanceof BigDecimal number ? number : null;
    }
}
