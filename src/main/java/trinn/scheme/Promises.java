package trinn.scheme;

import java.util.List;

/**
 * What a scheme promises of its pay, and of which facts.
 *
 * @param situation the case whose first seller it is promised for; all that is no input stays as there
 * @param inputs the numbers that may be anything within their ranges
 * @param all what is promised, in the order of the file
 */
public record Promises(GoldenCase situation, List<Input> inputs, List<Promise> all) {

    /**
     * A number that may be anything within a range.
     *
     * @param number which one
     * @param range from, to and step, in the unit of the number
     */
    public record Input(InputNumber number, Range range) {

        /** How a promise names it. */
        public String name() {
            return number.of() == InputNumber.Of.COMPANY ? "company" : number.name();
        }
    }

    /** Copies the lists. */
    public Promises {
        inputs = List.copyOf(inputs);
        all = List.copyOf(all);
    }
}
