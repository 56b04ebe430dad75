package trinn.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Employment;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Share;
import trinn.facts.Weights;
import trinn.scheme.SharePlan;

/** Everybody's share of what a department shares in a period: equally, by part-time fraction, by each KPI. */
final class Shares {

    private Shares() {}

    /**
     * The shares of all sellers of one period, by seller id.
     *
     * @param digits to which parts are rounded
     * @param plans the scheme's own ways of sharing
     * @param terms the values of the scheme's terms by name
     */
    static Map<String, List<Share>> of(
            Collection<Measured> period, int digits, List<SharePlan> plans, Map<String, Object> terms) {
        Map<String, List<Measured>> departments = new HashMap<>();
        for (Measured seller : period) {
            departments
                    .computeIfAbsent(seller.facts().seller().department(), name -> new ArrayList<>())
                    .add(seller);
        }
        Map<String, List<Share>> shares = new HashMap<>();
        for (List<Measured> department : departments.values()) {
            department.sort(
                    Comparator.comparing(seller -> seller.facts().seller().id()));
            List<FactSet> sellers = department.stream().map(Measured::facts).toList();
            share(Share.EQUAL, sellers, weight(Share.EQUAL), digits, shares);
            share(Share.PART_TIME, sellers, weight(Share.PART_TIME), digits, shares);
            for (SharePlan plan : plans) {
                List<FactSet> taking = sellers.stream()
                        .filter(facts -> plan.among() == null || plan.among().has(facts, terms))
                        .toList();
                share(plan.name(), taking, weight(plan.by()), digits, shares);
            }
            Set<String> kpis = kpis(sellers);
            plans.forEach(plan -> kpis.remove(plan.name()));
            for (String kpi : kpis) {
                share(kpi, sellers, weight(kpi), digits, shares);
            }
        }
        return shares;
    }

    private static Function<FactSet, BigDecimal> weight(String basis) {
        return switch (basis) {
            case Share.EQUAL -> facts -> BigDecimal.ONE;
            case Share.PART_TIME -> Shares::fraction;
            default -> facts -> positive(facts.kpi(basis));
        };
    }

    private static void share(
            String basis,
            List<FactSet> sellers,
            Function<FactSet, BigDecimal> weight,
            int digits,
            Map<String, List<Share>> shares) {
        List<BigDecimal> all = sellers.stream().map(weight).toList();
        if (all.stream().anyMatch(one -> one.signum() > 0)) {
            Weights weights = new Weights(all);
            for (int i = 0; i < sellers.size(); i++) {
                shares.computeIfAbsent(sellers.get(i).seller().id(), id -> new ArrayList<>())
                        .add(new Share(basis, weights, i, digits));
            }
        }
    }

    private static BigDecimal fraction(FactSet facts) {
        Employment employment = facts.one(Employment.class);
        return employment == null ? BigDecimal.ONE : employment.partTime().multiply(employment.calendarShare());
    }

    private static BigDecimal positive(@Nullable Kpi kpi) {
        return kpi == null ? BigDecimal.ZERO : kpi.actual().max(BigDecimal.ZERO);
    }

    private static Set<String> kpis(List<FactSet> sellers) {
        Set<String> codes = new LinkedHashSet<>();
        sellers.forEach(facts -> facts.kpis().forEach(kpi -> codes.add(kpi.code())));
        return codes;
    }
}
