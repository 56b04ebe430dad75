package trinn.simulation.trial;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.simulation.ComparisonRow;

/**
 * One number per seller and period.
 *
 * @param sellers by id and period; who has no number is not in it
 */
record Panel(SortedMap<String, SortedMap<Period, Double>> sellers) {

    /** Of payouts; a null is no number. */
    static Panel of(Collection<ComparisonRow> rows, Function<ComparisonRow, @Nullable BigDecimal> number) {
        SortedMap<String, SortedMap<Period, Double>> sellers = new TreeMap<>();
        for (ComparisonRow row : rows) {
            BigDecimal value = number.apply(row);
            if (value != null) {
                sellers.computeIfAbsent(row.facts().seller().id(), id -> new TreeMap<>())
                        .put(row.facts().period(), value.doubleValue());
            }
        }
        return new Panel(sellers);
    }

    /** What somebody has of a KPI in a period, by its shortest window. */
    static Function<ComparisonRow, @Nullable BigDecimal> kpi(String code) {
        return row -> {
            Kpi kpi = row.facts().kpi(code);
            return kpi == null ? null : kpi.actual();
        };
    }

    /** The mean of a seller's periods; not a number where there is none. */
    double mean(String seller) {
        SortedMap<Period, Double> own = sellers.get(seller);
        return own == null
                ? Double.NaN
                : own.values().stream().mapToDouble(Double::doubleValue).sum() / own.size();
    }
}
