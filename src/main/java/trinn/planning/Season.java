package trinn.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much is sold in which month of a year. */
final class Season {

    private Season() {}

    /**
     * The company's revenue in the same month of the latest year that the data knows until the end of the base period; the average
     * of the others for a month that it does not know. All alike where nothing is known. A month below zero counts as zero.
     */
    static List<BigDecimal> of(PlanningData data, Goal goal, List<YearMonth> months) {
        Set<YearMonth> known = new HashSet<>(data.months());
        YearMonth last = YearMonth.from(goal.base().to().minusDays(1));
        List<@Nullable BigDecimal> found = new ArrayList<>();
        for (YearMonth month : months) {
            YearMonth same = month;
            while (same.isAfter(last)) {
                same = same.minusYears(1);
            }
            found.add(known.contains(same) ? data.revenue(same).max(BigDecimal.ZERO) : null);
        }
        List<BigDecimal> given = found.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average = sum.signum() == 0
                ? BigDecimal.ONE
                : sum.divide(BigDecimal.valueOf(given.size()), MathContext.DECIMAL128);
        return found.stream()
                .map(revenue -> revenue == null || sum.signum() == 0 ? average : revenue)
                .toList();
    }
}
