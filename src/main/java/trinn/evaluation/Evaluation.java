package trinn.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Succession.Version;
import trinn.facts.Balance;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Rank;
import trinn.facts.Share;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.parallel.InParallel;
import trinn.settlement.Component;
import trinn.settlement.Ledger;

/**
 * A scheme worked out for a population, in the order that money needs: sales are credited and KPIs measured, then sellers
 * are compared, then paid: period after period, so that balances flow, and sellers before their managers. Sellers are
 * independent otherwise and run in parallel; the result depends on neither threads nor the order of the population.
 */
public final class Evaluation {

    private final Succession scheme;
    private final Ready ready;
    private final List<FactSet> population;
    private final Consumer<FactSet> before;
    private final CrossCheck.Drawn drawn;
    private final LocalDate first;
    private final @Nullable Evaluated[] evaluated;

    private Evaluation(Succession scheme, Measurements measurements, Consumer<FactSet> before) {
        this(scheme, measurements, before, LocalDate.MIN);
    }

    private Evaluation(Succession scheme, Measurements measurements, Consumer<FactSet> before, LocalDate first) {
        this.first = first;
        this.scheme = scheme;
        this.ready = measurements.of(scheme);
        this.population = measurements.population();
        this.before = before;
        this.drawn = measurements.drawn(scheme);
        this.evaluated = new Evaluated[ready.size()];
    }

    /**
     * Works out everybody.
     *
     * @param population sellers and periods as the data has them, each seller and period once
     * @return in the order of the population
     * @throws EvaluationException where the scheme cannot be worked out for somebody
     */
    public static List<Evaluated> of(Succession scheme, List<FactSet> population) {
        return of(scheme, new Measurements(population), facts -> {});
    }

    /**
     * As {@link #of(Succession, List)}, for a population of which much may be measured already.
     *
     * @param before is told whose turn it is, and may end all by throwing
     */
    public static List<Evaluated> of(Succession scheme, Measurements population, Consumer<FactSet> before) {
        return new Evaluation(scheme, population, before).run();
    }

    /**
     * As {@link #of(Succession, Measurements, Consumer)}, where nobody was paid by the scheme before a day: what was achieved before
     * counts in windows that reach back, but no balance flows from there.
     *
     * @param first the first day of the first period that is paid
     * @return those from that day on, in the order of the population
     */
    public static List<Evaluated> from(
            LocalDate first, Succession scheme, Measurements population, Consumer<FactSet> before) {
        return new Evaluation(scheme, population, before, first)
                .run().stream().filter(Objects::nonNull).toList();
    }

    /**
     * Works out one seller and period, and as much of the population as that takes.
     *
     * @param about one of the population
     * @throws EvaluationException where the scheme cannot be worked out for somebody
     */
    public static Evaluated one(Succession scheme, List<FactSet> population, FactSet about) {
        List<FactSet> until = population.stream()
                .filter(facts -> facts.period().compareTo(about.period()) <= 0)
                .toList();
        for (Evaluated one :
                seller(scheme, new Measurements(until), about.seller().id(), about.period())) {
            if (one.facts().period().equals(about.period())) {
                return one;
            }
        }
        throw new IllegalArgumentException("The seller %s is not among the population in the period from %s."
                .formatted(about.seller().id(), about.period().id()));
    }

    /**
     * Works out the periods of one seller, in their order, and as much of the population as that takes.
     *
     * @param last the last period that is wanted
     * @return nothing where the population has no such seller
     * @throws EvaluationException where the scheme cannot be worked out for somebody
     */
    public static List<Evaluated> seller(Succession scheme, Measurements population, String seller, Period last) {
        boolean alone = !asksFor(scheme, Share.class, Rank.class, Team.class, TeamKpi.class);
        Evaluation evaluation = new Evaluation(scheme, alone ? population.only(seller) : population, facts -> {});
        return evaluation.periods(seller, last);
    }

    /**
     * Some sellers as a scheme measures them: sales credited, KPIs summed up, targets prorated. Nobody is paid or compared, so that
     * nobody else is looked at.
     *
     * @param sellers their periods from the first one, as the data has them
     * @throws EvaluationException where somebody cannot be measured
     */
    public static List<FactSet> measured(Succession scheme, List<FactSet> sellers) {
        return Ready.alone(scheme, sellers);
    }

