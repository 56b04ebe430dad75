package trinn.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.language.Rule;

/** What was paid for effort, for results, and for one without the other. */
final class EffortAndResult {

    private final Plan plan;
    private final Set<String> efforts = new TreeSet<>();
    private final Set<String> results = new TreeSet<>();
    private final Map<String, Doing> people = new HashMap<>();
    private BigDecimal effort = BigDecimal.ZERO;
    private BigDecimal effortAlone = BigDecimal.ZERO;

    /** What a seller was paid for results, and for those of periods in which she did nothing that was recorded. */
    private static final class Doing {
        private BigDecimal paid = BigDecimal.ZERO;
        private BigDecimal alone = BigDecimal.ZERO;
        private boolean active;
    }

    EffortAndResult(Plan plan) {
        this.plan = plan;
        for (Rule rule : plan.rules()) {
            if (Plan.awards(rule)) {
                Set<Basis> paid = PaidFor.by(rule, plan.basesOf(rule.name()));
                boolean effort = paid.stream().anyMatch(plan::isEffort);
                boolean result = paid.stream().anyMatch(plan::isResult);
                if (effort && !result) {
                    efforts.add(rule.name());
                } else if (result && !effort) {
                    results.add(rule.name());
                }
            }
        }
    }

    void add(FactSet facts, Map<String, BigDecimal> awards) {
        BigDecimal ofEffort = sum(awards, efforts);
        BigDecimal ofResults = sum(awards, results);
        effort = effort.add(ofEffort);
        if (ofResults.signum() <= 0) {
            effortAlone = effortAlone.add(ofEffort);
        }
        boolean measured = false;
        boolean active = false;
        for (Kpi kpi : facts.kpis()) {
            if (plan.isEffort(new Basis("Kpi", kpi.code()))) {
                measured = true;
                active |= kpi.actual().signum() != 0;
            }
        }
        if (measured && !results.isEmpty()) {
            Doing doing = people.computeIfAbsent(facts.seller().id(), any -> new Doing());
            doing.active |= active;
            doing.paid = doing.paid.add(ofResults);
            doing.alone = active ? doing.alone : doing.alone.add(ofResults);
        }
    }

    private static BigDecimal sum(Map<String, BigDecimal> awards, Set<String> rules) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String rule : rules) {
            sum = sum.add(awards.getOrDefault(rule, BigDecimal.ZERO));
        }
        return sum;
    }

    /** The rules that pay for effort alone. */
    Set<String> efforts() {
        return efforts;
    }

    /** The rules that pay for results alone. */
    Set<String> results() {
        return results;
    }

    /** What was paid for effort. */
    BigDecimal effort() {
        return effort;
    }

    /** The share of it that went where no result was paid; 0 where nothing was paid for effort. */
    BigDecimal effortAlone() {
        return share(effortAlone, effort);
    }

    /** What was paid for results to sellers who record what they do. */
    BigDecimal result() {
        return people.values().stream()
                .filter(one -> one.active)
                .map(one -> one.paid)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The share of it that went where nothing was recorded as done. */
    BigDecimal resultAlone() {
        return share(
                people.values().stream()
                        .filter(one -> one.active)
                        .map(one -> one.alone)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                result());
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL64);
    }
}
