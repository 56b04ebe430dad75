package trinn.simulation.report;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import trinn.kpi.Catalogue;
import trinn.population.Person;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;
import trinn.simulation.Attribution;
import trinn.simulation.Bootstrap;
import trinn.simulation.Comparison;
import trinn.simulation.Fairness;
import trinn.simulation.GoalReach;
import trinn.simulation.ResultHash;
import trinn.simulation.RuleUse;

/**
 * All that is known of a what-if when it is decided.
 *
 * @param data the name of the data set
 * @param baseline what is compared with
 * @param alternative what is tried
 * @param terms the alternative's, as they stand or changed
 * @param comparison what both pay, at least one payout
 * @param usedBefore how the rules of the baseline were used, by name
 * @param usedAfter likewise of the alternative
 * @param attribution how much each change makes; null where there are too many to tell them apart
 * @param fairness how the pay of women and men compares
 * @param targets how the targets were reached, by the code of the KPI
 * @param catalogue what KPIs are called
 * @param people since when payees are there, by id
 * @param day on which it is printed
 */
public record Decision(
        String data,
        Scheme baseline,
        Scheme alternative,
        Terms terms,
        Comparison comparison,
        SortedMap<String, RuleUse> usedBefore,
        SortedMap<String, RuleUse> usedAfter,
        @Nullable Attribution attribution,
        Fairness fairness,
        SortedMap<String, List<GoalReach>> targets,
        Catalogue catalogue,
        Map<String, Person> people,
        LocalDate day) {

    /** Of all its money. */
    public Currency currency() {
        return baseline.currency();
    }

    /** How sure the cost of both sides is; the same every time. */
    public Bootstrap sure() {
        return Bootstrap.of(comparison, 1);
    }

    /** What tells its results from all others. */
    public String hash() {
        return ResultHash.of(comparison);
    }
}
