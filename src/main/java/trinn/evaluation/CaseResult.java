package trinn.evaluation;

import java.util.List;
import trinn.scheme.GoldenCase;

/**
 * How a golden case went.
 *
 * @param golden the case
 * @param differences what is not as expected, for people; empty where the case passed
 */
public record CaseResult(GoldenCase golden, List<Difference> differences) {

    /**
     * One thing that is not as expected.
     *
     * @param line where the expectation stands in the file of the cases
     * @param what the line of the payout, or the payout
     * @param expected as the case has it
     * @param actual as the scheme pays it
     */
    public record Difference(int line, String what, String expected, String actual) {}

    /** Copies the list. */
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** Whether everything is as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
