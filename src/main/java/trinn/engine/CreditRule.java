package trinn.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a crediting rule said of one sale.
 *
 * @param rule the rule's name
 * @param kpi the one KPI that it speaks of, or the empty text for the sale as a whole
 * @param sale the code of the sale
 * @param part which part counts, 1 = all
 * @param most the most that counts, in the currency of the scheme, or null
 */
public record CreditRule(
        String rule,
        String kpi,
        String sale,
        BigDecimal part,
        @Nullable BigDecimal most) {}
