package trinn.scheme;

import java.math.BigDecimal;
import java.util.List;
import trinn.facts.FactSet;

/**
 * What a scheme must pay for stated facts.
 *
 * @param name what the case shows
 * @param file the file it stands in
 * @param line where it stands there
 * @param terms the scheme's terms with the changes of the case
 * @param facts the input
 * @param lines every line that is expected, in the order of the statement
 * @param payout the sum that is expected
 * @param payoutLine where the sum stands in the file
 */
public record GoldenCase(
        String name,
        String file,
        int line,
        Terms terms,
        FactSet facts,
        List<ExpectedLine> lines,
        BigDecimal payout,
        int payoutLine) {

    /** Copies the list. */
    public GoldenCase {
        lines = List.copyOf(lines);
    }

    /**
     * A line that the payout must have.
     *
     * @param component the component
     * @param rule the rule; empty where any will do
     * @param amount in the currency of the scheme
     * @param line where it stands in the file
     */
    public record ExpectedLine(String component, String rule, BigDecimal amount, int line) {}
}
