package trinn.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import trinn.engine.Evaluated;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;

/** Everybody's pay, worked out once, so that any payout of it can be explained without working the others out again. */
public final class Payroll {

    private final Succession scheme;
    private final KpiWords kpis;
    private final Map<String, List<Evaluated>> bySeller = new HashMap<>();

    /**
     * @param population everybody, because pay can depend on earlier periods and on other sellers
     * @param kpis what the data calls its KPIs
     * @param before is told whose turn it is, from any thread, and may end all by throwing
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for somebody
     */
    public Payroll(Succession scheme, Measurements population, KpiWords kpis, Consumer<FactSet> before) {
        this.scheme = scheme;
        this.kpis = kpis;
        for (Evaluated one : Evaluation.of(scheme, population, before)) {
            bySeller.computeIfAbsent(one.facts().seller().id(), id -> new ArrayList<>())
                    .add(one);
        }
        bySeller.values()
                .forEach(periods -> periods.sort((one, other) ->
                        one.facts().period().compareTo(other.facts().period())));
    }

    /** The scheme by which it was worked out. */
    public Succession scheme() {
        return scheme;
    }

    /** What the data calls its KPIs. */
    public KpiWords kpis() {
        return kpis;
    }

    /**
     * What one payout rests on.
     *
     * @throws NoSuchElementException where nobody of this id is paid for the period
     */
    public Grounds grounds(String payee, Period period, Sentences sentences) {
        List<Evaluated> until = bySeller.getOrDefault(payee, List.of()).stream()
                .filter(one -> one.facts().period().compareTo(period) <= 0)
                .toList();
        if (until.isEmpty() || !until.getLast().facts().period().equals(period)) {
            throw new NoSuchElementException(
                    "Nobody of the id %s is paid for the period from %s.".formatted(payee, period.id()));
        }
        return Grounds.of(scheme, until, kpis, sentences);
    }
}
