package trinn.simulation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.access.Demo;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Bindings;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Usual;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SampleData;
import trinn.population.store.SampleFolders;
import trinn.population.store.SeenData;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SampleSchemes;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Comparison;
import trinn.simulation.NextYear;
import trinn.simulation.Outcome;
import trinn.simulation.Progress;
import trinn.simulation.ResultHash;
import trinn.simulation.Side;
import trinn.simulation.SideBySide;
import trinn.source.ProblemsException;
import trinn.store.Database;

/** What stands beside a question is what the question itself would show, whoever asks for it and in whatever order. */
final class ColumnsTest {

    private static final Scheme NORDIC = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
    private static final NextYear TENTH_LESS =
            new NextYear(number("-0.1"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 1);

    @TempDir
    private static Path home;

    private static Database database;
    private static Simulator simulator;
    private static Investigations investigations;

    @BeforeAll
    static void open() {
        database = Database.in(
                home,
                DataSets.class,
                SeenData.class,
                SampleFolders.class,
                SampleData.class,
                SchemeVersions.class,
                SampleSchemes.class,
                CompiledSchemes.class,
                FactStore.class,
                Populations.class,
                Usual.class,
                Simulator.class,
                Investigations.class);
        simulator = database.get(Simulator.class);
        investigations = database.get(Investigations.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static long data(String name) {
        return database.get(DataSets.class).all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Side cap(String cap) {
        return new Side(
                "cap " + cap, NORDIC, NORDIC.terms().with("cap", number(cap)).with("unitRate", number("9")));
    }

    private static Answer.Results answer(Side alternative) {
        return (Answer.Results) simulator.answer(
                new Question(data("Nordhandel"), "", NORDIC, alternative.scheme(), alternative.terms(), Bindings.NONE));
    }

    /** What somebody may not see stays unseen in columns, and what they may see is there. */
    @Test
    void whoAskedWorksItOut() {
        CompletableFuture<User> worked = new CompletableFuture<>();
        Columns columns = fresh();
        Signed.as(Demo.DESIGNER.user(), () -> columns.inTurn(() -> worked.complete(Signed.in())));
        assertThat(worked).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(Demo.DESIGNER.user());
    }

    /** Nothing kept yet. */
    private static Columns fresh() {
        return new Columns(simulator, investigations);
    }

    private static Comparison beside(Columns columns, Answer.Results shown, Side side) {
        return SideBySide.against(shown.all(), columns.plan(shown, side, Progress.PATIENT));
    }

    @Test
    void aColumnIsWhatWhatIfShowsOfTheSameAlternative() {
        Answer.Results shown = answer(cap("60000"));
        for (String cap : List.of("30000", "45000", "80000")) {
            assertThat(beside(fresh(), shown, cap(cap)))
                    .isEqualTo(answer(cap(cap)).all());
        }
        assertThat(beside(fresh(), shown, cap("60000"))).isEqualTo(shown.all());
    }

    @Test
    void severalAtOnceAndInAnyOrderGiveTheSame() throws InterruptedException {
        Answer.Results shown = answer(cap("60000"));
        List<Side> sides = List.of(cap("20000"), cap("30000"), cap("40000"), cap("50000"));
        Columns atOnce = fresh();
        Map<String, Comparison> worked = new ConcurrentHashMap<>();
        CountDownLatch all = new CountDownLatch(sides.size());
        for (Side side : sides.reversed()) {
            atOnce.inTurn(() -> {
                worked.put(side.name(), beside(atOnce, shown, side));
                all.countDown();
            });
        }
        assertThat(all.await(2, TimeUnit.MINUTES)).isTrue();
        Columns oneByOne = fresh();
        for (Side side : sides) {
            assertThat(ResultHash.of(worked.get(side.name()))).isEqualTo(ResultHash.of(beside(oneByOne, shown, side)));
        }
    }

    @Test
    void whatIsGivenUpIsNotKeptAndTheNextOneIsWorkedOut() {
        Columns columns = fresh();
        Answer.Results shown = answer(cap("60000"));
        Side side = cap("31000");
        AtomicInteger told = new AtomicInteger();
        assertThatThrownBy(() -> columns.plan(shown, side, (done, of) -> told.incrementAndGet() < 10))
                .isInstanceOf(CancellationException.class);
        assertThat(columns.ready(shown, side)).isNull();
        Outcome worked = columns.plan(shown, side, Progress.PATIENT);
        assertThat(columns.ready(shown, side)).isSameAs(worked);
        assertThat(columns.plan(shown, side, (done, of) -> false))
                .as("what is kept is there at once")
                .isSameAs(worked);
    }

    @Test
    void progressIsToldUpToAllOfThem() {
        Answer.Results shown = answer(cap("60000"));
        int all = shown.all().rows().size();
        AtomicInteger most = new AtomicInteger();
        fresh().plan(shown, cap("32000"), (done, of) -> {
            assertThat(of).isEqualTo(all);
            most.accumulateAndGet(done, Math::max);
            return true;
        });
        assertThat(most.get()).isEqualTo(all);
    }

    @Test
    void oneWithAMistakeSaysSoAndHarmsNoOther() {
        Answer.Results shown = answer(cap("60000"));
        Columns columns = fresh();
        SchemeFiles files = NORDIC.files();
        Scheme broken = Scheme.of(
                files.with("rules.drl", files.texts().get("rules.drl").replaceFirst("terms.cap", "terms.cup")));
        Side mistaken = new Side("broken", broken, broken.terms());
        assertThatThrownBy(() -> columns.plan(shown, mistaken, Progress.PATIENT))
                .isInstanceOf(ProblemsException.class);
        assertThat(beside(columns, shown, cap("60000"))).isEqualTo(shown.all());
    }

    @Test
    void theSameDataIsTheSameAndATenthLessIsThatOfNextYear() {
        Answer.Results shown = answer(cap("30000"));
        long nordhandel = data("Nordhandel");
        Columns columns = fresh();
        OnData same =
                columns.data(shown, new DataColumn("as it is", nordhandel, true, NextYear.SAME), Progress.PATIENT);
        assertThat(same.all()).isEqualTo(shown.all());
        assertThat(same.missing(shown)).isEmpty();
        OnData less =
                columns.data(shown, new DataColumn("a tenth less", nordhandel, true, TENTH_LESS), Progress.PATIENT);
        assertThat(less.all())
                .isEqualTo(investigations
                        .nextYear(shown, TENTH_LESS, Progress.PATIENT)
                        .rows());
        assertThat(less.all().baseline()).isLessThan(shown.all().baseline());
    }

    @Test
    void dataThatLacksWhatIsAskedForSaysWhat() {
        Answer.Results shown = answer(cap("30000"));
        OnData other = fresh().data(
                        shown,
                        new DataColumn("AdventureWorks", data("AdventureWorks"), false, NextYear.SAME),
                        Progress.PATIENT);
        assertThat(other.missing(shown)).isNotEmpty();
        assertThat(other.missing(shown)).allMatch(gap -> gap.isForAll());
        assertThatThrownBy(
                        () -> fresh().data(shown, new DataColumn("gone", -1, false, NextYear.SAME), Progress.PATIENT))
                .isInstanceOf(NoSuchElementException.class);
    }
}
