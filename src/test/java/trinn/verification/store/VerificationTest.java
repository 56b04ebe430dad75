package trinn.verification.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.access.Sight;
import trinn.access.User;
import trinn.audit.Fault;
import trinn.audit.Finding;
import trinn.audit.Head;
import trinn.audit.store.AuditReader;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.store.Populations;
import trinn.payrun.store.RunReplay;
import trinn.population.DataSet;
import trinn.population.SmallFolder;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SeenData;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.SideKey;
import trinn.simulation.store.NewRun;
import trinn.simulation.store.WhatIfRuns;
import trinn.store.Database;
import trinn.store.Engine;
import trinn.team.store.Notes;

/** Whatever somebody changes beside the program is found and named, on every database. */
@ParameterizedClass
@EnumSource(Engine.class)
final class VerificationTest {

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Database database;
    private long data;
    private long whatIf;

    @BeforeEach
    void store() {
        database = engine.open(
                DataSets.class,
                SeenData.class,
                FactStore.class,
                Populations.class,
                SchemeVersions.class,
                CompiledSchemes.class,
                WhatIfRuns.class,
                Notes.class,
                RunReplay.class,
                Verification.class);
        DataSet set = SmallFolder.in(folder).read();
        data = database.get(DataSets.class).add(set);
        String scheme =
                database.get(SchemeVersions.class).add(SchemeFiles.read(Path.of("rules/territory-commission")), "");
        SideKey side = new SideKey(scheme, "{}");
        Comparison results = new Comparison(
                List.of(new ComparisonRow(set.factSets().getFirst(), BigDecimal.ONE, new BigDecimal("2.5"))));
        whatIf = database.get(WhatIfRuns.class).save(new NewRun("More", data, "", side, side, results));
        database.get(Notes.class)
                .keep(
                        Sight.of(User.TRINN, List.of()),
                        "Small",
                        "2",
                        set.factSets().getFirst().period(),
                        "Well done.");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Verified verify(Head... known) {
        return database.get(Verification.class).verify(List.of(known), (done, all) -> {});
    }

    private Head head() {
        return new AuditReader(database.jdbc()).head();
    }

    private void found(String change, Fault fault, long number, String name) {
        assertThat(database.jdbc().update(change)).isPositive();
        assertThat(verify().finding()).contains(new Finding(fault, number, name));
    }

    @Test
    void allIsAsItWas() {
        Verified verified = verify(head());
        assertThat(verified.finding()).isEmpty();
        assertThat(verified.head()).isEqualTo(head());
        assertThat(verified.entries()).isEqualTo(4);
        assertThat(verified.people()).isEqualTo(2);
        assertThat(verified.dataSets()).isOne();
        assertThat(verified.records()).isPositive();
        assertThat(verified.versions()).isOne();
        assertThat(verified.whatIfs()).isOne();
    }

    @Test
    void whatWasDeletedHereIsNotMissed() {
        database.get(WhatIfRuns.class).delete(whatIf);
        database.get(DataSets.class).delete(data);
        assertThat(verify().finding()).isEmpty();
        assertThat(head().number()).isEqualTo(6);
    }

    @Test
    void aRecordThatWasChanged() {
        found(
                "UPDATE sales SET \"amount\" = \"amount\" + 0.01 WHERE place = 2",
                Fault.DATA_CHANGED,
                0,
                "Small, version 1, sales, data/sales.csv:3");
    }

    @Test
    void aRecordThatIsMissingIsFoundByTheOneBehindIt() {
        found("DELETE FROM sales WHERE place = 1", Fault.DATA_CHANGED, 0, "Small, version 1, sales, data/sales.csv:3");
    }

    @Test
    void aRecordThatIsMissingAtTheEnd() {
        found(
                "DELETE FROM sales WHERE place = (SELECT MAX(place) FROM sales)",
                Fault.DATA_CHANGED,
                0,
                "Small, version 1, sales");
    }

    /** From before Trinn kept marks, or with marks that were changed as well: the hash proves it all the same. */
    @Test
    void aRecordOfDataWithoutMarksIsFoundByItsKind() {
        database.jdbc().update("DELETE FROM record_marks");
        assertThat(verify().finding()).isEmpty();
        found(
                "UPDATE sales SET \"amount\" = \"amount\" + 0.01 WHERE place = 2",
                Fault.DATA_CHANGED,
                0,
                "Small, version 1, sales");
    }

    @Test
    void recordsWhoseHashWasChangedWithThem() {
        database.jdbc().update("DELETE FROM sales WHERE place = 1");
        String now = database.get(DataSets.class).count(data, row -> {}).hash().hex();
        found(
                "UPDATE data_sets SET content_hash = '" + now + "'",
                Fault.DATA_CHANGED,
                0,
                "Small, version 1, sales, data/sales.csv:3");
    }

    @Test
    void aDataSetThatWasDeletedBesideTheProgram() {
        database.jdbc().update("DELETE FROM what_if_runs");
        found("DELETE FROM data_sets", Fault.DATA_MISSING, 0, "Small, version 1");
    }

    @Test
    void aFileOfASchemeThatWasChanged() {
        String title = database.get(SchemeVersions.class).all().getFirst().title();
        found(
                "UPDATE scheme_files SET content = REPLACE(content, 'pay.award', 'pay.award ') WHERE name LIKE '%.drl'",
                Fault.SCHEME_CHANGED, 0, title);
    }

    @Test
    void aWhatIfThatWasChanged() {
        found("UPDATE what_if_rows SET alternative = 2.51", Fault.WHAT_IF_CHANGED, 0, "More");
    }

    @Test
    void aWhatIfThatWasDeletedBesideTheProgram() {
        found("DELETE FROM what_if_runs", Fault.WHAT_IF_MISSING, 0, "More");
    }

    @Test
    void anEntryThatWasChanged() {
        found("UPDATE audit_entries SET details = details || ' ' WHERE number = 2", Fault.ENTRY_CHANGED, 2, "");
    }

    @Test
    void aMomentThatWasChanged() {
        found(
                "UPDATE audit_entries SET happened_at = happened_at + INTERVAL '1' SECOND WHERE number = 3",
                Fault.ENTRY_CHANGED,
                3,
                "");
    }

    @Test
    void anEntryThatIsMissing() {
        found("DELETE FROM audit_entries WHERE number = 2", Fault.ENTRY_MISSING, 2, "");
    }

    @Test
    void anEndThatWasCutOff() {
        found("DELETE FROM audit_entries WHERE number = 4", Fault.CUT_OFF, 4, "4");
    }

    @Test
    void anEndThatWasCutOffTogetherWithTheHead() {
        Head known = head();
        database.jdbc().update("DELETE FROM audit_entries WHERE number = 4");
        database.jdbc()
                .update("UPDATE audit_head SET number = 3, hash = (SELECT hash FROM audit_entries WHERE number = 3)");
        assertThat(verify().finding()).isEmpty();
        assertThat(verify(known).finding()).contains(new Finding(Fault.CUT_OFF, 4, "4"));
    }

    @Test
    void aPersonWhoWasChanged() {
        found("UPDATE audit_people SET name = 'Somebody' WHERE id <> ''", Fault.PERSON_CHANGED, 1, "");
    }

    @Test
    void aPersonWhoWasDeletedBesideTheProgram() {
        found("DELETE FROM audit_people WHERE payee = '2'", Fault.PERSON_MISSING, 4, "");
    }

    @Test
    void itEndsWhereSomebodyCancels() {
        Verification verification = database.get(Verification.class);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> verification.verify(List.of(), (done, all) -> {
                    throw new CancellationException();
                }));
        assertThat(verify().finding()).isEmpty();
    }
}
