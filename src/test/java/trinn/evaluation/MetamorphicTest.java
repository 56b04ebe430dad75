package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Rank;
import trinn.facts.Sale;
import trinn.facts.Share;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.facts.Tiers;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Term;
import trinn.scheme.Terms;
import trinn.settlement.Component;
import trinn.settlement.Ledger;

/**
 * What is the same, or never less, when the same population is told in another way: for every shipped scheme and two small
 * ones, over random populations.
 */
@Isolated
class MetamorphicTest {

    private static final Map<String, CompiledScheme> SCHEMES = new TreeMap<>();
    private static final long RANDOM = new Random().nextLong();

    @BeforeAll
    static void compile() {
        Stream.concat(folders("rules"), folders("src/test/resources/metamorphic"))
                .forEach(folder -> {
                    Scheme scheme = Scheme.of(SchemeFiles.read(folder));
                    SCHEMES.put(scheme.id(), new SchemeCompiler().compile(scheme));
                });
    }

    @AfterAll
    static void close() {
        SCHEMES.values().forEach(CompiledScheme::close);
        SCHEMES.clear();
    }

    static Stream<Arguments> schemesAndSeeds() {
        return LongStream.of(1, 2, RANDOM)
                .boxed()
                .flatMap(seed -> SCHEMES.keySet().stream().map(id -> Arguments.of(id, seed)));
    }

    static Stream<Arguments> monotone() {
        return schemesAndSeeds()
                .filter(one -> SCHEMES.get((String) one.get()[0]).scheme().monotone());
    }

    static Stream<Arguments> independent() {
        return schemesAndSeeds()
                .filter(one -> !SCHEMES.get((String) one.get()[0])
                        .asksFor(Share.class, Rank.class, Team.class, TeamKpi.class));
    }

    @ParameterizedTest
    @MethodSource("schemesAndSeeds")
    void theOrderOfRowsChangesNothing(String id, long seed) {
        List<FactSet> population = new Populations(seed).some();
        assertThat(paid(id, Variants.permuted(population, new Random(seed)))).isEqualTo(paid(id, population));
    }

    @ParameterizedTest
    @MethodSource("schemesAndSeeds")
    void otherIdsInTheSameOrderChangeNothing(String id, long seed) {
        List<FactSet> population = new Populations(seed).some();
        Map<String, String> renamed = new TreeMap<>();
        paid(id, population).forEach((key, value) -> renamed.put("z" + key, value));
        assertThat(paid(id, Variants.renamed(population))).isEqualTo(renamed);
    }

    @ParameterizedTest
    @MethodSource("independent")
    void twoHalvesAreTheWhole(String id, long seed) {
        List<FactSet> population = new Populations(seed).some();
        Map<String, String> halves = new TreeMap<>();
        for (boolean first : List.of(true, false)) {
            halves.putAll(paid(
                    id,
                    population.stream()
                            .filter(facts -> facts.seller().id().compareTo("s4") < 0 == first)
                            .toList()));
        }
        assertThat(halves).hasSize(population.size()).isEqualTo(paid(id, population));
    }

    @ParameterizedTest
    @MethodSource("schemesAndSeeds")
    void aSaleAndItsReversalOnTheSameDayChangeNothing(String id, long seed) {
        Populations random = new Populations(seed);
        List<FactSet> population = random.some();
        List<FactSet> more = Variants.plus(population, facts -> {
            Sale sale = random.sale("M-" + facts.seller().id() + facts.period().id(), month(facts), "1");
            return List.of(sale, Variants.reversal(sale));
        });
        assertThat(paid(id, more)).isEqualTo(paid(id, population));
    }

    @ParameterizedTest
    @MethodSource("schemesAndSeeds")
    void aSaleOfNothingChangesNothing(String id, long seed) {
        Populations random = new Populations(seed);
        List<FactSet> population = random.some();
        List<FactSet> more = Variants.plus(population, facts -> {
            Sale sale = random.sale("M-" + facts.seller().id() + facts.period().id(), month(facts), "1");
            return List.of(Populations.with(sale.credited(BigDecimal.ZERO), BigDecimal.ONE));
        });
        assertThat(paid(id, more)).isEqualTo(paid(id, population));
    }

