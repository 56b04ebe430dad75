package trinn.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trinn.simulation.Comparison;
import trinn.simulation.SellerComparison;

/**
 * What a version of a scheme changes in money, for whom.
 *
 * @param before what everybody was paid, in the currency of the scheme
 * @param after what the version would have paid
 * @param departments the same by the name of the department that each had last, in the order of the population
 * @param up those who gain most, at most five
 * @param down those who lose most, at most five
 * @param more how many gain
 * @param same for how many nothing changes
 * @param less how many lose
 */
public record Impact(
        BigDecimal before,
        BigDecimal after,
        List<Part> departments,
        List<SellerComparison> up,
        List<SellerComparison> down,
        int more,
        int same,
        int less) {

    private static final int MOST = 5;

    /** What it changes for a department of so many payees. */
    public record Part(String department, int payees, BigDecimal before, BigDecimal after) {

        private Part plus(SellerComparison one) {
            return new Part(department, payees + 1, before.add(one.baseline()), after.add(one.alternative()));
        }
    }

    /** Of two outcomes for the same people. */
    public static Impact of(Comparison comparison) {
        List<SellerComparison> sellers = comparison.sellers();
        Map<String, Part> departments = new LinkedHashMap<>();
        List<SellerComparison> up = new ArrayList<>();
        List<SellerComparison> down = new ArrayList<>();
        for (SellerComparison one : sellers) {
            departments.merge(
                    one.seller().department(),
                    new Part(one.seller().department(), 0, BigDecimal.ZERO, BigDecimal.ZERO).plus(one),
                    (sum, first) -> sum.plus(one));
            int sign = one.difference().signum();
            if (sign != 0) {
                (sign > 0 ? up : down).add(one);
            }
        }
        Comparator<SellerComparison> byDifference = Comparator.comparing(SellerComparison::difference);
        return new Impact(
                comparison.baseline(),
                comparison.alternative(),
                List.copyOf(departments.values()),
                up.stream().sorted(byDifference.reversed()).limit(MOST).toList(),
                down.stream().sorted(byDifference).limit(MOST).toList(),
                up.size(),
                sellers.size() - up.size() - down.size(),
                down.size());
    }

    /** How many there are. */
    public int payees() {
        return more + same + less;
    }
}
