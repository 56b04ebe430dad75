package trinn.engine;

import java.math.BigDecimal;
import java.time.Duration;
import trinn.facts.FactSet;
import trinn.scheme.Scheme;

/** Thrown where a scheme cannot be worked out for one seller; its message names scheme, seller, period and reason. */
public final class EvaluationException extends RuntimeException {

    /** For a run over many sellers that has to end before it has come to this one. */
    public static EvaluationException outOfTime(Scheme scheme, FactSet facts, Duration most) {
        return new EvaluationException(
                scheme,
                facts,
                "The run has taken longer than the %s s that it may take."
                        .formatted(BigDecimal.valueOf(most.toMillis(), 3)
                                .stripTrailingZeros()
                                .toPlainString()));
    }

    /** Where the facts of a seller and period do not fit the scheme, for a reason told in whole sentences. */
    public EvaluationException(Scheme scheme, FactSet facts, String reason) {
        super("The scheme %s cannot be worked out for %s (%s) in the period from %s. %s"
                .formatted(
                        scheme.id(),
                        facts.seller().name(),
                        facts.seller().id(),
                        facts.period().id(),
                        reason));
    }
}
