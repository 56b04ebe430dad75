package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Window;

/**
 * How the targets of a KPI were reached, each target of each seller once: at the end of its month, quarter or year. A good target is reached by
 * 70 to 80 % of those who have one (Zoltners, Sinha and Lorimer, The Complete Guide to Sales Force Incentive Compensation, 2006).
 *
 * @param kpi the code of the KPI
 * @param department whose; the empty text for everybody together
 * @param targets how many there were
 * @param reached how many of them were reached
 * @param average the mean of the targets
 * @param easy what part of the targets 80 % would have reached, 1 = as they are; null for fewer than five
 * @param hard what part of them 70 % would have reached; null for fewer than five
 */
public record GoalReach(
        String kpi,
        String department,
        int targets,
        int reached,
        BigDecimal average,
        @Nullable BigDecimal easy,
        @Nullable BigDecimal hard) {

    /** Of fewer, nothing can be said of how high a target should be. */
    public static final int LEAST_TARGETS = 5;

    /** The share that should reach a target, 1 = 100 %: not fewer. */
    public static final BigDecimal LEAST = new BigDecimal("0.70");

    /** Not more. */
    public static final BigDecimal MOST = new BigDecimal("0.80");

    private record Key(String seller, Window window, LocalDate start) {}

    private record Met(String department, BigDecimal target, BigDecimal attained) {}

    /** The share of the targets that was reached, 1 = 100 %. */
    public BigDecimal share() {
        return BigDecimal.valueOf(reached).divide(BigDecimal.valueOf(targets), MathContext.DECIMAL64);
    }

    /** How the share stands to 70 to 80 %: below zero where fewer reached them, above where more did. */
    public int against() {
        return share().compareTo(LEAST) < 0 ? -1 : share().compareTo(MOST) > 0 ? 1 : 0;
    }

    /**
     * Of every KPI that has targets, by its code: all together first, then by department.
     *
     * @param population in the order of the periods for each seller
     * @param less whether less of a KPI is better, by its code
     */
    public static SortedMap<String, List<GoalReach>> of(List<FactSet> population, Predicate<String> less) {
        SortedMap<String, Map<Key, Met>> met = new TreeMap<>();
        for (FactSet facts : population) {
            for (Kpi kpi : facts.kpis()) {
                BigDecimal target = kpi.target();
                if (target != null && target.signum() > 0) {
                    met.computeIfAbsent(kpi.code(), any -> new HashMap<>())
                            .put(
                                    new Key(
                                            facts.seller().id(),
                                            kpi.window(),
                                            kpi.window().start(facts.period().from())),
                                    new Met(
                                            facts.seller().department(),
                                            target,
                                            kpi.actual().divide(target, MathContext.DECIMAL128)));
                }
            }
        }
        SortedMap<String, List<GoalReach>> all = new TreeMap<>();
        met.forEach((code, of) -> all.put(code, of(code, of.values(), less.test(code))));
        return all;
    }

    private static List<GoalReach> of(String code, Collection<Met> met, boolean less) {
        List<GoalReach> all = new ArrayList<>(List.of(of(code, "", met, less)));
        SortedMap<String, List<Met>> departments = new TreeMap<>();
        met.forEach(one -> departments
                .computeIfAbsent(one.department(), any -> new ArrayList<>())
                .add(one));
        departments.remove("");
        departments.forEach((name, of) -> all.add(of(code, name, of, less)));
        return all;
    }

    private static GoalReach of(String code, String department, Collection<Met> met, boolean less) {
        List<BigDecimal> best =
                new ArrayList<>(met.stream().map(Met::attained).sorted().toList());
        int reached = (int) best.stream()
                .filter(attained ->
                        less ? attained.compareTo(BigDecimal.ONE) <= 0 : attained.compareTo(BigDecimal.ONE) >= 0)
                .count();
        List<BigDecimal> order = less ? best : best.reversed();
        boolean few = best.size() < LEAST_TARGETS;
        BigDecimal sum = met.stream().map(Met::target).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new GoalReach(
                code,
                department,
                best.size(),
                reached,
                sum.divide(BigDecimal.valueOf(best.size()), MathContext.DECIMAL64),
                few ? null : part(order, MOST),
                few ? null : part(order, LEAST));
    }

    /** The part of the targets that a share reaches: what the last of so many attained. */
    private static BigDecimal part(List<BigDecimal> bestFirst, BigDecimal share) {
        int enough = share.multiply(BigDecimal.valueOf(bestFirst.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return bestFirst.get(enough - 1);
    }
}
