package trinn.cli;

import java.time.LocalDate;
import java.util.List;
import trinn.facts.FactSet;
import trinn.population.DataSet;

/** Finds the facts of a payee in the period of a day. */
final class PayeePeriod {

    private PayeePeriod() {}

    /** @throws Refusal where there is no such payee or period, or the day is none */
    static FactSet of(DataSet dataSet, List<FactSet> population, String payee, String day) {
        List<FactSet> all = population.stream()
                .filter(facts -> facts.seller().id().equals(payee))
                .toList();
        if (all.isEmpty()) {
            throw new Refusal("The data set %s has no payee %s.".formatted(dataSet.name(), payee));
        }
        LocalDate date = Dates.of(day);
        return all.stream()
                .filter(facts -> facts.period().contains(date))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> periods =
                            all.stream().map(facts -> facts.period().id()).toList();
                    return new Refusal("Payee %s has no period %s. There are: %s."
                            .formatted(payee, day, String.join(", ", periods)));
                });
    }

    /** Whether facts are of the period of a day. */
    static boolean matches(FactSet facts, String day) {
        return facts.period().contains(Dates.of(day));
    }
}
