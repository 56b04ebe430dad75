package trinn.simulation.store;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A saved what-if, as a list shows it.
 *
 * @param id by which it is loaded
 * @param name what people call it
 * @param dataSet the name of its data set
 * @param dataVersion which version of it
 * @param baselineTitle the title of the scheme that is compared with
 * @param alternativeTitle the title of the scheme that is tried; often the same, with changed terms
 * @param currency the ISO code of the currency of the baseline
 * @param baseline what the baseline costs
 * @param alternative what the alternative costs
 * @param saved when it was saved
 */
public record RunSummary(
        long id,
        String name,
        String dataSet,
        int dataVersion,
        String baselineTitle,
        String alternativeTitle,
        String currency,
        BigDecimal baseline,
        BigDecimal alternative,
        Instant saved) {

    /** What the alternative costs more; negative where it costs less. */
    public BigDecimal difference() {
        return alternative.subtract(baseline);
    }
}
