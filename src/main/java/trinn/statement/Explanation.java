package trinn.statement;

import java.util.List;
import trinn.engine.Evaluated;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;

/**
 * Why somebody was paid this, why not more, and what it would have taken.
 *
 * @param statement the lines and their sum
 * @param inputs the values behind each line
 * @param reasons why rules paid nothing
 * @param takes what would have paid more
 * @param periods this and the earlier ones, in their order
 */
public record Explanation(
        Statement statement,
        List<List<Input>> inputs,
        List<Reason> reasons,
        WhatItTakes takes,
        List<PeriodPay> periods) {

    /** Copies the lists. */
    public Explanation {
        inputs = List.copyOf(inputs);
        reasons = List.copyOf(reasons);
        periods = List.copyOf(periods);
    }

    /**
     * @param population of which much may be measured already
     * @param about one of it
     * @param kpis what the data calls its KPIs
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for these facts
     */
    public static Explanation of(
            Succession scheme, Measurements population, FactSet about, KpiWords kpis, Sentences sentences) {
        List<Evaluated> periods =
                Evaluation.seller(scheme, population, about.seller().id(), about.period());
        Grounds grounds = Grounds.of(scheme, periods, kpis, sentences);
        return new Explanation(
                grounds.statement(),
                grounds.inputs(),
                grounds.reasons(),
                WhatItTakes.of(scheme, grounds.evaluated(), kpis),
                periods.stream().map(PeriodPay::of).toList());
    }
}
