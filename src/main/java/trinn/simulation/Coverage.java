package trinn.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.engine.Lookup;
import trinn.engine.Match;
import trinn.engine.Trace;
import trinn.engine.Unmet;
import trinn.evaluation.Succession;
import trinn.evaluation.Succession.Version;
import trinn.facts.Tiers;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Rule;
import trinn.parallel.InParallel;
import trinn.simulation.RuleCover.Decided;
import trinn.simulation.RuleCover.Reached;

/**
 * Which rules of pay fired for everybody, which condition decided where they did not, and which tiers were reached: as coverage tells of a program
 * which lines ran.
 *
 * @param payouts how many were looked at
 * @param rules that fired most often first
 */
public record Coverage(int payouts, List<RuleCover> rules) {

    private static final int PORTION = 256;

    /** Copies the list. */
    public Coverage {
        rules = List.copyOf(rules);
    }

    /**
     * Looks at everything that was worked out.
     *
     * @throws java.util.concurrent.CancellationException where nobody wants it to go on
     */
    public static Coverage of(Succession scheme, List<Evaluated> all, Progress progress) {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            progress.tell(from, all.size());
            List<Evaluated> some = all.subList(from, Math.min(all.size(), from + PORTION));
            InParallel.all(some, one -> trace(scheme, one)).forEach(trace -> add(trace, counts));
        }
        return new Coverage(
                all.size(),
                counts.values().stream()
                        .map(Count::cover)
                        .sorted(Comparator.comparing(RuleCover::fired)
                                .reversed()
                                .thenComparing(cover -> cover.rule().name()))
                        .toList());
    }

    private static Trace trace(Succession scheme, Evaluated one) {
        Version version = scheme.on(one.facts());
        return version.scheme().trace(one.facts(), version.terms(), one.before());
    }

    private static void add(Trace trace, Map<String, Count> counts) {
        Map<Rule, List<Match>> fired = new LinkedHashMap<>();
        for (Match match : trace.matches()) {
            fired.computeIfAbsent(match.rule(), any -> new ArrayList<>()).add(match);
        }
        fired.forEach((rule, matches) -> count(rule, counts).fired(matches));
        trace.unmet().forEach(unmet -> count(unmet.rule(), counts).unmet(unmet));
    }

    private static Count count(Rule rule, Map<String, Count> counts) {
        return counts.computeIfAbsent(rule.name(), name -> new Count(rule));
    }

    /** What is counted of one rule. */
    private static final class Count {

        /** Where the same words stand twice, they are told apart by where they stand. */
        private record Condition(int pattern, @Nullable Integer condition) {}

        /** A tier of a table. */
        private record Tier(String term, int place) {}

        private final Rule rule;
        private final Map<Condition, Decided> decided = new LinkedHashMap<>();
        private final Map<String, Lookup> tables = new LinkedHashMap<>();
        private final Map<Tier, Integer> tiers = new LinkedHashMap<>();
        private int fired;

        Count(Rule rule) {
            this.rule = rule;
        }

        void fired(List<Match> matches) {
            fired++;
            Set<Tier> seen = new HashSet<>();
            for (Match match : matches) {
                for (Lookup looked : Lookup.in(match)) {
                    tables.putIfAbsent(looked.term(), looked);
                    seen.add(new Tier(looked.term(), looked.tier()));
                }
            }
            seen.forEach(tier -> tiers.merge(tier, 1, Integer::sum));
        }

        void unmet(Unmet unmet) {
            FactPattern pattern = unmet.pattern();
            Expr condition = unmet.condition();
            decided.merge(
                    new Condition(pattern.at(), condition == null ? null : condition.at()),
                    new Decided(pattern, condition, 1),
                    (one, more) -> new Decided(pattern, condition, one.payouts() + 1));
        }

        RuleCover cover() {
            List<Decided> sorted = new ArrayList<>(decided.values());
            sorted.sort(Comparator.comparing(Decided::payouts).reversed());
            return new RuleCover(
                    rule,
                    fired,
                    sorted,
                    tables.values().stream().map(this::reached).toList());
        }

        private Reached reached(Lookup looked) {
            Tiers table = looked.table();
            List<Integer> payouts =
                    new ArrayList<>(Collections.nCopies(table.rows().size(), 0));
            for (int place = 0; place < payouts.size(); place++) {
                payouts.set(place, tiers.getOrDefault(new Tier(looked.term(), place), 0));
            }
            return new Reached(looked.term(), table, looked.quota(), payouts);
        }
    }
}
