package trinn.evaluation;

import java.util.List;
import trinn.engine.Evaluated;
import trinn.scheme.GoldenCase;

/**
 * How a golden case went.
 *
 * @param golden the case
 * @param differences what is not as expected, for people; empty where the case passed
 * @param paid what the scheme pays, for each seller and period of the case; nothing where its facts are refused
 */
public record CaseResult(GoldenCase golden, List<Difference> differences, List<Evaluated> paid) {

    /** What stands as expected, or as paid, where that is no line at all. */
    public static final String NO_LINE = "no line";

    /**
     * One thing that is not as expected.
     *
     * @param line where the expectation stands in the file of the cases
     * @param what the line of the payout, or the payout
     * @param expected as the case has it
     * @param actual as the scheme pays it
     */
    public record Difference(int line, String what, String expected, String actual) {}

    /** Copies the lists. */
    public CaseResult {
        differences = List.copyOf(differences);
        paid = List.copyOf(paid);
    }

    /** Whether everything is as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
