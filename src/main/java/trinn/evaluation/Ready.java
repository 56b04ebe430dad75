package trinn.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import trinn.evaluation.Succession.Version;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Rank;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Share;
import trinn.language.Asked;
import trinn.parallel.InParallel;
import trinn.scheme.Contest;

/**
 * A population that is measured: sales credited, KPIs worked out, sellers compared. What is left is to pay.
 *
 * @param sellers by their ids in the order of the population, each with the periods in order
 * @param size how many sellers and periods there are
 * @param lacks what was asked for already, and what is missing of it
 */
record Ready(Map<String, List<Month>> sellers, int size, Map<List<Asked>, Gaps> lacks) {

    /**
     * A seller and period.
     *
     * @param place in the population
     * @param facts all that the rules see but balances and teams
     * @param fired the crediting rules that declared something
     */
    record Month(int place, FactSet facts, Set<String> fired) {}

    private record Given(int place, FactSet facts) {}

    /**
     * @param splits takes the facts that the scheme needs, before they are measured
     * @throws trinn.engine.EvaluationException where somebody cannot be measured
     */
    static Ready of(Succession scheme, List<FactSet> population, BiConsumer<Succession, List<FactSet>> splits) {
        List<FactSet> needed = new ArrayList<>(population.size());
        for (FactSet facts : population) {
            needed.add(needed(scheme, facts));
        }
        splits.accept(scheme, needed);
        Map<String, List<Given>> bySeller = new LinkedHashMap<>();
        for (int i = 0; i < needed.size(); i++) {
            FactSet facts = needed.get(i);
            bySeller.computeIfAbsent(facts.seller().id(), id -> new ArrayList<>())
                    .add(new Given(i, facts));
        }
        bySeller.values()
                .forEach(periods ->
                        periods.sort(Comparator.comparing(given -> given.facts().period())));
        List<List<Given>> sellers = List.copyOf(bySeller.values());
        List<List<Measured>> measured = InParallel.all(
                sellers,
                periods -> Measurement.of(
                        scheme, periods.stream().map(Given::facts).toList()));
        Map<FactSet, List<Fact>> peers = peers(scheme, measured);
        Map<String, List<Month>> ready = new LinkedHashMap<>();
        for (int i = 0; i < sellers.size(); i++) {
            List<Month> months = new ArrayList<>();
            for (int j = 0; j < sellers.get(i).size(); j++) {
                Measured one = measured.get(i).get(j);
                months.add(new Month(
                        sellers.get(i).get(j).place(),
                        one.facts().with(peers.getOrDefault(one.facts(), List.of())),
                        one.fired()));
            }
            ready.put(months.getFirst().facts().seller().id(), List.copyOf(months));
        }
        return new Ready(ready, population.size(), new ConcurrentHashMap<>());
    }

    /** Sellers as the scheme measures them, each alone: there are neither shares nor places among them. */
    static List<FactSet> alone(Succession scheme, List<FactSet> sellers) {
        Map<String, List<FactSet>> bySeller = sellers.stream()
                .map(facts -> needed(scheme, facts))
                .sorted(Comparator.comparing(FactSet::period))
                .collect(Collectors.groupingBy(facts -> facts.seller().id(), LinkedHashMap::new, Collectors.toList()));
        return InParallel.all(List.copyOf(bySeller.values()), periods -> Measurement.of(scheme, periods)).stream()
                .flatMap(List::stream)
                .map(Measured::facts)
                .toList();
    }

    /** What the population lacks of what rules ask for; looked through once for the same rules. */
    Gaps gaps(List<Asked> asked) {
        return lacks.computeIfAbsent(
                asked,
                any -> Gaps.of(
                        asked,
                        sellers.values().stream()
                                .flatMap(List::stream)
                                .map(Month::facts)
                                .toList()));
    }

    /** Of all that the data has, sales are much the most; a scheme that neither pays by them nor measures does without. */
    private static FactSet needed(Succession scheme, FactSet given) {
        FactSet facts = scheme.bindings().bound(given);
        Version version = scheme.on(facts);
        boolean sales = version.scheme().asksFor(Sale.class, Refund.class)
                || version.scheme().scheme().measuring().kpis().stream().anyMatch(kpi -> kpi.sum() != null);
        return sales ? facts : facts.replacing(List.of(), Sale.class, Refund.class);
    }

    /** Shares and places, which depend on all sellers of a period. */
    private static Map<FactSet, List<Fact>> peers(Succession scheme, Collection<List<Measured>> sellers) {
        if (scheme.versions().stream().noneMatch(version -> version.scheme().asksFor(Share.class, Rank.class))) {
            return Map.of();
        }
        Map<String, Map<Period, FactSet>> of = new HashMap<>();
        Map<Period, List<Measured>> periods = new LinkedHashMap<>();
        sellers.stream().flatMap(List::stream).forEach(one -> {
            of.computeIfAbsent(one.facts().seller().id(), id -> new HashMap<>())
                    .put(one.facts().period(), one.facts());
            periods.computeIfAbsent(one.facts().period(), period -> new ArrayList<>())
                    .add(one);
        });
        Map<FactSet, List<Fact>> facts = new IdentityHashMap<>();
        periods.forEach((period, all) -> {
            Version version = scheme.on(all.getFirst().facts());
            var plan = version.scheme().scheme();
            if (version.scheme().asksFor(Share.class)) {
                Shares.of(
                                all,
                                plan.rounding().digits(),
                                plan.measuring().shares(),
                                version.terms().on(period.from()))
                        .forEach((seller, shares) -> facts.computeIfAbsent(
                                        of.get(seller).get(period), key -> new ArrayList<>())
                                .addAll(shares));
            }
            for (Contest contest : plan.measuring().contests()) {
                new Ranks(contest, plan.rounding().digits(), version.terms().on(period.from()))
                        .of(all)
                        .forEach((seller, rank) -> facts.computeIfAbsent(
                                        of.get(seller).get(period), key -> new ArrayList<>())
                                .add(rank));
            }
        });
        return facts;
    }
}
