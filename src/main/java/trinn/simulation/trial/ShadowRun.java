package trinn.simulation.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.facts.Period;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;

/**
 * What a scheme would pay beside the one in force, period by period; nobody is paid by it.
 *
 * @param months since the start, by time, each with the payouts of all; none before the first is in the data
 */
public record ShadowRun(List<Month> months) {

    /** All payouts of a month; the baseline is what the scheme in force pays. */
    public record Month(Period period, Comparison payouts) {}

    /** Copies the list. */
    public ShadowRun {
        months = List.copyOf(months);
    }

    /** Of payouts, in which the scheme in force is the baseline. */
    public static ShadowRun of(Comparison all, LocalDate start) {
        SortedMap<Period, List<ComparisonRow>> months = new TreeMap<>();
        all.rows().stream()
                .filter(row -> !row.facts().period().from().isBefore(start))
                .forEach(row -> months.computeIfAbsent(row.facts().period(), any -> new ArrayList<>())
                        .add(row));
        return new ShadowRun(months.entrySet().stream()
                .map(month -> new Month(month.getKey(), new Comparison(month.getValue())))
                .toList());
    }

    /** What the scheme would have paid more than the one in force, over all months; negative where less. */
    public BigDecimal difference() {
        return months.stream().map(month -> month.payouts().difference()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the scheme in force pays over all months. */
    public BigDecimal inForce() {
        return months.stream().map(month -> month.payouts().baseline()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
