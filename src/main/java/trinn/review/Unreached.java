package trinn.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.language.Rule;
import trinn.scheme.FindingKind;
import trinn.scheme.Term;

/** Rules that never fired, and the last tiers of tables that nobody reached. */
final class Unreached implements Check {

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        if (!seen.data() || seen.all().isEmpty()) {
            return found;
        }
        for (Rule rule : plan.rules()) {
            if (!seen.fired(rule.name())) {
                found.add(plan.places()
                        .at(
                                rule,
                                FindingKind.RULE_NEVER_FIRED,
                                new Subject(Subject.Sort.RULE, rule.name()),
                                "",
                                List.of(Figure.count(seen.all().size()))));
            }
        }
        new TableReach(plan).of(seen.all()).forEach((name, highest) -> {
            Term term = plan.version().terms().get(name);
            if (term != null && term.table() != null && !highest.missed().isEmpty()) {
                Kind kind = term.table().of();
                Tiers.Tier first = highest.missed().getFirst();
                found.add(plan.places()
                        .atTerm(
                                name,
                                FindingKind.TIER_NOT_REACHED,
                                new Subject(Subject.Sort.TERM, name),
                                List.of(
                                        Figure.count(highest.missed().size()),
                                        new Figure.Number(highest.quota() ? Kind.RATIO : kind, first.from()),
                                        new Figure.Number(
                                                highest.quota() ? Kind.RATIO : kind,
                                                highest.value().max(BigDecimal.ZERO)))));
            }
        });
        return found;
    }
}
