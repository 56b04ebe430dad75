package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.population.Broken;
import trinn.population.DataFolder;
import trinn.population.DataProblemsException;
import trinn.population.DataSet;
import trinn.population.Quota;
import trinn.population.Records;
import trinn.population.SmallFolder;
import trinn.store.Database;

class DataSetsTest {

    private static final List<String> TABLES =
            List.of("data_sets", "departments", "payees", "quotas", "sales", "fact_sets", "kpis");

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Database database;
    private static DataSets dataSets;

    @BeforeAll
    static void open() {
        database = Database.in(home, DataSets.class);
        dataSets = database.get(DataSets.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().update("DELETE FROM data_sets");
    }

    @Test
    void givesBackWhatWasAdded() {
        DataSet data = SmallFolder.in(folder).read();
        DataSet loaded = dataSets.load(dataSets.add(data));

        assertThat(loaded).isEqualTo(data);
        assertThat(loaded.contentHash()).isEqualTo(data.contentHash());
        assertThat(loaded.departments()).isEqualTo(data.departments());
        assertThat(loaded.payees()).isEqualTo(data.payees());
        assertThat(loaded.quotas()).isEqualTo(data.quotas());
        assertThat(loaded.sales()).isEqualTo(data.sales());
        assertThat(loaded.factSets()).isEqualTo(data.factSets());
    }

    @Test
    void givesBackTheSampleToTheLastDecimal() {
        DataSet data = DataFolder.read(Path.of("scenarios/adventureworks"));
        long id = dataSets.add(data);
        List<FactSet> stored = dataSets.factSets(id);

        assertThat(dataSets.load(id)).isEqualTo(data);
        assertThat(stored).hasSize(163).isEqualTo(data.factSets());
        for (int i = 0; i < stored.size(); i++) {
            Kpi kpi = stored.get(i).kpi("sales");
            assertThat(kpi.actual())
                    .isEqualByComparingTo(data.factSets().get(i).kpi("sales").actual());
        }
        assertThat(stored.stream().map(facts -> facts.kpi("sales").actual()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("80487704.1832");
    }

    @Test
    void listsWhatIsThere() {
        long id = dataSets.add(DataFolder.read(Path.of("scenarios/adventureworks")));
        dataSets.add(SmallFolder.in(folder).read());

        assertThat(dataSets.all()).extracting(DataSetSummary::name).containsExactly("AdventureWorks", "Small");
        DataSetSummary summary = dataSets.all().getFirst();
        assertThat(summary.id()).isEqualTo(id);
        assertThat(summary.currency()).isEqualTo("USD");
        assertThat(summary.sellers()).isEqualTo(17);
        assertThat(summary.periods()).isEqualTo(12);
        assertThat(summary.factSets()).isEqualTo(163);
        assertThat(summary.sales()).isEqualByComparingTo("80487704.1832");
        assertThat(summary.imported()).isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    void addsTheSameContentOnlyOnce() {
        long first = dataSets.add(SmallFolder.in(folder).read());
        List<Integer> before = counts();
        long second = dataSets.add(SmallFolder.in(folder).read());

        assertThat(second).isEqualTo(first);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void addsTheSameContentOnlyOnceFromSeveralThreads() throws Exception {
        DataSet data = SmallFolder.in(folder).read();
        List<Callable<Long>> adding = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            adding.add(() -> dataSets.add(data));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Long> ids = new ArrayList<>();
            for (Future<Long> id : threads.invokeAll(adding)) {
                ids.add(id.get());
            }
            assertThat(ids).containsOnly(dataSets.all().getFirst().id());
        }
        assertThat(dataSets.all()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("trinn.population.Broken#all")
    void leavesTheListAloneWhenAFolderIsRefused(Broken broken) {
        dataSets.add(SmallFolder.in(folder).read());
        List<Integer> before = counts();
        SmallFolder refused = broken.in(SmallFolder.in(folder));

        assertThatExceptionOfType(DataProblemsException.class).isThrownBy(() -> dataSets.add(refused.read()));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void storesNothingWhereOneRowFails() {
        DataSet good = SmallFolder.in(folder).read();
        List<Quota> twice = new ArrayList<>(good.quotas());
        twice.add(good.quotas().getFirst());
        DataSet bad =
                new DataSet("Bad", "NOK", "", new Records(good.departments(), good.payees(), twice, good.sales()));
        List<Integer> before = counts();

        assertThatThrownBy(() -> dataSets.add(bad)).isInstanceOf(DuplicateKeyException.class);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void knowsNoOtherDataSets() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> dataSets.load(-1));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> dataSets.factSets(-1));
    }

    private static List<Integer> counts() {
        return TABLES.stream()
                .map(table -> database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class))
                .toList();
    }
}
