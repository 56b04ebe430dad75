package trinn.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Succession.Version;
import trinn.facts.Balance;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Rank;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Share;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.scheme.Contest;
import trinn.settlement.Component;
import trinn.settlement.Ledger;

/**
 * A scheme worked out for a population, in the order that money needs: sales are credited and KPIs measured, then sellers
 * are compared, then paid: period after period, so that balances flow, and sellers before their managers. Sellers are
 * independent otherwise and run in parallel; the result depends on neither threads nor the order of the population.
 */
public final class Evaluation {

    private static final Comparator<FactSet> BY_TIME = Comparator.comparing(FactSet::period);

    private final Succession scheme;
    private final List<FactSet> population;
    private final Consumer<FactSet> before;
    private final Map<Key, Evaluated> evaluated = new ConcurrentHashMap<>();

    private record Key(String seller, Period period) {
        static Key of(FactSet facts) {
            return new Key(facts.seller().id(), facts.period());
        }
    }

    private Evaluation(Succession scheme, List<FactSet> population, Consumer<FactSet> before) {
        this.scheme = scheme;
        this.population = population;
        this.before = before;
    }

    /**
     * Works out everybody.
     *
     * @param population sellers and periods as the data has them, each seller and period once
     * @return in the order of the population
     * @throws EvaluationException where the scheme cannot be worked out for somebody
     */
    public static List<Evaluated> of(Succession scheme, List<FactSet> population) {
        return of(scheme, population, facts -> {});
    }

    /** As {@link #of(Succession, List)}; {@code before} is told whose turn it is, and may end all by throwing. */
    public static List<Evaluated> of(Succession scheme, List<FactSet> population, Consumer<FactSet> before) {
        return new Evaluation(scheme, population, before).run();
    }

    /**
     * Works out one seller and period, and as much of the population as that takes.
     *
     * @param about one of the population
     * @throws EvaluationException where the scheme cannot be worked out for somebody
     */
    public static Evaluated one(Succession scheme, List<FactSet> population, FactSet about) {
        boolean alone = scheme.versions().stream()
                .noneMatch(version -> version.scheme().asksFor(Share.class, Rank.class, Team.class, TeamKpi.class));
        List<FactSet> needed = population.stream()
                .filter(facts -> facts.period().compareTo(about.period()) <= 0)
                .filter(facts ->
                        !alone || facts.seller().id().equals(about.seller().id()))
                .toList();
        for (Evaluated one : of(scheme, needed)) {
            if (Key.of(one.facts()).equals(Key.of(about))) {
                return one;
            }
        }
        throw new IllegalArgumentException("The seller %s is not among the population in the period from %s."
                .formatted(about.seller().id(), about.period().id()));
    }

    /** As {@link #one}, with a reason for every line in the language of {@code reader}. */
    public static Evaluated explain(Succession scheme, List<FactSet> population, FactSet about, Locale reader) {
        Evaluated one = one(scheme, population, about);
        Version version = scheme.on(about);
        return version.scheme().evaluate(one.facts(), version.terms(), one.before(), reader);
    }

    private List<Evaluated> run() {
        List<FactSet> needed = population.stream().map(this::needed).toList();
        Splits.check(scheme, needed);
        Map<String, List<FactSet>> bySeller = needed.stream()
                .collect(Collectors.groupingBy(facts -> facts.seller().id(), LinkedHashMap::new, Collectors.toList()));
        bySeller.values().forEach(periods -> periods.sort(BY_TIME));
        Map<String, List<Measured>> measured = new TreeMap<>();
        InParallel.all(bySeller.values(), periods -> Measurement.of(scheme, periods))
                .forEach(periods ->
                        measured.put(periods.getFirst().facts().seller().id(), periods));
        Map<Key, List<Fact>> peers = peers(measured.values());
        Teams teams = new Teams(measured.values().stream()
                .flatMap(List::stream)
                .map(Measured::facts)
                .toList());
        for (List<String> group : groups(bySeller)) {
            InParallel.all(group, seller -> pay(measured.get(seller), peers, teams));
        }
        return population.stream().map(facts -> evaluated.get(Key.of(facts))).toList();
    }

    /** Of all that the data has, sales are much the most; a scheme that neither pays by them nor measures does without. */
    private FactSet needed(FactSet given) {
        FactSet facts = scheme.bindings().bound(given);
        Version version = scheme.on(facts);
        boolean sales = version.scheme().asksFor(Sale.class, Refund.class)
                || version.scheme().scheme().measuring().kpis().stream().anyMatch(kpi -> kpi.sum() != null);
        return sales ? facts : facts.replacing(List.of(), Sale.class, Refund.class);
    }

    private List<List<String>> groups(Map<String, List<FactSet>> bySeller) {
        try {
            return asksFor(Team.class, TeamKpi.class)
                    ? new Hierarchy(population).groups(bySeller.keySet())
                    : List.of(List.copyOf(bySeller.keySet()));
        } catch (IllegalArgumentException e) {
            FactSet first = population.getFirst();
            throw new EvaluationException(scheme.on(first).scheme().scheme(), first, String.valueOf(e.getMessage()));
        }
    }

    /** Pays the periods of one seller, in order, and gives what flows on behind the last. */
    private Ledger pay(List<Measured> periods, Map<Key, List<Fact>> peers, Teams teams) {
        Ledger ledger = Ledger.EMPTY;
        Refunds refunds = new Refunds();
        for (Measured period : periods) {
            before.accept(period.facts());
            Version version = scheme.on(period.facts());
            FactSet facts = period.facts().with(peers.getOrDefault(Key.of(period.facts()), List.of()));
            if (version.scheme().asksFor(Team.class, TeamKpi.class)) {
                facts = facts.with(teams.of(facts, this::earned));
            }
            facts = refunds.completed(facts, ledger, version.scheme().scheme());
            ledger = ledger.opened(facts.all(Balance.class).stream()
                    .filter(balance -> version.scheme().knows(balance.component()))
                    .toList());
            Evaluated one = version.scheme()
                    .evaluate(facts, version.terms(), ledger, null)
                    .withFired(period.fired());
            evaluated.put(Key.of(facts), one);
            ledger = one.after();
            refunds.remember(facts);
        }
        return ledger;
    }

    /** The variable pay that was settled for a seller and period. */
    private BigDecimal earned(FactSet facts) {
        Evaluated one = evaluated.get(Key.of(facts));
        return one == null ? BigDecimal.ZERO : one.after().settled(facts.period(), Component.VARIABLE_PAY);
    }

    /** Shares and places, which depend on all sellers of a period. */
    private Map<Key, List<Fact>> peers(Collection<List<Measured>> sellers) {
        Map<Key, List<Fact>> facts = new HashMap<>();
        if (!asksFor(Share.class, Rank.class)) {
            return facts;
        }
        Map<Period, List<Measured>> periods = sellers.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(one -> one.facts().period()));
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
                                        new Key(seller, period), key -> new ArrayList<>())
                                .addAll(shares));
            }
            for (Contest contest : plan.measuring().contests()) {
                new Ranks(contest, plan.rounding().digits(), version.terms().on(period.from()))
                        .of(all)
                        .forEach((seller, rank) -> facts.computeIfAbsent(
                                        new Key(seller, period), key -> new ArrayList<>())
                                .add(rank));
            }
        });
        return facts;
    }

    @SafeVarargs
    private boolean asksFor(Class<? extends Fact>... types) {
        return scheme.versions().stream().anyMatch(version -> version.scheme().asksFor(types));
    }
}
