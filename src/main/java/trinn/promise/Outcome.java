package trinn.promise;

import java.math.BigDecimal;
import java.util.List;
import trinn.engine.Evaluated;

/** Whether a promise is kept. */
public sealed interface Outcome {

    /**
     * It is, for every value of the inputs.
     *
     * @param pieces so many stretches of inputs were looked at
     */
    record Proved(int pieces) implements Outcome {}

    /**
     * It is not.
     *
     * @param of the input, component or group that it is not kept for
     * @param found what breaks it: one seller, or two where more pays less, the one with less first
     */
    record Refuted(String of, List<Found> found) implements Outcome {
        /** Copies the list. */
        public Refuted {
            found = List.copyOf(found);
        }
    }

    /**
     * Nobody knows.
     *
     * @param rule that stands in the way; the empty text where it is none alone
     */
    record NotDecided(Why why, String rule) implements Outcome {}

    /**
     * Facts that break a promise, worked out by the engine.
     *
     * @param inputs the value of each input, in their order
     * @param evaluated the facts, and what they pay
     * @param amount of what was promised, in the currency of the scheme
     */
    record Found(List<BigDecimal> inputs, Evaluated evaluated, BigDecimal amount) {
        /** Copies the list. */
        public Found {
            inputs = List.copyOf(inputs);
        }
    }
}
