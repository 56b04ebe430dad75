package trinn.simulation;

import java.math.BigDecimal;
import java.util.List;

/**
 * Values of some terms, and what comes of them.
 *
 * @param values in the order of the terms
 * @param total what the scheme costs with them, in its currency
 * @param losers how many sellers lose, over all periods together
 * @param lost what these lose together; zero or above
 * @param moved how far the terms are from where they are now: the parts of their ranges, added up
 * @param aim what the aim of a search comes to
 */
public record Tried(
        List<BigDecimal> values, BigDecimal total, int losers, BigDecimal lost, BigDecimal moved, BigDecimal aim) {

    /** Copies the list. */
    public Tried {
        values = List.copyOf(values);
    }

    static Tried of(List<BigDecimal> values, BigDecimal moved, Aim aim, Comparison comparison, Aim.Gap gap) {
        Movement any = Movement.of(comparison.sellers()).getFirst();
        return new Tried(
                values,
                comparison.alternative(),
                any.less(),
                any.lost().negate(),
                moved,
                aim.of(comparison, moved, gap));
    }
}
