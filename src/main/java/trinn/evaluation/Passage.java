package trinn.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Rank;
import trinn.facts.Share;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.parallel.InOrder;

/**
 * Schemes worked out for a population that passes by, some sellers at a time, so that its size does not matter: the amounts and
 * findings are those of {@link Evaluation} and {@link Findings}, and nothing else of anybody is kept. Only schemes in which
 * nobody's pay depends on other sellers can be worked out so. For one thread; works on all cores.
 */
public final class Passage {

    private static final List<Class<? extends Fact>> OF_OTHERS =
            List.of(Share.class, Rank.class, Team.class, TeamKpi.class);

    private final List<Succession> schemes;
    private final CrossCheck check;
    private final BiConsumer<Succession, FactSet> before;
    private final Taker taker;
    private final List<Tally> tallies;
    private final Map<MeasuringKey, PassingSplits> splits = new HashMap<>();
    private final Set<String> sellers = new HashSet<>();
    private final InOrder<List<FactSet>, Portion> portions = new InOrder<>(this::workedOut, this::add);
    private @Nullable Period first;

    /** Takes what one seller is paid for one period, in the order in which sellers pass by. */
    @FunctionalInterface
    public interface Taker {
        /**
         * @param facts as they were given
         * @param amounts what each scheme pays, in its order
         */
        void take(FactSet facts, List<BigDecimal> amounts);
    }

    private record Portion(
            List<FactSet> facts,
            List<List<BigDecimal>> amounts,
            List<Tally> tallies,
            Map<MeasuringKey, PassingSplits.Seen> splits) {}

    /**
     * @param schemes all worked out for the same sellers
     * @param check how much of the run is worked out twice
     * @param before is told whose turn it is under which scheme, and may end all by throwing
     * @throws NotOneByOneException where a scheme compares sellers
     */
    public Passage(List<Succession> schemes, CrossCheck check, BiConsumer<Succession, FactSet> before, Taker taker) {
        this.schemes = List.copyOf(schemes);
        this.check = check;
        this.before = before;
        this.taker = taker;
        this.tallies = schemes.stream().map(Tally::new).toList();
        schemes.forEach(Passage::requireAlone);
    }

    private static void requireAlone(Succession scheme) {
        for (Succession.Version version : scheme.versions()) {
            CompiledScheme compiled = version.scheme();
            for (Class<? extends Fact> type : OF_OTHERS) {
                if (compiled.asksFor(type)) {
                    throw new NotOneByOneException(
                            "The rules of the scheme %s ask for %s, which depends on other sellers."
                                    .formatted(compiled.scheme().id(), type.getSimpleName()));
                }
            }
        }
    }

    /**
     * Begins to work out some sellers, and gives on what is ready of those before them.
     *
     * @param some all periods of these sellers
     * @throws trinn.engine.EvaluationException where a scheme cannot be worked out for somebody
     * @throws NotOneByOneException where one of them came by before
     */
    public void accept(List<FactSet> some) {
        if (some.isEmpty()) {
            return;
        }
        Set<String> ids = new LinkedHashSet<>();
        some.forEach(facts -> ids.add(facts.seller().id()));
        for (String id : ids) {
            if (!sellers.add(id)) {
                throw new NotOneByOneException("The facts of the seller %s do not stand together.".formatted(id));
            }
        }
        first = first == null ? some.getFirst().period() : first;
        portions.give(some);
    }

    /**
     * Waits for all that was begun.
     *
     * @return what must be said of each scheme's result
     * @throws trinn.engine.EvaluationException where a scheme cannot be worked out for somebody
     * @throws NotOneByOneException where the shares of sales may not add up, so that everybody's have to be looked at together
     */
    public List<Findings> finish() {
        portions.finish();
        if (sellers.size() > 1 && splits.values().stream().anyMatch(PassingSplits::inDoubt)) {
            throw new NotOneByOneException("The shares of a sale that several sellers have may not add up to 1.");
        }
        return tallies.stream().map(Tally::findings).toList();
    }

    private Portion workedOut(List<FactSet> facts) {
        Map<MeasuringKey, PassingSplits.Seen> seen = new HashMap<>();
        Measurements measured = new Measurements(
                facts,
                first,
                check,
                (scheme, needed) -> seen.put(MeasuringKey.of(scheme), PassingSplits.Seen.of(scheme, needed)));
        List<List<BigDecimal>> amounts = new ArrayList<>();
        facts.forEach(any -> amounts.add(new ArrayList<>(schemes.size())));
        List<Tally> noted = new ArrayList<>();
        for (int i = 0; i < schemes.size(); i++) {
            Succession scheme = schemes.get(i);
            List<Evaluated> all = Evaluation.of(scheme, measured, one -> before.accept(scheme, one));
            for (int j = 0; j < all.size(); j++) {
                amounts.get(j).add(all.get(j).payout().total());
            }
            Tally tally = tallies.get(i).another();
            tally.add(all, measured.of(scheme)::gaps);
            noted.add(tally);
        }
        return new Portion(facts, amounts, noted, seen);
    }

    private void add(Portion portion) {
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).add(portion.tallies().get(i));
        }
        portion.splits()
                .forEach((key, seen) ->
                        splits.computeIfAbsent(key, any -> new PassingSplits()).add(seen));
        for (int i = 0; i < portion.facts().size(); i++) {
            taker.take(portion.facts().get(i), portion.amounts().get(i));
        }
    }
}
