package trinn.document;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;

/**
 * A population with a period to come, in which everybody reaches the targets. What comes after that period is left out.
 *
 * @param scheme by which everybody is paid
 * @param base the period before, as which everything is that has no target
 * @param period the one to come
 * @param population of all periods before, and of this one
 * @param bySeller the same for each payee
 * @param old for each payee the KPIs for which the targets of the base are used
 */
record Outlook(
        Succession scheme,
        Period base,
        Period period,
        List<FactSet> population,
        Map<String, List<FactSet>> bySeller,
        Map<String, List<String>> old) {

    /** As long a period right after another. */
    static Period after(Period period) {
        long months = ChronoUnit.MONTHS.between(period.from(), period.to());
        boolean whole = period.from().plusMonths(months).equals(period.to());
        return new Period(
                period.to(),
                whole
                        ? period.to().plusMonths(months)
                        : period.to().plusDays(ChronoUnit.DAYS.between(period.from(), period.to())));
    }

    /** @param base a period of the population */
    static Outlook of(Succession scheme, List<FactSet> population, Period base, Period period, Ahead ahead) {
        List<FactSet> all = new ArrayList<>();
        Map<String, List<String>> old = new HashMap<>();
        for (FactSet facts : population) {
            if (facts.period().to().compareTo(period.from()) <= 0) {
                all.add(facts);
            }
            if (facts.period().equals(base)) {
                AtTarget expected = AtTarget.of(facts, period, ahead);
                all.add(expected.facts());
                old.put(facts.seller().id(), expected.old());
            }
        }
        Map<String, List<FactSet>> bySeller = all.stream()
                .collect(Collectors.groupingBy(facts -> facts.seller().id()));
        return new Outlook(scheme, base, period, all, bySeller, old);
    }

    /** One seller in the period to come; null who was not paid in the period before. */
    @Nullable Evaluated one(String payee) {
        return old.containsKey(payee)
                ? Evaluation.seller(scheme, new Measurements(population), payee, period)
                        .getLast()
                : null;
    }

    /** Everybody in the period to come, in the order of the population. */
    List<Evaluated> all() {
        return Evaluation.of(scheme, population).stream()
                .filter(one -> one.facts().period().equals(period))
                .toList();
    }

    /** What the data has of a seller, with the period to come last. */
    List<FactSet> of(String payee) {
        return Objects.requireNonNull(bySeller.get(payee));
    }

    /** The KPIs of a payee for which the targets of the base are used. */
    List<String> oldOf(String payee) {
        return Objects.requireNonNull(old.get(payee));
    }
}