    @ParameterizedTest
    @MethodSource("schemesAndSeeds")
    void theNumberOfThreadsChangesNothing(String id, long seed) {
        List<FactSet> population = new Populations(seed).some();
        Map<String, String> expected = paid(id, population);
        for (int threads : new int[] {1, 4}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> paid(id, population)).join()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "nb-NO"})
    void theDefaultsOfTheMachineChangeNothing(String locale) {
        List<FactSet> population = new Populations(RANDOM).some();
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        SCHEMES.keySet().forEach(id -> expected.put(id, paid(id, population)));
        Locale before = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            SCHEMES.keySet().forEach(id -> assertThat(paid(id, population)).isEqualTo(expected.get(id)));
            Scheme again = Scheme.of(SCHEMES.get("crew").scheme().files());
            try (CompiledScheme scheme = new SchemeCompiler().compile(again)) {
                assertThat(paid(Small.succession(scheme), population)).isEqualTo(expected.get("crew"));
            }
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("monotone")
    void moreNeverPaysLess(String id, long seed) {
        Populations random = new Populations(seed);
        for (int pair = 0; pair < 4; pair++) {
            List<FactSet> population = random.some();
            List<FactSet> more = Variants.plus(
                    Variants.more(population, random.random()),
                    facts -> random.random().nextBoolean()
                            ? List.of()
                            : List.of(random.sale(
                                    "M-" + facts.seller().id() + facts.period().id(), month(facts), "1")));
            List<Evaluated> less = Evaluation.of(Small.succession(SCHEMES.get(id)), population);
            List<Evaluated> after = Evaluation.of(Small.succession(SCHEMES.get(id)), more);
            for (int i = 0; i < less.size(); i++) {
                assertThat(after.get(i).payout().total())
                        .as("%s: %s instead of %s", id, more.get(i), population.get(i))
                        .isGreaterThanOrEqualTo(less.get(i).payout().total());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemesAndSeeds")
    void payIsInTheSameMoneyAsTheFactsAndTerms(String id, long seed) {
        BigDecimal by = BigDecimal.valueOf(1000);
        CompiledScheme scheme = SCHEMES.get(id);
        List<FactSet> population = new Populations(seed).some();
        List<Evaluated> small = Evaluation.of(Small.succession(scheme), population);
        List<Evaluated> large = Evaluation.of(
                Succession.of(scheme, scaled(scheme.scheme().terms(), by)), Variants.scaled(population, by));
        for (int i = 0; i < small.size(); i++) {
            int lines = small.get(i).payout().lines().size() + 10;
            BigDecimal difference = large.get(i)
                    .payout()
                    .total()
                    .subtract(small.get(i).payout().total().multiply(by));
            assertThat(difference.abs())
                    .as("%s, %s", id, population.get(i))
                    .isLessThanOrEqualTo(BigDecimal.valueOf(10L * lines));
        }
    }

    private static Terms scaled(Terms terms, BigDecimal by) {
        Terms scaled = terms;
        for (Term term : terms.all()) {
            Object value = term.values().getFirst().value();
            if (value instanceof Tiers tiers && term.table() != null) {
                scaled = scaled.with(
                        term.name(),
                        scaled(tiers, by, term.table().of(), term.table().gives()));
            } else if (value instanceof BigDecimal number && term.kind().seenAs() == Kind.MONEY) {
                scaled = scaled.with(term.name(), number.multiply(by));
            }
        }
        return scaled;
    }

    private static Tiers scaled(Tiers tiers, BigDecimal by, Kind of, Kind gives) {
        return tiers.with(tiers.rows().stream()
                .map(tier -> new Tiers.Tier(
                        of == Kind.MONEY ? tier.from().multiply(by) : tier.from(),
                        gives == Kind.MONEY ? tier.gives().multiply(by) : tier.gives()))
                .toList());
    }

    private static int month(FactSet facts) {
        return facts.period().from().getMonthValue();
    }

    private static Map<String, String> paid(String id, List<FactSet> population) {
        return paid(Small.succession(SCHEMES.get(id)), population);
    }

    /** What everybody is paid, costs, and leaves open, by seller and period. */
    private static Map<String, String> paid(Succession scheme, List<FactSet> population) {
        Map<String, String> paid = new TreeMap<>();
        for (Evaluated one : Evaluation.of(scheme, population)) {
            Ledger after = one.after();
            List<Object> figures = new ArrayList<>(List.of(
                    one.payout().total(),
                    one.payout().cost(),
                    after.owed(),
                    after.withheld(),
                    after.toCome(),
                    after.settled(one.facts().period(), Component.VARIABLE_PAY)));
            paid.put(one.facts().seller().id() + " " + one.facts().period().id(), figures.toString());
        }
        return paid;
    }

    private static Stream<Path> folders(String root) {
        try (Stream<Path> folders = Files.list(Path.of(root))) {
            return folders.sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
