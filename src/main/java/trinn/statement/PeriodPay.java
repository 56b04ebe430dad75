package trinn.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.facts.Kpi;
import trinn.facts.Period;

/**
 * What a seller was paid for a period.
 *
 * @param total in the currency of the scheme
 * @param attainment of the quota, 1 = 100 %; null where there is none
 */
public record PeriodPay(
        Period period, BigDecimal total, @Nullable BigDecimal attainment) {

    /** Of what was worked out. */
    public static PeriodPay of(Evaluated one) {
        Kpi quota = one.facts().quota();
        return new PeriodPay(one.facts().period(), one.payout().total(), quota == null ? null : quota.attainment());
    }
}
