package trinn.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import trinn.language.Asked;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Rule;

/** What a rule pays for: what its amounts are worked out from, or where they are fixed, everything that it asks for. */
final class PaidFor {

    private PaidFor() {}

    /** @param asked all that the rule looks at */
    static Set<Basis> by(Rule rule, Set<Basis> asked) {
        Set<String> used = new HashSet<>();
        rule.declares().forEach(declared -> declared.arguments().forEach(argument -> names(argument, used)));
        Set<Basis> paid = new TreeSet<>();
        List<Asked> each = rule.asked();
        for (int i = 0; i < rule.patterns().size(); i++) {
            if (isUsed(rule.patterns().get(i), used)) {
                Asked one = each.get(i);
                asked.stream()
                        .filter(basis -> basis.fact().equals(one.fact())
                                && (basis.key().isEmpty() || one.keys().contains(basis.key())))
                        .forEach(paid::add);
            }
        }
        return paid.isEmpty() ? asked : paid;
    }

    private static boolean isUsed(FactPattern pattern, Set<String> used) {
        return used.contains(pattern.binding())
                || pattern.conditions().stream()
                        .map(FactPattern.Condition::binding)
                        .anyMatch(used::contains);
    }

    private static void names(Expr expr, Set<String> found) {
        if (expr instanceof Expr.Name name) {
            found.add(name.name());
        }
        expr.parts().forEach(part -> names(part, found));
    }
}
