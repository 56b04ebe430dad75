package trinn.statement;

import java.util.List;
import trinn.engine.Evaluated;
import trinn.engine.Trace;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.evaluation.Succession.Version;

/**
 * What a payout rests on: its lines, the values behind each, and why rules paid nothing.
 *
 * @param version of the scheme, by which it was worked out
 * @param evaluated all that the rules saw and what flowed in
 * @param statement the lines and their sum
 * @param inputs the values behind each line
 * @param reasons why rules paid nothing
 */
public record Grounds(
        Version version, Evaluated evaluated, Statement statement, List<List<Input>> inputs, List<Reason> reasons) {

    /** Copies the lists. */
    public Grounds {
        inputs = List.copyOf(inputs);
        reasons = List.copyOf(reasons);
    }

    /**
     * Of the last of some periods.
     *
     * @param periods of one seller, worked out, in their order
     * @param kpis what the data calls its KPIs
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for these facts
     */
    public static Grounds of(Succession scheme, List<Evaluated> periods, KpiWords kpis, Sentences sentences) {
        Evaluated last = Evaluation.explained(scheme, periods.getLast(), sentences.locale());
        Version version = scheme.on(last.facts());
        Trace trace = version.scheme().trace(last.facts(), version.terms(), last.before());
        Inputs inputs = new Inputs(
                trace.matches(),
                version.scheme().scheme().messages(sentences.locale()),
                sentences.locale(),
                Needs.of(version.scheme().scheme(), kpis));
        return new Grounds(
                version,
                last,
                Statement.of(scheme, last, sentences),
                last.payout().lines().stream().map(inputs::of).toList(),
                WhyNot.of(scheme, periods, kpis));
    }
}
