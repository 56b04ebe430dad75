package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trinn.records.RecordType.ACTIVITIES;
import static trinn.records.RecordType.PAYEES;
import static trinn.records.RecordType.SALES;
import static trinn.records.RecordType.TARGETS;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.records.RecordType;
import trinn.records.Row;

class DerivedPayeesTest {

    @TempDir
    Path folder;

    @Test
    void areTakenFromTheFirstRecordThatNamesThem() {
        SmallIntake files = new SmallIntake(folder)
                .with(SALES, "id,date,payee,amount", "1,2026-01-01,Ann,1", "2,2026-01-01,Bo,1", "3,2026-01-02,Ann,1")
                .with(ACTIVITIES, "payee,date,type", "Ann,2026-01-01,call", "Cy,2026-01-01,call");
        Report report = files.read();

        assertThat(report.errors()).isZero();
        assertThat(files.rows())
                .extracting(Row::type, row -> row.text(row.type() == ACTIVITIES ? "payee" : "id"))
                .containsExactly(
                        tuple(PAYEES, "Ann"),
                        tuple(SALES, "1"),
                        tuple(PAYEES, "Bo"),
                        tuple(SALES, "2"),
                        tuple(SALES, "3"),
                        tuple(ACTIVITIES, "Ann"),
                        tuple(PAYEES, "Cy"),
                        tuple(ACTIVITIES, "Cy"));
        Row bo = files.rows().get(2);
        assertThat(bo.text("name")).isEqualTo("Bo");
        assertThat(bo.origin().row()).isEqualTo(3);
    }

    @Test
    void areToldOnceForEachColumn() {
        Report report = new SmallIntake(folder)
                .with(SALES, "id,date,payee,amount", "1,2026-01-01,Ann,1", "2,2026-01-01,Bo,1", "3,2026-01-02,Ann,1")
                .read();

        assertThat(report.alike()).singleElement().satisfies(alike -> {
            assertThat(alike.first().check()).isEqualTo(Check.DERIVED_PAYEES);
            assertThat(alike.first().value()).isEqualTo("Ann");
            assertThat(alike.rows()).isEqualTo(2);
        });
    }

    @Test
    void areTakenFromTargetsOfSellersOnly() {
        SmallIntake files = new SmallIntake(folder)
                .with(
                        TARGETS,
                        "level,of,kpi,from,to,target",
                        "company,Us,sales,2026-01-01,2026-02-01,1",
                        "seller,Ann,sales,2026-01-01,2026-02-01,1");
        files.read();

        assertThat(files.rows())
                .filteredOn(row -> row.type() == PAYEES)
                .extracting(row -> row.text("id"))
                .containsExactly("Ann");
        assertThat(files.rows().indexOf(files.rows().getLast())).isEqualTo(2);
    }

    @Test
    void areNotTakenWhereAFileListsThem() {
        Report report = new SmallIntake(folder)
                .with(PAYEES, "id,name", "1,Ann")
                .with(SALES, "id,date,payee,amount", "1,2026-01-01,Bo,1")
                .read();

        assertThat(report.errors()).isEqualTo(1);
    }

    @Test
    void takesThemFromEveryKindOfRecordThatNamesThem() {
        SmallIntake files = new SmallIntake(folder)
                .with(RecordType.INSPECTIONS, "payee,date,points,of", "Ann,2026-01-05,9,10")
                .with(RecordType.TARGETS, "level,of,kpi,from,to,target", "seller,Bo,quality,2026-01-01,2026-02-01,1");

        assertThat(files.read().errors()).isZero();
        assertThat(files.rows())
                .filteredOn(row -> row.type() == RecordType.PAYEES)
                .extracting(row -> row.text("id"))
                .containsExactly("Bo", "Ann");
    }
}
