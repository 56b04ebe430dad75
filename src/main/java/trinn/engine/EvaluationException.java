package trinn.engine;

import trinn.facts.FactSet;
import trinn.scheme.Scheme;

/** Thrown where a scheme cannot be worked out for one seller; its message names scheme, seller, period and reason. */
public final class EvaluationException extends RuntimeException {

    EvaluationException(Scheme scheme, FactSet facts, String reason) {
        super("The scheme %s cannot be worked out for %s (%s) in the period from %s. %s"
                .formatted(
                        scheme.id(),
                        facts.seller().name(),
                        facts.seller().id(),
                        facts.period().id(),
                        reason));
    }
}
