package trinn.comparison;

import java.util.Map;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession;
import trinn.evaluation.Succession.Version;
import trinn.facts.FactSet;

/**
 * One of two payouts that are compared.
 *
 * @param scheme by which it was worked out
 * @param paid the payout, with what it was worked out from
 */
record Side(Succession scheme, Evaluated paid) {

    Version version() {
        return scheme.on(paid.facts());
    }

    FactSet facts() {
        return paid.facts();
    }

    /** The value of each term in the period. */
    Map<String, Object> terms() {
        return version().terms().on(facts().period().from());
    }
}
