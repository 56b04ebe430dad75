package trinn.simulation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import trinn.evaluation.Findings;

/**
 * What several variants would have paid the same population, with no more of everybody than reports tell.
 *
 * @param sides what each variant comes to
 * @param rows per seller and period, in the order of the population
 * @param kpis the codes of the KPIs that anybody has
 */
public record Simulated(List<Side> sides, List<SimulatedRow> rows, SortedSet<String> kpis) {

    /**
     * What one variant comes to.
     *
     * @param name of the variant
     * @param total the sum of all payouts, in the currency of the scheme
     * @param findings what must be said of it before its figures are read
     */
    public record Side(String name, BigDecimal total, Findings findings) {}

    /** Copies the collections. */
    public Simulated {
        sides = List.copyOf(sides);
        rows = List.copyOf(rows);
        kpis = Collections.unmodifiableSortedSet(new TreeSet<>(kpis));
    }

    /** What a variant costs more than the first one; negative where it costs less. */
    public BigDecimal difference(int side) {
        return sides.get(side).total().subtract(sides.getFirst().total());
    }

    /** How many rows get more (1), the same (0) or less (-1) from a variant than from the first one. */
    public long count(int side, int sign) {
        return rows.stream()
                .filter(row -> row.difference(side).signum() == sign)
                .count();
    }
}
