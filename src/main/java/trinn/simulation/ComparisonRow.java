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
 * @param baselineFixed how much of what the baseline pays is fixed pay
 * @param alternativeFixed likewise of the alternative
 */
public record ComparisonRow(
        FactSet facts,
        BigDecimal baseline,
        BigDecimal alternative,
        BigDecimal baselineFixed,
        BigDecimal alternativeFixed) {

    /** Payouts without fixed pay. */
    public ComparisonRow(FactSet facts, BigDecimal baseline, BigDecimal alternative) {
        this(facts, baseline, alternative, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** What the alternative pays more; negative where it pays less. */
    public BigDecimal difference() {
        return alternative.subtract(baseline);
    }

    /** Sales against quota, 1 = 100 %; null where the data has none. */
    public @Nullable BigDecimal attainment() {
        Kpi kpi = facts.quota();
        return kpi == null ? null : kpi.attainment();
    }
}
