package trinn.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Succession;
import trinn.evaluation.Succession.Version;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.kpi.Influence;
import trinn.language.Asked;

/**
 * What would have paid more: the next steps that are within somebody's reach, and what one more of each thing adds. Borders come
 * from the conditions and tables of the rules; every answer is worked out anew before it is given, and so is the same with one
 * smallest unit less, which must not pay as much.
 *
 * @param steps the next one for each thing that can change, by the number of changes, then by what they gain
 * @param more for each thing that rules read and the seller can change herself
 */
public record WhatItTakes(List<NextStep> steps, List<OneMore> more) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    private static final int MOST_PRODUCTS = 40;

    /** Copies the lists. */
    public WhatItTakes {
        steps = List.copyOf(steps);
        more = List.copyOf(more);
    }

    /**
     * @param last a seller and period as it was worked out
     * @param kpis what the data calls its KPIs, and who can change them
     */
    public static WhatItTakes of(Succession scheme, Evaluated last, KpiWords kpis) {
        return new Search(scheme.on(last.facts()), last, kpis).run();
    }

    /** What is known while answers are looked for. */
    private static final class Search {

        private final Version version;
        private final Evaluated last;
        private final KpiWords kpis;
        private final Needs needs;
        private final Map<Set<Change>, NextStep> found = new LinkedHashMap<>();

        private Search(Version version, Evaluated last, KpiWords kpis) {
            this.version = version;
            this.last = last;
            this.kpis = kpis;
            this.needs = Needs.of(version.scheme().scheme(), kpis);
        }

        private WhatItTakes run() {
            Borders borders = new Borders(version, last, needs);
            for (Borders.Way way : borders.ways()) {
                List<Change> changes = changes(way.needs());
                if (changes != null) {
                    keep(way.rule(), changes);
                }
            }
            List<NextStep> steps = new ArrayList<>(nearest());
            steps.sort(Comparator.comparing((NextStep step) -> step.changes().size())
                    .thenComparing(NextStep::gain, Comparator.reverseOrder())
                    .thenComparing(NextStep::rule));
            return new WhatItTakes(steps, more());
        }

        /** Of those that need the same things, and in the same direction, the one that needs least. */
        private Collection<NextStep> nearest() {
            Map<Object, NextStep> nearest = new LinkedHashMap<>();
            for (NextStep step : found.values()) {
                Set<Object> same = step.changes().stream()
                        .map(change -> List.of(change.of(), change.more().signum()))
                        .collect(Collectors.toSet());
                nearest.merge(same, step, (one, other) -> size(other).compareTo(size(one)) < 0 ? other : one);
            }
            return nearest.values();
        }

        private static BigDecimal size(NextStep step) {
            return step.changes().getFirst().more().abs();
        }

        /** Null where somebody would have to change what nobody can. */
        private @Nullable List<Change> changes(List<Obstacle.Need> all) {
            Map<Measure, Change> changes = new LinkedHashMap<>();
            for (Obstacle.Need need : all) {
                Change change = change(need.of(), need.more(), need.kind());
                if (change.influence() == Influence.NONE) {
                    return null;
                }
                changes.merge(
                        need.of(), change, (one, other) -> one.by(one.more().add(other.more())));
            }
            return List.copyOf(changes.values());
        }

        private Change change(Measure of, BigDecimal more, Kind kind) {
            Influence influence = switch (of.fact()) {
                case "Kpi" -> kpis.influence(of.key());
                case "Product" -> Influence.SELF;
                default -> Influence.TEAM;
            };
            return new Change(of, more, kind, influence);
        }

        /** Keeps what pays more, and does not with one unit less of any change. */
        private void keep(String rule, List<Change> changes) {
            Evaluated after = paid(changes);
            if (changes.isEmpty() || after == null || worth(after).compareTo(worth(last)) <= 0) {
                return;
            }
            for (int i = 0; i < changes.size(); i++) {
                List<Change> less = new ArrayList<>(changes);
                Change one = changes.get(i);
                BigDecimal unit = needs.unit(one.kind())
                        .multiply(BigDecimal.valueOf(one.more().signum()));
                less.set(i, one.by(one.more().subtract(unit)));
                Evaluated almost = paid(less);
                if (almost == null || worth(almost).compareTo(worth(after)) >= 0) {
                    return;
                }
            }
            found.putIfAbsent(
                    Set.copyOf(changes),
                    new NextStep(
                            changes,
                            rule,
                            after.payout().total(),
                            after.payout().total().subtract(last.payout().total()),
                            owed(last).subtract(owed(after))));
        }

        /** As it would have been; null where it cannot be worked out, or the facts have nothing of the kind. */
        private @Nullable Evaluated paid(List<Change> changes) {
            FactSet facts = last.facts();
            for (Change change : changes) {
                facts = facts == null || change.more().signum() == 0 ? facts : change.in(facts);
            }
            if (facts == null) {
                return null;
            }
            try {
                return version.scheme().evaluate(facts, version.terms(), last.before(), null);
            } catch (EvaluationException e) {
                return null;
            }
        }

        /** What the seller has of it: the payout, less what stays owed. */
        private static BigDecimal worth(Evaluated one) {
            return one.payout().total().subtract(owed(one));
        }

        private static BigDecimal owed(Evaluated one) {
            return one.after().owedInAll();
        }

        private List<OneMore> more() {
            List<OneMore> more = new ArrayList<>();
            for (Change change : levers()) {
                Evaluated after = paid(List.of(change));
                if (after != null) {
                    more.add(new OneMore(
                            change,
                            after.payout().total().subtract(last.payout().total()),
                            owed(last).subtract(owed(after))));
                }
            }
            return more;
        }

        /** A little more of each thing that rules of pay read and the seller can change. */
        private Collection<Change> levers() {
            Map<String, Change> levers = new LinkedHashMap<>();
            List<Asked> asked = version.scheme().asked();
            for (Kpi kpi : last.facts().kpis()) {
                if (isAsked(asked, "Kpi", kpi) && kpis.influence(kpi.code()) == Influence.SELF) {
                    Measure of = new Measure("Kpi", kpi.code(), kpi.window(), "actual");
                    Kind kind = needs.kinds().apply(kpi.code());
                    levers.putIfAbsent(kpi.code(), change(of, little(kind), kind));
                }
            }
            last.facts().products().stream()
                    .filter(product -> isAsked(asked, "Product", product))
                    .sorted(Comparator.comparing(Product::quantity).reversed())
                    .limit(MOST_PRODUCTS)
                    .forEach(product -> levers.put(
                            "Product " + product.code(),
                            change(
                                    new Measure("Product", product.code(), null, "quantity"),
                                    BigDecimal.ONE,
                                    Kind.COUNT)));
            return levers.values();
        }

        private static boolean isAsked(List<Asked> asked, String type, Fact fact) {
            return asked.stream().anyMatch(one -> one.fact().equals(type) && one.means(fact));
        }

        private static BigDecimal little(Kind kind) {
            return switch (kind) {
                case MONEY -> THOUSAND;
                case RATIO -> PERCENT;
                default -> BigDecimal.ONE;
            };
        }
    }
}
