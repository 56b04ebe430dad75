package trinn.simulation.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.simulation.Quantile;
import trinn.simulation.trial.LastYear.Candidate;

/**
 * How alike the groups of a trial are in the year before it.
 *
 * @param a of those who are paid by the scheme in force
 * @param b of those who are paid by the scheme that is tried
 * @param apart the difference of their mean attainments in standard deviations, the root of the mean of both variances; above 0 where it is higher in
 *     B. Below 0.1 it is negligible (Austin, An introduction to propensity score methods, Multivariate Behavioral Research 46, 2011). Null where
 *     there are too few attainments
 */
public record Balance(Side a, Side b, @Nullable BigDecimal apart) {

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /**
     * One group.
     *
     * @param payees how many
     * @param meanAttainment 1 = 100 %; null where nobody has one
     * @param medianAttainment likewise
     * @param sold per payee and period, in the currency of the data
     * @param pay per payee and period
     */
    public record Side(
            int payees,
            @Nullable BigDecimal meanAttainment,
            @Nullable BigDecimal medianAttainment,
            BigDecimal sold,
            BigDecimal pay) {}

    /** Of candidates in their groups; who is in none does not count. */
    public static Balance of(Collection<Candidate> candidates, Groups groups) {
        List<Candidate> a = in(TrialGroup.A, candidates, groups);
        List<Candidate> b = in(TrialGroup.B, candidates, groups);
        return new Balance(side(a), side(b), apart(attainments(a), attainments(b)));
    }

    private static List<Candidate> in(TrialGroup group, Collection<Candidate> candidates, Groups groups) {
        return candidates.stream().filter(one -> groups.of(one.id()) == group).toList();
    }

    private static List<BigDecimal> attainments(List<Candidate> candidates) {
        return candidates.stream()
                .map(Candidate::attainment)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static Side side(List<Candidate> candidates) {
        List<BigDecimal> attainments = attainments(candidates);
        boolean none = attainments.isEmpty();
        return new Side(
                candidates.size(),
                none ? null : mean(attainments),
                none ? null : Quantile.of(attainments, Quantile.MEDIAN),
                mean(candidates, Candidate::sold),
                mean(candidates, Candidate::pay));
    }

    private static BigDecimal mean(List<Candidate> candidates, Function<Candidate, BigDecimal> of) {
        return candidates.isEmpty()
                ? BigDecimal.ZERO
                : mean(candidates.stream().map(of).toList());
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), DIGITS);
    }

    private static @Nullable BigDecimal apart(List<BigDecimal> a, List<BigDecimal> b) {
        if (a.size() < 2 || b.size() < 2) {
            return null;
        }
        BigDecimal variance = variance(a).add(variance(b)).divide(BigDecimal.TWO, DIGITS);
        return variance.signum() == 0 ? null : mean(b).subtract(mean(a)).divide(variance.sqrt(DIGITS), DIGITS);
    }

    private static BigDecimal variance(List<BigDecimal> values) {
        BigDecimal mean = mean(values);
        return values.stream()
                .map(value -> value.subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size() - 1L), DIGITS);
    }
}
