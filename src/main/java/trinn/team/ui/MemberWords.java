package trinn.team.ui;

import java.util.Currency;
import java.util.stream.Collectors;
import trinn.comparison.ComparisonWords;
import trinn.statement.ReasonWords;
import trinn.team.Near;

/**
 * What the rows of a team have in common.
 *
 * @param reasons says what a step takes
 * @param changes says why payouts differ
 * @param data the id of the data set
 * @param scheme the hash of the scheme's version
 */
record MemberWords(ReasonWords reasons, ComparisonWords changes, long data, String scheme, Currency currency) {

    /** What a step takes. */
    String takes(Near near) {
        return near.step().changes().stream().map(reasons::change).collect(Collectors.joining(" + "));
    }
}
