package trinn.statement;

import java.math.BigDecimal;
import java.util.List;
import trinn.engine.Evaluated;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.scheme.Messages;
import trinn.settlement.Ledger;
import trinn.settlement.Line;
import trinn.settlement.Payout;

/**
 * One payout explained.
 *
 * @param facts whose pay it is, and for which period
 * @param lines in the order of the settlement, each with its sentence
 * @param total the exact sum of the lines, in the currency of the scheme
 * @param costs what the employer pays besides, such as contributions; no part of the total
 * @param after what is open after the period: draws owed, pay held back, instalments to come
 */
public record Statement(
        FactSet facts, List<StatementLine> lines, BigDecimal total, List<StatementLine> costs, Ledger after) {

    /** Copies the lists. */
    public Statement {
        lines = List.copyOf(lines);
        costs = List.copyOf(costs);
    }

    /**
     * Evaluates one seller and period again, this time with reasons, in the language of the sentences.
     *
     * @param population everybody, because pay can depend on earlier periods and on other sellers
     * @param facts one of the population
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for these facts
     */
    public static Statement of(Succession scheme, List<FactSet> population, FactSet facts, Sentences sentences) {
        return of(scheme, Evaluation.explain(scheme, population, facts, sentences.locale()), facts, sentences);
    }

    /** What was worked out with a reason for every line. */
    public static Statement of(Succession scheme, Evaluated explained, Sentences sentences) {
        return of(scheme, explained, explained.facts(), sentences);
    }

    private static Statement of(Succession scheme, Evaluated evaluated, FactSet facts, Sentences sentences) {
        Payout payout = evaluated.payout();
        Messages messages = scheme.on(facts).scheme().scheme().messages(sentences.locale());
        return new Statement(
                facts,
                lines(payout.lines(), sentences, messages),
                payout.total(),
                lines(payout.costs(), sentences, messages),
                evaluated.after());
    }

    private static List<StatementLine> lines(List<Line> lines, Sentences sentences, Messages messages) {
        return lines.stream().map(line -> line(line, sentences, messages)).toList();
    }

    private static StatementLine line(Line line, Sentences sentences, Messages messages) {
        String rule = messages.rule(line.rule());
        return new StatementLine(
                line,
                messages.component(line.component()),
                rule,
                line.because() == null ? rule : sentences.of(line.because()));
    }
}
