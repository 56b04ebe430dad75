package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import trinn.simulation.InputCurve.Point;

/** Faults of a curve, read off from its value at every smallest unit. */
final class UnitGrid {

    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private UnitGrid() {}

    static List<String> faults(List<Point> all, BigDecimal goal) {
        List<String> found = new ArrayList<>();
        BigDecimal least = all.stream().map(Point::pay).reduce(BigDecimal::min).orElseThrow();
        BigDecimal most = all.stream().map(Point::pay).reduce(BigDecimal::max).orElseThrow();
        BigDecimal unit = all.get(1).at().divide(goal, MathContext.DECIMAL64);
        BigDecimal jump =
                most.subtract(least).multiply(new BigDecimal("0.01").add(unit)).max(ROUNDING);
        for (int i = 1; i < all.size(); i++) {
            if (rise(all, i).compareTo(jump) > 0) {
                found.add(word("CLIFF", all.get(i - 1), all.get(i)));
            }
        }
        falls(all, found);
        flat(all, goal, most.compareTo(least) > 0, found);
        return found;
    }

    private static BigDecimal rise(List<Point> all, int i) {
        return all.get(i).pay().subtract(all.get(i - 1).pay());
    }

    private static void falls(List<Point> all, List<String> found) {
        int i = 1;
        while (i < all.size()) {
            if (rise(all, i).signum() >= 0) {
                i++;
                continue;
            }
            int from = i - 1;
            int to = i;
            while (i < all.size() && rise(all, i).signum() <= 0) {
                to = rise(all, i).signum() < 0 ? i : to;
                i++;
            }
            if (all.get(from).pay().subtract(all.get(to).pay()).compareTo(ROUNDING) > 0) {
                found.add(word("FALL", all.get(from), all.get(to)));
            }
        }
    }

    private static void flat(List<Point> all, BigDecimal goal, boolean moves, List<String> found) {
        List<Point> upper = all.stream()
                .filter(point -> point.at().multiply(BigDecimal.TWO).compareTo(goal) >= 0)
                .toList();
        int from = 0;
        for (int i = 1; i <= upper.size(); i++) {
            if (i == upper.size() || rise(upper, i).signum() != 0) {
                BigDecimal width =
                        upper.get(i - 1).at().subtract(upper.get(from).at());
                if (moves && width.multiply(BigDecimal.valueOf(20)).compareTo(goal) >= 0) {
                    found.add(word("DEAD_ZONE", upper.get(from), upper.get(i - 1)));
                }
                from = i;
            }
        }
    }

    private static String word(String kind, Point from, Point to) {
        return "%s %s %s %s"
                .formatted(
                        kind, plain(from.at()), plain(to.at()), plain(to.pay().subtract(from.pay())));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
