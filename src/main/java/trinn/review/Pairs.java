package trinn.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.language.Rule;

/** How often two rules paid for the same thing at once. */
final class Pairs {

    /** Of these a seller has one of a key, so that two rules speak of the same. */
    private static final List<String> ONE =
            List.of("Kpi", "TeamKpi", "Department", "Company", "Objective", "Scorecard");

    /** Two rules that pay for the same thing, and how often both did. */
    static final class Pair {

        private final Rule one;
        private final Rule other;
        private int times;

        private Pair(Rule one, Rule other) {
            this.one = one;
            this.other = other;
        }

        Rule one() {
            return one;
        }

        Rule other() {
            return other;
        }

        int times() {
            return times;
        }
    }

    private final SortedMap<Basis, List<Pair>> pairs = new TreeMap<>();

    Pairs(Plan plan) {
        for (Basis basis : plan.bases()) {
            if (ONE.contains(basis.fact())) {
                List<Rule> rules = plan.paying(basis);
                List<Pair> found = new ArrayList<>();
                for (int i = 0; i < rules.size(); i++) {
                    for (Rule other : rules.subList(i + 1, rules.size())) {
                        found.add(new Pair(rules.get(i), other));
                    }
                }
                pairs.put(basis, found);
            }
        }
    }

    /** @param awards what rules paid somebody in one period */
    void add(Map<String, BigDecimal> awards) {
        pairs.values()
                .forEach(of -> of.forEach(pair -> {
                    if (paid(awards, pair.one) && paid(awards, pair.other)) {
                        pair.times++;
                    }
                }));
    }

    private static boolean paid(Map<String, BigDecimal> awards, Rule rule) {
        BigDecimal amount = awards.get(rule.name());
        return amount != null && amount.signum() > 0;
    }

    /** Those that paid at once, by what they pay for. */
    SortedMap<Basis, List<Pair>> together() {
        SortedMap<Basis, List<Pair>> together = new TreeMap<>();
        pairs.forEach((basis, of) -> {
            List<Pair> some = of.stream().filter(pair -> pair.times > 0).toList();
            if (!some.isEmpty()) {
                together.put(basis, some);
            }
        });
        return together;
    }
}
