package trinn.bench;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import trinn.facts.Tiers;

/**
 * The terms of {@code rules/nordic-sales} on one day, each of its own type.
 *
 * @param commissionRates of slices of the paid margin
 * @param planCoefficients by attainment, in straight lines
 * @param unitPlan units of a model before the extra
 * @param unitRate of the value of each further unit
 * @param qualityFloor under which variable pay is scaled down
 * @param minimumFactor when the department reaches its minimum plan
 * @param normFactor when it reaches its norm
 * @param maximumFactor when it reaches its maximum plan
 * @param cap of variable pay, already rounded
 * @param draw on variable pay, already rounded
 */
record PlainTerms(
        Tiers commissionRates,
        Tiers planCoefficients,
        BigDecimal unitPlan,
        BigDecimal unitRate,
        BigDecimal qualityFloor,
        BigDecimal minimumFactor,
        BigDecimal normFactor,
        BigDecimal maximumFactor,
        BigDecimal cap,
        BigDecimal draw) {

    /** The terms by their names in the scheme. */
    static PlainTerms of(Map<String, Object> values) {
        return new PlainTerms(
                (Tiers) value(values, "commissionRates"),
                (Tiers) value(values, "planCoefficients"),
                number(values, "unitPlan"),
                number(values, "unitRate"),
                number(values, "qualityFloor"),
                number(values, "minimumFactor"),
                number(values, "normFactor"),
                number(values, "maximumFactor"),
                PlainNordicSales.round(number(values, "cap")),
                PlainNordicSales.round(number(values, "draw")));
    }

    private static BigDecimal number(Map<String, Object> values, String name) {
        return (BigDecimal) value(values, name);
    }

    private static Object value(Map<String, Object> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
