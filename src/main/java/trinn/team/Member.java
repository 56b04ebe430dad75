package trinn.team;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trinn.comparison.Attribution;
import trinn.engine.Evaluated;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.statement.KpiWords;
import trinn.statement.WhatItTakes;

/**
 * How one of a team stands in a period.
 *
 * @param facts who and when
 * @param paid in the currency of the scheme
 * @param last the payout of the period before; null where there was none
 * @param attainment of the quota, 1 = 100 %; null where there is none
 * @param near a step that is near; null where none is in reach
 * @param change why the payout is not what it was; null where it is the same, or there was none before
 */
public record Member(
        FactSet facts,
        BigDecimal paid,
        @Nullable BigDecimal last,
        @Nullable BigDecimal attainment,
        @Nullable Near near,
        @Nullable Attribution change) {

    /** Who was paid so much less than in the period before is to be talked to: a tenth of it, 0.1 = 10 %. */
    public static final BigDecimal FALL = new BigDecimal("0.1");

    /**
     * Works one out.
     *
     * @param about one of the population
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for these facts
     */
    public static Member of(Succession scheme, Measurements population, FactSet about, KpiWords kpis) {
        var periods = Evaluation.seller(scheme, population, about.seller().id(), about.period());
        Evaluated now = periods.getLast();
        Evaluated before = periods.size() < 2 ? null : periods.get(periods.size() - 2);
        BigDecimal paid = now.payout().total();
        BigDecimal last = before == null ? null : before.payout().total();
        Period earlier = before == null || paid.compareTo(before.payout().total()) == 0
                ? null
                : before.facts().period();
        Kpi quota = now.facts().quota();
        return new Member(
                now.facts(),
                paid,
                last,
                quota == null ? null : quota.attainment(),
                Near.of(now.facts(), WhatItTakes.of(scheme, now, kpis)),
                earlier == null ? null : Attribution.ofPeriods(scheme, population, about, earlier));
    }

    /** What is paid more than in the period before, negative where it is less; zero where there was none. */
    public BigDecimal difference() {
        return last == null ? BigDecimal.ZERO : paid.subtract(last);
    }

    /** Whether the payout fell by {@link #FALL} of the last one, or more. */
    public boolean fell() {
        return last != null
                && difference().signum() < 0
                && difference().negate().compareTo(last.abs().multiply(FALL)) >= 0;
    }

    /** Whether a step is close. */
    public boolean isClose() {
        return near != null && near.isClose();
    }
}
