package trinn.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import trinn.kpi.Influence;
import trinn.language.Rule;
import trinn.scheme.FindingKind;

/** Pay that hangs on what the payee cannot change alone, or at all. */
final class Influences implements Check {

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        for (Basis basis : plan.bases()) {
            Influence influence = plan.influence(basis);
            List<Rule> rules = plan.rulesOf(basis);
            if (influence != Influence.SELF) {
                BigDecimal part =
                        rules.stream().map(rule -> seen.ofRule(rule.name())).reduce(BigDecimal.ZERO, BigDecimal::add);
                boolean known = seen.data() && seen.variablePay().signum() > 0;
                BigDecimal share = known ? part.divide(seen.variablePay(), MathContext.DECIMAL64) : BigDecimal.ZERO;
                found.add(plan.places()
                        .at(
                                rules.getFirst(),
                                FindingKind.NO_INFLUENCE,
                                basis.subject(),
                                (influence == Influence.NONE ? "none" : "team") + (known ? ".data" : ""),
                                List.of(
                                        Figure.rules(
                                                rules.stream().map(Rule::name).toList()),
                                        Figure.money(part),
                                        Figure.ratio(share))));
            }
        }
        return found;
    }
}
