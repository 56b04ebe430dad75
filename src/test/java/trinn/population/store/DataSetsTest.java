package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import trinn.access.Demo;
import trinn.access.store.Signed;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.intake.DataProblemsException;
import trinn.population.Broken;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.population.SmallFolder;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;
import trinn.store.Database;
import trinn.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class DataSetsTest {

    private static final List<String> TABLES = List.of("data_sets", "departments", "payees", "targets", "sales");

    @TempDir
    Path folder;

    private static Database database;
    private static DataSets dataSets;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        database = engine.open(DataSets.class);
        dataSets = database.get(DataSets.class);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        dataSets.all().forEach(each -> dataSets.delete(each.id()));
    }

    @Test
    void givesBackWhatWasAdded() {
        DataSet data = SmallFolder.in(folder).read();
        DataSet loaded = dataSets.load(dataSets.add(data));

        assertThat(loaded).isEqualTo(data);
        assertThat(loaded.contentHash()).isEqualTo(data.contentHash());
        for (RecordType type : RecordType.values()) {
            assertThat(loaded.records().of(type)).isEqualTo(data.records().of(type));
        }
        assertThat(loaded.factSets()).isEqualTo(data.factSets());
    }

    @Test
    void givesBackAttributesOfTheCompanysOwn() {
        DataSet plain = SmallFolder.in(folder).read();
        DataSet data = SmallFolder.in(folder)
                .with(
                        "data.yaml",
                        SmallFolder.YAML.replace(
                                "amount: Amount}\n",
                                "amount: Amount, attribute.territory: Region}\n"
                                        + "  always: {attribute.channel: \"tele\\\\fon = ×\"}\n"))
                .with("data/sales.csv", "Order,Day,Seller,Amount,Region\nA1,2026-01-01,2,1,Nord\nA2,2026-01-01,2,1,\n")
                .read();
        DataSet loaded = dataSets.load(dataSets.add(data));

        assertThat(loaded).isEqualTo(data);
        assertThat(loaded.contentHash()).isEqualTo(data.contentHash()).isNotEqualTo(plain.contentHash());
        assertThat(loaded.records().of(RecordType.SALES))
                .extracting(Row::attributes)
                .containsExactly(
                        new TreeMap<>(Map.of("territory", "Nord", "channel", "tele\\fon = ×")),
                        new TreeMap<>(Map.of("channel", "tele\\fon = ×")));
        assertThat(loaded.factSets()).isEqualTo(data.factSets());
    }

    @Test
    void givesBackTheSampleToTheLastDecimal() {
        DataSet data = DataFolder.read(Path.of("scenarios/adventureworks"));
        long id = dataSets.add(data);
        List<FactSet> stored = dataSets.load(id).factSets();

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
        assertThat(summary.version()).isEqualTo(1);
        assertThat(summary.rows()).isEqualTo(17 + 10 + 163 + 3_806);
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
            adding.add(() -> Signed.as(Demo.FINANCE.user(), () -> dataSets.add(data)));
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
        Row tooLong = new Row(RecordType.DEPARTMENTS, new Origin("x", 2), "x", "x".repeat(501));
        List<Row> rows = new ArrayList<>(good.records().of(RecordType.PAYEES));
        rows.add(tooLong);
        DataSet bad = new DataSet(good.head(), new Records(rows));
        List<Integer> before = counts();

        assertThatThrownBy(() -> dataSets.add(bad)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void knowsNoOtherDataSets() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> dataSets.load(-1));
    }

    @Test
    void aCorrectedFileIsAnotherVersionUnderTheSameName() {
        SmallFolder small = SmallFolder.in(folder);
        long first = dataSets.add(small.read());
        small.with("data/payees.csv", "Id,Name,Role,Unit,Rate,Base\n10,Bo,,,,\n2,Ann,Seller,N,0.0200,20000\n");
        long second = dataSets.add(small.read());

        assertThat(dataSets.all())
                .extracting(DataSetSummary::id, DataSetSummary::name, DataSetSummary::version, DataSetSummary::newest)
                .containsExactly(tuple(second, "Small", 2, true), tuple(first, "Small", 1, false));
        assertThat(dataSets.load(first).records().find(RecordType.PAYEES, "2").text("name"))
                .isEqualTo("Ann, the first");
        assertThat(dataSets.load(second).records().find(RecordType.PAYEES, "2").text("name"))
                .isEqualTo("Ann");
    }

    @Test
    void knowsContentByItsHash() {
        DataSet data = SmallFolder.in(folder).read();
        assertThat(dataSets.has(data.contentHash())).isFalse();
        dataSets.add(data);
        assertThat(dataSets.has(DataFolder.open(folder).contentHash())).isTrue();
    }

    @Test
    void deletesAVersionWithAllItsRecordsAndNoOther() {
        SmallFolder small = SmallFolder.in(folder);
        long first = dataSets.add(small.read());
        List<Integer> before = counts();
        long second = dataSets.add(
                small.with("kpis.yaml", SmallFolder.KPIS + "# changed\n").read());
        dataSets.delete(second);
        dataSets.delete(second);

        assertThat(dataSets.all()).extracting(DataSetSummary::id).containsExactly(first);
        assertThat(counts()).isEqualTo(before);
    }

    /** Words with a meaning in SQL or in COPY, empty ones and none, and numbers with all their digits. */
    @Test
    void givesBackWhateverStandsInARecord() {
        DataSet data = SmallFolder.in(folder).read();
        List<Row> rows = new ArrayList<>();
        for (String words :
                List.of("\\N", "\\.", "a\\tb", "tab\tnew\nline\rback\\", "'; --", "«æøå» 😀", "NULL", " ", "")) {
            rows.add(
                    new Row(RecordType.DEPARTMENTS, new Origin("a\\b.csv", rows.size() + 2), "D" + rows.size(), words));
        }
        String digits = "9".repeat(28) + "." + "1".repeat(10);
        for (String number : List.of(digits, "-" + digits, "0", "0.0000000001", "1E+27")) {
            rows.add(new Row(
                    RecordType.EXPENSES,
                    new Origin("x.csv", rows.size()),
                    LocalDate.of(1900, 1, 1),
                    "",
                    "",
                    "kind",
                    new BigDecimal(number)));
        }
        DataSet odd = new DataSet(data.head(), new Records(rows));

        DataSet loaded = dataSets.load(dataSets.add(odd));

        for (RecordType type : RecordType.values()) {
            assertThat(loaded.records().of(type)).isEqualTo(odd.records().of(type));
        }
        assertThat(loaded.contentHash()).isEqualTo(odd.contentHash());
    }

    private static List<Integer> counts() {
        return TABLES.stream()
                .map(table -> database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class))
                .toList();
    }
}
