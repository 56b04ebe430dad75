package trinn.simulation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.facts.Kpi;

/**
 * What two schemes pay one seller for one period.
 *
 * @param facts the seller and period
 * @param baseline in the currency of the schemes
 * @param alternative likewise
 */
public record ComparisonRow(FactSet facts, BigDecimal baseline, BigDecimal alternative) {

    private static final String REVENUE = "revenue";
    private static final String SALES = "sales";

    /** What the alternative pays more; negative where it pays less. */
    public BigDecimal difference() {
        return alternative.subtract(baseline);
    }

    /** Sales against quota, 1 = 100 %; null where the data has none. */
    public @Nullable BigDecimal attainment() {
        Kpi kpi = quota(facts);
        return kpi == null ? null : kpi.attainment();
    }

    /** The KPI that a seller's quota is about: revenue, or else sales; null where there is none. */
    static @Nullable Kpi quota(FactSet facts) {
        Kpi revenue = facts.kpi(REVENUE);
        return revenue != null && revenue.target() != null ? revenue : facts.kpi(SALES);
    }
}
