package trinn.simulation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import trinn.engine.EngineVersion;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.population.store.DataSets;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermReader;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.RunIdentity;
import trinn.simulation.Side;
import trinn.simulation.SideKey;
import trinn.source.Yaml;
import trinn.store.Database;
import trinn.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class WhatIfRunsTest {

    private static final DataSet DATA = DataFolder.read(Path.of("scenarios/adventureworks"));
    private static final String KPIS = DATA.catalogue().hash();
    private static final Scheme SCHEME = Scheme.of(SchemeFiles.read(Path.of("rules/territory-commission")));
    private static final Side CUTOFF =
            new Side("cutoff", SCHEME, SCHEME.terms().with("cutoff", new BigDecimal("0.80")));
    private static final SideKey BASELINE = SideKey.of(new Side("baseline", SCHEME, SCHEME.terms()));
    private static final SideKey ALTERNATIVE = SideKey.of(CUTOFF);

    private static Database database;
    private static WhatIfRuns runs;
    private static long dataSetId;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        database = engine.open(DataSets.class, SchemeVersions.class, WhatIfRuns.class);
        runs = database.get(WhatIfRuns.class);
        dataSetId = database.get(DataSets.class).add(DATA);
        database.get(SchemeVersions.class).add(SCHEME.files(), "");
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().update("DELETE FROM what_if_runs");
    }

    @Test
    void givesBackTheResultsToTheLastDecimal() {
        Comparison comparison = comparison(DATA.factSets());
        StoredRun loaded = runs.load(runs.save(run("Cutoff", comparison)));

        assertThat(loaded.rows()).hasSize(163);
        for (int i = 0; i < comparison.rows().size(); i++) {
            ComparisonRow row = comparison.rows().get(i);
            StoredRow stored = loaded.rows().get(i);
            assertThat(stored.payee()).isEqualTo(row.facts().seller().id());
            assertThat(stored.period()).isEqualTo(row.facts().period());
            assertThat(stored.baseline()).isEqualByComparingTo(row.baseline());
            assertThat(stored.alternative()).isEqualByComparingTo(row.alternative());
            assertThat(stored.difference()).isEqualByComparingTo(row.difference());
        }
        assertThat(loaded.summary().baseline()).isEqualByComparingTo(comparison.baseline());
        assertThat(loaded.summary().difference()).isEqualByComparingTo(comparison.difference());
    }

    @Test
    void givesBackTheQuestionToBeAskedAgain() {
        StoredRun loaded = runs.load(runs.save(run("Cutoff", comparison(DATA.factSets()))));
        Scheme scheme = Scheme.of(
                database.get(SchemeVersions.class).load(loaded.alternative().scheme()));
        Side again = new Side(
                "again",
                scheme,
                TermReader.changed(
                        scheme.terms(), Yaml.parse("terms", loaded.alternative().terms())));

        assertThat(loaded.dataSetId()).isEqualTo(dataSetId);
        assertThat(loaded.baseline()).isEqualTo(BASELINE);
        assertThat(again.terms().changedFrom(CUTOFF.terms())).isEmpty();
        assertThat(SideKey.of(again)).isEqualTo(ALTERNATIVE);
        assertThat(loaded.identity())
                .isEqualTo(new RunIdentity(DATA.contentHash(), KPIS, BASELINE, ALTERNATIVE, EngineVersion.CURRENT));
    }

    @Test
    void listsTheNewestFirst() {
        runs.save(run("First", comparison(DATA.factSets())));
        long second = runs.save(run("  Second ", comparison(DATA.factSets().subList(0, 2))));

        assertThat(runs.all()).extracting(RunSummary::name).containsExactly("Second", "First");
        RunSummary newest = runs.all().getFirst();
        assertThat(newest.id()).isEqualTo(second);
        assertThat(newest.dataSet()).isEqualTo("AdventureWorks");
        assertThat(newest.baselineTitle()).isEqualTo("Territory commission");
        assertThat(newest.alternativeTitle()).isEqualTo("Territory commission");
        assertThat(newest.currency()).isEqualTo("USD");
        assertThat(newest.baseline()).isEqualByComparingTo("1.01");
        assertThat(newest.alternative()).isEqualByComparingTo("-0.000002");
        assertThat(newest.saved())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    @Test
    void keepsTheSameWhatIfAsOftenAsItIsSaved() {
        NewRun run = run("Twice", comparison(DATA.factSets()));
        long first = runs.save(run);
        long second = runs.save(run);

        assertThat(second).isNotEqualTo(first);
        assertThat(runs.load(second).identity()).isEqualTo(runs.load(first).identity());
        assertThat(runs.load(second).rows()).isEqualTo(runs.load(first).rows());
    }

    @Test
    void deletesOneWithItsRows() {
        long kept = runs.save(run("Kept", comparison(DATA.factSets().subList(0, 2))));
        long deleted = runs.save(run("Deleted", comparison(DATA.factSets())));
        runs.delete(deleted);
        runs.delete(deleted);

        assertThat(runs.all()).extracting(RunSummary::id).containsExactly(kept);
        assertThat(rowCount()).isEqualTo(2);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> runs.load(deleted))
                .withMessage("There is no what-if with the id %d.".formatted(deleted));
    }

    @Test
    void refusesWhatIsNotStored() {
        Comparison comparison = comparison(DATA.factSets());

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> runs.save(new NewRun("No data", -1, KPIS, BASELINE, ALTERNATIVE, comparison)))
                .withMessage("There is no data set with the id -1.");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> runs.save(
                        new NewRun("No scheme", dataSetId, KPIS, BASELINE, new SideKey("abc", "{}"), comparison)))
                .withMessage("There is no version of a scheme with the hash abc.");
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void refusesANameThatIsNone() {
        Comparison comparison = comparison(List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(" ", comparison))
                .withMessage("A what-if needs a name to be saved under.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("x".repeat(201), comparison))
                .withMessage("The name of a what-if may have at most 200 characters.");
    }

    @Test
    void savesNothingWhereOneRowFails() {
        List<ComparisonRow> rows = new ArrayList<>(comparison(DATA.factSets()).rows());
        rows.set(100, new ComparisonRow(rows.get(100).facts(), new BigDecimal("1e30"), BigDecimal.ZERO));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> runs.save(run("Too much", new Comparison(rows))));
        assertThat(runs.all()).isEmpty();
        assertThat(rowCount()).isZero();
    }

    @Test
    void keepsTheDataAndTheSchemesOfWhatIsSaved() {
        runs.save(run("Kept", comparison(DATA.factSets())));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.jdbc().update("DELETE FROM data_sets"));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.jdbc().update("DELETE FROM scheme_versions"));
    }

    @Test
    void keepsTheDataSetFromBeingDeletedAndSaysWhy() {
        DataSets dataSets = database.get(DataSets.class);
        long id = runs.save(run("Kept", comparison(DATA.factSets())));
        assertThatIllegalStateException()
                .isThrownBy(() -> dataSets.delete(dataSetId))
                .withMessageContaining("Saved what-ifs");
        assertThat(dataSets.load(dataSetId)).isEqualTo(DATA);
        assertThat(runs.load(id).summary().dataVersion()).isEqualTo(1);
    }

    @Test
    void refusesAQuestionThatSomebodyChanged() {
        long id = runs.save(run("Cutoff", comparison(DATA.factSets())));
        database.jdbc().update("UPDATE what_if_runs SET alternative_terms = '{\"cutoff\": 0.7}'");

        assertThatIllegalStateException()
                .isThrownBy(() -> runs.load(id))
                .withMessage("The stored what-if \"Cutoff\" is damaged: its question is not the one that was saved.");
    }

    private static NewRun run(String name, Comparison comparison) {
        return new NewRun(name, dataSetId, KPIS, BASELINE, ALTERNATIVE, comparison);
    }

    /** Amounts that differ from row to row: 0 and 0, then 1.01 and -0.000002, then 2.02 and -0.000004. */
    private static Comparison comparison(List<FactSet> population) {
        List<ComparisonRow> rows = new ArrayList<>();
        for (FactSet facts : population) {
            BigDecimal place = BigDecimal.valueOf(rows.size());
            rows.add(new ComparisonRow(
                    facts, place.multiply(new BigDecimal("1.01")), place.multiply(new BigDecimal("-0.000002"))));
        }
        return new Comparison(rows);
    }

    private static Integer rowCount() {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM what_if_rows", Integer.class);
    }
}
