package trinn.payrun;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;

/**
 * What a closed period paid somebody, and what it would pay now.
 *
 * @param payee the id
 * @param period that is closed
 * @param cost whether the employer pays it besides
 * @param component of the scheme
 * @param paid so far, with earlier differences, in the currency of the run
 * @param now as it is worked out now
 * @param cause why they are not the same; null where they are
 */
public record Difference(
        String payee,
        Period period,
        boolean cost,
        String component,
        BigDecimal paid,
        BigDecimal now,
        @Nullable Cause cause) {

    /** What is still to be paid; negative where it is taken back. */
    public BigDecimal amount() {
        return now.subtract(paid);
    }

    /** The line that pays it. */
    PayLine line() {
        LineKind kind = cost ? LineKind.COST : LineKind.DIFFERENCE;
        return new PayLine(kind, period, component, "", "", amount(), cause == null ? "" : cause.text());
    }
}
