package trinn.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Terms that must add up to something, such as weights to 1.
 *
 * @param terms their names
 * @param to the sum, on every day
 */
public record TermSum(List<String> terms, BigDecimal to) {

    /** @throws IllegalArgumentException where there are fewer than two terms, or one of them twice */
    public TermSum {
        terms = List.copyOf(terms);
        if (terms.size() < 2 || terms.stream().distinct().count() < terms.size()) {
            throw new IllegalArgumentException(
                    "A sum is of two or more different terms, such as of: [salesWeight, serviceWeight].");
        }
    }

    /** @throws IllegalArgumentException where the terms add up to something else on a day */
    void require(Terms values, LocalDate day) {
        BigDecimal sum = terms.stream()
                .map(name ->
                        (BigDecimal) Objects.requireNonNull(values.get(name)).on(day))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(to) != 0) {
            throw new IllegalArgumentException(
                    "The terms %s add up to %s, and must add up to %s. Change another of them too."
                            .formatted(
                                    String.join(", ", terms),
                                    sum.stripTrailingZeros().toPlainString(),
                                    to.stripTrailingZeros().toPlainString()));
        }
    }
}
