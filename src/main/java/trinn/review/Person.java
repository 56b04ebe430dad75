package trinn.review;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was seen of one seller over all periods. */
final class Person {

    private final Set<Basis> bases = new TreeSet<>();
    private final Map<String, BigDecimal> components = new HashMap<>();
    private final Map<String, double[]> performance = new HashMap<>();
    private BigDecimal income = BigDecimal.ZERO;

    /** Something measured that pay hangs on, and that she has. */
    void has(Basis basis) {
        bases.add(basis);
    }

    void earned(BigDecimal amount) {
        income = income.add(amount);
    }

    void earned(String component, BigDecimal amount) {
        components.merge(component, amount, BigDecimal::add);
    }

    /** How well she did by a KPI in one period, more being better. */
    void did(String kpi, double how) {
        double[] known = performance.computeIfAbsent(kpi, any -> new double[2]);
        known[0] += how;
        known[1]++;
    }

    Set<Basis> bases() {
        return bases;
    }

    /** All that was paid, in the currency of the scheme. */
    BigDecimal income() {
        return income;
    }

    Map<String, BigDecimal> components() {
        return components;
    }

    /** How well she did on average; not a number where she has no such KPI. */
    double performance(String kpi) {
        double[] known = performance.get(kpi);
        return known == null ? Double.NaN : known[0] / known[1];
    }
}
