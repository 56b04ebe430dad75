package trinn.board;

import java.util.List;
import trinn.facts.FactSet;
import trinn.facts.Period;

/**
 * Those who are in a department in a period: with whom a board is shared. Who moves is, for the whole period, in the department of
 * the last day at work in it, as on statements.
 *
 * @param department its name; without one there is no circle
 */
public record Circle(String department, Period period) {

    /** The one of a seller and period. */
    public static Circle of(FactSet facts) {
        return new Circle(facts.seller().department(), facts.period());
    }

    /** Whether there is anybody to share with. */
    public boolean exists() {
        return !department.isBlank();
    }

    /** Whether somebody is in the department in this very period. */
    public boolean has(FactSet facts) {
        return exists()
                && facts.seller().department().equals(department)
                && facts.period().equals(period);
    }

    /** The ids of all of a population who are in it. */
    public List<String> payees(List<FactSet> population) {
        return population.stream()
                .filter(this::has)
                .map(facts -> facts.seller().id())
                .toList();
    }
}
