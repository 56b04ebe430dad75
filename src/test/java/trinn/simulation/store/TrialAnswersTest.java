package trinn.simulation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.store.Populations;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SeenData;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermWriter;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.SideKey;
import trinn.simulation.trial.Groups;
import trinn.simulation.trial.ShadowRun;
import trinn.simulation.trial.TrialResult;
import trinn.simulation.trial.TrialSetup;
import trinn.store.Database;

/** A trial that is started on a data set of some months goes on when an import brings more of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrialAnswersTest {

    private static final DataSet DATA = DataFolder.read(Path.of("scenarios/nordhandel"));
    private static final Scheme SCHEME = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final SideKey IN_FORCE = new SideKey(SCHEME.files().hash(), "{}");
    private static final SideKey TRIED = new SideKey(
            SCHEME.files().hash(),
            TermWriter.json(SCHEME.terms().with("cap", new BigDecimal("30000")).changedFrom(SCHEME.terms())));

    @TempDir
    private static Path home;

    private static Database database;
    private static StoredTrial trial;
    private static StoredTrial shadow;

    @BeforeAll
    static void open() {
        database = Database.in(
                home,
                DataSets.class,
                SeenData.class,
                SchemeVersions.class,
                CompiledSchemes.class,
                FactStore.class,
                Populations.class,
                Simulator.class,
                TrialRuns.class,
                TrialAnswers.class);
        database.get(SchemeVersions.class).add(SCHEME.files(), "");
        database.get(DataSets.class).add(DATA.asOf(MAY));
        TrialRuns runs = database.get(TrialRuns.class);
        shadow = runs.find(runs.start(TrialSetup.shadow("shadow", DATA.name(), IN_FORCE, TRIED, MAY)))
                .orElseThrow();
        Groups groups = Groups.drawn(answer(shadow).before().candidates(), 7);
        trial = runs.find(runs.start(new TrialSetup(
                        "groups",
                        TrialSetup.Kind.GROUPS,
                        DATA.name(),
                        IN_FORCE,
                        TRIED,
                        MAY,
                        7,
                        "revenue",
                        new BigDecimal("0.05"),
                        groups)))
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static TrialAnswer answer(StoredTrial of) {
        return database.get(TrialAnswers.class).of(of);
    }

    @Test
    @Order(1)
    void beforeItsFirstMonthIsThereItWaits() {
        assertThat(answer(shadow).shadow().months()).isEmpty();
        assertThat(answer(trial).result().months()).isEmpty();
        assertThat(answer(trial).size().isKnown()).isTrue();
        assertThat(answer(trial).before().periods().getLast().to()).isEqualTo(MAY);
    }

    @Test
    @Order(2)
    void everyNewerVersionOfTheDataSetCounts() {
        database.get(DataSets.class).add(DATA);
        ShadowRun run = answer(shadow).shadow();
        assertThat(run.months())
                .extracting(month -> YearMonth.from(month.period().from()))
                .startsWith(YearMonth.of(2026, 5), YearMonth.of(2026, 6))
                .endsWith(YearMonth.of(2026, 10));
        assertThat(run.difference()).as("a lower cap pays less").isNegative();
        assertThat(run.months())
                .allSatisfy(month -> assertThat(month.payouts().count(1)).isZero());
        TrialResult result = answer(trial).result();
        assertThat(result.months()).hasSize(6);
        Set<String> all = new TreeSet<>(trial.setup().groups().a());
        all.addAll(trial.setup().groups().b());
        assertThat(all).containsAll(result.left());
        assertThat(result.months().getFirst().a().payees()
                        + result.months().getFirst().b().payees())
                .isLessThanOrEqualTo(all.size());
        assertThat(Objects.requireNonNull(result.paid().ratio()).value())
                .as("the pay of who is capped")
                .isNegative();
    }

    @Test
    @Order(3)
    void itsFilesAreTheSameBytesEveryTime() {
        for (Locale reader : List.of(Locale.ENGLISH, Locale.forLanguageTag("nb"))) {
            assertThat(TrialFiles.csv(answer(trial), reader)).isEqualTo(TrialFiles.csv(answer(trial), reader));
            assertThat(TrialFiles.excel(answer(shadow), reader)).isNotEmpty();
        }
    }

    @Test
    @Order(4)
    void withoutItsDataSetItSaysSo() {
        TrialSetup other = TrialSetup.shadow("x", "No such data", IN_FORCE, TRIED, MAY);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> answer(new StoredTrial(1, other, trial.started())))
                .withMessageContaining("No such data");
    }
}
