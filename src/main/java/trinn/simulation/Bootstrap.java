package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How sure the cost of both sides is. A thousand times, sellers are drawn anew with replacement, in each department as many as it has, each with
 * all her months (Cameron, Gelbach and Miller 2008); and so are months, the same for everybody, since a month may be good or bad for all: a first,
 * second or third month of a quarter for another one, as quotas and bonuses go by quarters, a last month of a year for another such. Both moves
 * are added. Payouts are skewed, so the interval is the studentised one (bootstrap-t, Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
 * chapter 12): of each draw counts by how many of its own standard errors it moved, and no draw's standard error counts as less than half of
 * that of all, since few different sellers would seem to be sure. A season that comes back every year counts as chance; the interval is rather
 * too wide for it than too narrow.
 *
 * @param total of everybody
 * @param departments in the order of their names; who changes from one to another has a part in both
 */
public record Bootstrap(Cost total, List<Part> departments) {

    /** How many times is drawn. */
    public static final int DRAWS = 1000;

    /** Of fewer sellers, nothing can be said of how sure their cost is. */
    public static final int LEAST_SELLERS = 5;

    private static final double LEAST_ERROR = 0.5;
    private static final int DECEMBER = 12;

    /**
     * An amount on both sides.
     *
     * @param difference what the alternative costs more, drawn together with both
     */
    public record Cost(Drawn baseline, Drawn alternative, Drawn difference) {}

    /**
     * What a department costs.
     *
     * @param department its name; the empty text for those who are in none
     * @param sellers how many have a payout in it
     */
    public record Part(String department, int sellers, Cost cost) {}

    /** Copies the list. */
    public Bootstrap {
        departments = List.copyOf(departments);
    }

    /** Of all these payouts. */
    public static Bootstrap of(Comparison comparison, long seed) {
        SortedMap<String, List<ComparisonRow>> rows = new TreeMap<>();
        for (ComparisonRow row : comparison.rows()) {
            rows.computeIfAbsent(row.facts().seller().department(), name -> new ArrayList<>())
                    .add(row);
        }
        List<Part> departments = new ArrayList<>();
        List<List<double[]>> sellers = new ArrayList<>();
        rows.forEach((name, of) -> {
            List<double[]> own = sums(of, row -> row.facts().seller().id());
            sellers.add(own);
            departments.add(
                    new Part(name, own.size(), cost(new Comparison(of), List.of(own), new Chance(seed, "in " + name))));
        });
        return new Bootstrap(cost(comparison, together(sellers), new Chance(seed, "all")), departments);
    }

    /** What the rows of each seller, or of each month, come to on both sides. */
    private static List<double[]> sums(List<ComparisonRow> rows, Function<ComparisonRow, Object> by) {
        Map<Object, double[]> sums = new LinkedHashMap<>();
        for (ComparisonRow row : rows) {
            double[] sum = sums.computeIfAbsent(by.apply(row), key -> new double[2]);
            sum[0] += row.baseline().doubleValue();
            sum[1] += row.alternative().doubleValue();
        }
        return List.copyOf(sums.values());
    }

    /** Departments of too few sellers are drawn from together with the next larger one. */
    private static List<List<double[]>> together(List<List<double[]>> sellers) {
        List<List<double[]>> strata = new ArrayList<>();
        List<double[]> few = new ArrayList<>();
        for (List<double[]> own :
                sellers.stream().sorted(Comparator.comparing(List::size)).toList()) {
            few.addAll(own);
            if (few.size() >= LEAST_SELLERS) {
                strata.add(few);
                few = new ArrayList<>();
            }
        }
        if (!few.isEmpty()) {
            strata.add(few);
        }
        return strata;
    }

    /** Months that may be drawn for each other. */
    private static Collection<List<ComparisonRow>> alike(List<ComparisonRow> rows) {
        SortedMap<Integer, List<ComparisonRow>> alike = new TreeMap<>();
        for (ComparisonRow row : rows) {
            int month = row.facts().period().month().intValue();
            int place = month == DECEMBER
                    ? DECEMBER
                    : row.facts().period().monthOfQuarter().intValue();
            alike.computeIfAbsent(place, any -> new ArrayList<>()).add(row);
        }
        return alike.values();
    }

    private static Cost cost(Comparison of, List<List<double[]>> sellers, Chance chance) {
        BigDecimal[] amounts = {of.baseline(), of.alternative(), of.difference()};
        double[][] draws = new double[Stratum.AMOUNTS][0];
        if (sellers.stream().mapToInt(List::size).sum() >= LEAST_SELLERS) {
            List<Stratum> strata = new ArrayList<>();
            sellers.forEach(some -> strata.add(new Stratum(some)));
            alike(of.rows())
                    .forEach(months -> strata.add(
                            new Stratum(sums(months, row -> row.facts().period()))));
            draws = draws(strata, amounts, chance);
        }
        return new Cost(
                new Drawn(amounts[0], draws[0]), new Drawn(amounts[1], draws[1]), new Drawn(amounts[2], draws[2]));
    }

    /** Studentised: the amount less its standard error, times the number of a draw's standard errors by which that moved. */
    private static double[][] draws(List<Stratum> strata, BigDecimal[] amounts, Chance chance) {
        double[] variance = new double[Stratum.AMOUNTS];
        strata.forEach(stratum -> stratum.addVariance(variance));
        double[][] draws = new double[Stratum.AMOUNTS][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] moved = new double[Stratum.AMOUNTS];
            double[] drawn = new double[Stratum.AMOUNTS];
            strata.forEach(stratum -> stratum.draw(chance, moved, drawn));
            for (int amount = 0; amount < Stratum.AMOUNTS; amount++) {
                double least = LEAST_ERROR * LEAST_ERROR * variance[amount];
                double errors = variance[amount] == 0 ? 0 : moved[amount] / Math.sqrt(Math.max(drawn[amount], least));
                draws[amount][draw] = amounts[amount].doubleValue() - errors * Math.sqrt(variance[amount]);
            }
        }
        return draws;
    }
}
