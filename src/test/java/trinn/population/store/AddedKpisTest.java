package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.intake.DataProblemsException;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.population.SmallFolder;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.store.Database;
import trinn.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class AddedKpisTest {

    private static final String LARGE = kpi("large-sales", "{count: sales, where: {amount: {at least: 500}}}");
    private static final String SHARE = kpi("share-of-large", "{ratio: {of: large-sales, to: number-of-sales}}");

    private static Database database;

    @Parameter
    Engine engine;

    private AddedKpis kpis;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        database = engine.open(DataSets.class);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().update("DELETE FROM added_kpis");
        kpis = database.get(DataSets.class).kpis();
    }

    @Test
    void areInTheFactsOfEveryDataSet(@TempDir Path folder) {
        SmallFolder.in(folder);
        DataSets dataSets = database.get(DataSets.class);
        long id = dataSets.add(DataFolder.open(folder)).id();
        String before = dataSets.load(id).catalogue().hash();
        assertThat(kpis.save(LARGE, "")).isEqualTo("large-sales");
        kpis.save(SHARE, "");
        check(dataSets.load(id), before);
        kpis.delete("share-of-large");
        kpis.delete("large-sales");
        assertThat(dataSets.load(id).catalogue().hash()).isEqualTo(before);
    }

    @Test
    void mayHaveTargetsInFilesThatAreBroughtIn(@TempDir Path folder) {
        SmallFolder.in(folder).with("data.yaml", SmallFolder.YAML.replace("kpi: sales", "kpi: large-sales"));
        DataSets dataSets = database.get(DataSets.class);
        assertThatExceptionOfType(DataProblemsException.class)
                .isThrownBy(() -> dataSets.add(DataFolder.open(folder)))
                .withMessageContaining("There is no such KPI");
        kpis.save(LARGE, "");
        long id = dataSets.add(DataFolder.open(folder)).id();

        assertThat(Objects.requireNonNull(
                                dataSets.load(id).factSets().getFirst().kpi("large-sales"))
                        .target())
                .isEqualByComparingTo("1000");
    }

    @Test
    void areThereAfterARestart(@TempDir Path home) {
        try (Database first = Database.in(home, DataSets.class)) {
            first.get(DataSets.class).kpis().save(LARGE, "");
        }
        try (Database second = Database.in(home, DataSets.class)) {
            assertThat(second.get(DataSets.class).kpis().all()).containsExactly(Map.entry("large-sales", LARGE));
        }
    }

    private static void check(DataSet data, String before) {
        assertThat(data.catalogue().hash()).isNotEqualTo(before);
        assertThat(data.contentHash())
                .as("the content stays")
                .isEqualTo(new DataSet(data.head(), data.records()).contentHash());
        FactSet facts = data.factSets().getFirst();
        assertThat(facts.all(Kpi.class))
                .filteredOn(kpi -> kpi.code().equals("large-sales"))
                .singleElement()
                .satisfies(kpi -> assertThat(kpi.actual()).isEqualByComparingTo("1"));
    }

    @Test
    void oneTakesThePlaceOfAnother() {
        kpis.save(LARGE, "");
        kpis.save(kpi("huge-sales", "{count: sales, where: {amount: {at least: 900}}}"), "large-sales");
        assertThat(kpis.all()).containsOnlyKeys("huge-sales");
    }

    @Test
    void aMistakeIsToldAtItsLineAndNothingIsStored() {
        kpis.save(LARGE, "");
        assertThat(problem(() -> kpis.save(kpi("new", "{sum: sales.amonut}"), ""))
                        .line())
                .isEqualTo(6);
        assertThat(problem(() -> kpis.save(kpi("new", "nothing-like-that"), "")).line())
                .isEqualTo(6);
        assertThat(problem(() -> kpis.save(LARGE + SHARE, "")).message()).startsWith("Write exactly one KPI");
        assertThat(kpis.all()).containsOnlyKeys("large-sales");
    }

    @Test
    void aCodeThatIsTakenIsRefused() {
        kpis.save(LARGE, "");
        Problem taken = problem(() -> kpis.save(LARGE, ""));
        assertThat(taken.line()).isEqualTo(1);
        assertThat(taken.message()).startsWith("There is a KPI large-sales already.");
        assertThat(problem(() -> kpis.check(kpi("revenue", "{sum: sales.cost}"), ""))
                        .message())
                .startsWith("There is a KPI revenue already.");
        assertThat(kpis.check(LARGE, "large-sales").kpi().code()).isEqualTo("large-sales");
    }

    @Test
    void oneThatAnotherNamesStays() {
        kpis.save(LARGE, "");
        kpis.save(SHARE, "");
        problem(() -> kpis.delete("large-sales"));
        Problem needed = problem(() -> kpis.save(kpi("other", "{sum: sales.amount}"), "large-sales"));
        assertThat(needed.line()).isZero();
        assertThat(needed.message()).contains("Another added KPI needs it", "large-sales");
        assertThat(kpis.all()).containsOnlyKeys("large-sales", "share-of-large");
    }

    private static Problem problem(ThrowingCallable action) {
        ProblemsException[] caught = new ProblemsException[1];
        assertThatExceptionOfType(ProblemsException.class).isThrownBy(action).satisfies(e -> caught[0] = e);
        return caught[0].problems().getFirst();
    }

    private static String kpi(String code, String definition) {
        return """
                - code: %s
                  names: {en: A, nb: B, sv: C, da: D}
                  says: {en: Something.}
                  kind: result
                  unit: count
                  definition: %s
                """.formatted(code, definition);
    }
}