    /** Whether two schemes credit, measure and compare sellers alike, so that rules see the same but for teams. */
    public static boolean measuresAlike(Succession one, Succession other) {
        return MeasuringKey.of(one).equals(MeasuringKey.of(other));
    }

    private List<Evaluated> periods(String seller, Period last) {
        List<Ready.Month> months = ready.sellers().getOrDefault(seller, List.of()).stream()
                .filter(month -> month.facts().period().compareTo(last) <= 0)
                .toList();
        if (asksFor(scheme, Team.class, TeamKpi.class)) {
            run();
        } else {
            pay(months, new Teams(List.of()), Map.of());
        }
        return months.stream()
                .map(month -> Objects.requireNonNull(evaluated[month.place()]))
                .toList();
    }

    /** As {@link #one}, with a reason for every line in the language of {@code reader}. */
    public static Evaluated explain(Succession scheme, List<FactSet> population, FactSet about, Locale reader) {
        return explained(scheme, one(scheme, population, about), reader);
    }

    /** What was worked out, with a reason for every line in the language of {@code reader}. */
    public static Evaluated explained(Succession scheme, Evaluated one, Locale reader) {
        Version version = scheme.on(one.facts());
        return version.scheme().evaluate(one.facts(), version.terms(), one.before(), reader);
    }

    private List<Evaluated> run() {
        boolean teams = asksFor(scheme, Team.class, TeamKpi.class);
        Map<FactSet, Integer> places = teams ? places() : Map.of();
        Teams below = new Teams(List.copyOf(places.keySet()));
        for (List<String> group :
                teams ? groups() : List.of(List.copyOf(ready.sellers().keySet()))) {
            InParallel.all(group, seller -> pay(ready.sellers().get(seller), below, places));
        }
        return Arrays.asList(evaluated);
    }

    /** Where each measured seller and period stands. */
    private Map<FactSet, Integer> places() {
        Map<FactSet, Integer> places = new IdentityHashMap<>();
        ready.sellers().values().forEach(months -> months.forEach(month -> places.put(month.facts(), month.place())));
        return places;
    }

    private List<List<String>> groups() {
        try {
            return new Hierarchy(population).groups(ready.sellers().keySet());
        } catch (IllegalArgumentException e) {
            FactSet first = population.getFirst();
            throw new EvaluationException(scheme.on(first).scheme().scheme(), first, String.valueOf(e.getMessage()));
        }
    }

    /** Pays the periods of one seller, in order, and gives what flows on behind the last. */
    private Ledger pay(List<Ready.Month> months, Teams teams, Map<FactSet, Integer> places) {
        Ledger ledger = Ledger.EMPTY;
        Refunds refunds = new Refunds();
        for (Ready.Month month : months) {
            before.accept(month.facts());
            if (month.facts().period().from().isBefore(first)) {
                continue;
            }
            Version version = scheme.on(month.facts());
            FactSet facts = month.facts();
            if (version.scheme().asksFor(Team.class, TeamKpi.class)) {
                facts = facts.with(teams.of(facts, report -> earned(report, places)));
            }
            facts = refunds.completed(facts, ledger, version.scheme().scheme());
            ledger = opened(ledger, facts.all(Balance.class), version);
            Evaluated one = version.scheme().evaluate(facts, version.terms(), ledger, null);
            drawn.check(version, facts, ledger, one);
            evaluated[month.place()] = one.withFired(month.fired());
            ledger = one.after();
            refunds.remember(facts);
        }
        return ledger;
    }

    private static Ledger opened(Ledger ledger, List<Balance> balances, Version version) {
        return balances.isEmpty()
                ? ledger
                : ledger.opened(balances.stream()
                        .filter(balance -> version.scheme().knows(balance.component()))
                        .toList());
    }

    /** The variable pay that was settled for a seller and period. */
    private BigDecimal earned(FactSet facts, Map<FactSet, Integer> places) {
        Integer place = places.get(facts);
        Evaluated one = place == null ? null : evaluated[place];
        return one == null ? BigDecimal.ZERO : one.after().settled(facts.period(), Component.VARIABLE_PAY);
    }

    @SafeVarargs
    private static boolean asksFor(Succession scheme, Class<? extends Fact>... types) {
        return scheme.versions().stream().anyMatch(version -> version.scheme().asksFor(types));
    }
}
