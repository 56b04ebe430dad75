package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.intake.FileDraft;
import trinn.intake.Report;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/** Values of KPIs that were measured elsewhere, from the files that companies have to what rules see. */
class MeasurementsTest {

    private static final Path FOUND = Path.of("src/test/resources/found");

    @TempDir
    private Path folder;

    @Test
    void aLongTableHasAValueARowWithItsKpiBesideIt() throws IOException {
        DataSet data = read("Selger;Måned;KPI;Verdi\nKari;2026-01;Omsetning;100000\nKari;2026-01;Møter;12\n"
                + "Ole;2026-01;Omsetning;50000\nOle;2026-01;Møter;20\n");
        assertThat(kpi(data, "Kari", "2026-01-01", "revenue").actual()).isEqualByComparingTo("100000");
        assertThat(kpi(data, "Kari", "2026-01-01", "meetings").actual()).isEqualByComparingTo("12");
        assertThat(kpi(data, "Ole", "2026-01-01", "meetings").actual()).isEqualByComparingTo("20");
    }

    @Test
    void aColumnForEachKpiAndOneForThePlanOfTheKpiBeforeIt() throws IOException {
        DataSet data = read("Selger;Måned;Omsetning;Budsjett;Møter\nKari;jan 2026;100000;90000;12\n"
                + "Kari;feb 2026;80000;90000;9\nOle;jan 2026;50000;60000;20\n");
        Kpi january = kpi(data, "Kari", "2026-01-01", "revenue");
        assertThat(january.actual()).isEqualByComparingTo("100000");
        assertThat(january.target()).isEqualByComparingTo("90000");
        assertThat(kpi(data, "Kari", "2026-02-01", "meetings").actual()).isEqualByComparingTo("9");
        assertThat(kpi(data, "Kari", "2026-02-01", "meetings").target()).isNull();
        assertThat(facts(data, "Ole", "2026-02-01").kpi("revenue"))
                .as("what nobody recorded is not zero")
                .isNull();
    }

    @Test
    void aColumnForEachMonthIsAskedForItsYearAndItsKpi() throws IOException {
        Draft draft = draft("Selger;jan;feb;mar;Sum\nKari;1 000,50;2000;3000;6 000,50\nOle;500;600;700;1800\n"
                + "Sum;1 500,50;2600;3700;7 800,50\n");
        assertThat(draft.lacks()).extracting(Lack::kind).containsExactly(Lack.Kind.FIELD, Lack.Kind.YEAR);
        FileDraft file = draft.files().getFirst();
        FileDraft said = file.as(file.recognition().format().withYear(2026));
        draft.put(said.with(said.mapping().withAlways("kpi", "Omsetning")));
        assertThat(draft.lacks()).isEmpty();
        DataSet data = read(draft);
        assertThat(kpi(data, "Kari", "2026-01-01", "revenue").actual()).isEqualByComparingTo("1000.50");
        assertThat(kpi(data, "Ole", "2026-03-01", "revenue").actual()).isEqualByComparingTo("700");
        assertThat(data.records().of(RecordType.MEASUREMENTS)).hasSize(6);
    }

    @Test
    void weeksAddUpToTheMonthOfTheirFirstDay() throws IOException {
        DataSet data = read("Uke;Selger;Omsetning\n2026-W05;Kari;1000\n2026-W06;Kari;1500\n2026-W07;Kari;10\n");
        assertThat(kpi(data, "Kari", "2026-01-01", "revenue").actual()).isEqualByComparingTo("1000");
        assertThat(kpi(data, "Kari", "2026-02-01", "revenue").actual()).isEqualByComparingTo("1510");
    }

    @Test
    void aKpiThatNoCatalogueKnowsIsOneOfTheDataAndARatioIsNotAddedUp() throws IOException {
        DataSet data = read("Selger;Måned;NPS;Dekningsgrad\nKari;2026-01;40;0,325\nKari;2026-02;44;0,31\n");
        assertThat(kpi(data, "Kari", "2026-01-01", "nps").actual()).isEqualByComparingTo("40");
        assertThat(kpi(data, "Kari", "2026-01-01", "nps").additive()).isTrue();
        assertThat(kpi(data, "Kari", "2026-02-01", "dekningsgrad").actual()).isEqualByComparingTo("0.31");
        assertThat(kpi(data, "Kari", "2026-02-01", "dekningsgrad").additive()).isFalse();
    }

    @Test
    void whatWasMeasuredElsewhereTakesThePlaceOfWhatRecordsGive() throws IOException {
        Files.writeString(folder.resolve("sales.csv"), "id,date,payee,amount\n1,2026-01-05,Kari,7\n");
        DataSet data = read("Selger;Måned;Omsetning\nKari;2026-01;100\n");
        Draft both = new Draft(folder);
        both.setName("X");
        both.setCurrency("NOK");
        both.add("file.csv", header -> null);
        both.add("sales.csv", header -> null);
        assertThat(kpi(data, "Kari", "2026-01-01", "revenue").actual()).isEqualByComparingTo("100");
        assertThat(kpi(read(both), "Kari", "2026-01-01", "revenue").actual()).isEqualByComparingTo("100");
    }

    @Test
    void theFilesThatWereFoundAreReadAsTheyAreMeant() throws IOException {
        assertThat(values("iso-weeks.csv"))
                .containsExactly("Kari 2026-01-26 1000", "Kari 2026-02-02 1500", "Ole 2026-02-02 900");
        assertThat(values("kpi-values-long.csv")).hasSize(4).contains("Kari 2026-01-01 100000", "Ole 2026-01-01 20");
        assertThat(values("kpi-values-wide.csv")).hasSize(6).contains("Kari 2026-02-01 80000", "Ole 2026-01-01 20");
        assertThat(values("months-as-columns-with-total.csv"))
                .containsExactlyInAnyOrder(
                        "Kari 2026-01-01 100",
                        "Kari 2026-02-01 200",
                        "Kari 2026-03-01 300",
                        "Ole 2026-01-01 50",
                        "Ole 2026-02-01 60",
                        "Ole 2026-03-01 70");
    }

    private List<String> values(String found) throws IOException {
        Files.copy(FOUND.resolve(found), folder.resolve(found));
        Draft draft = new Draft(folder);
        draft.setCurrency("NOK");
        FileDraft file = draft.add(found, header -> null);
        FileDraft said = file.as(file.recognition().format().withYear(2026));
        boolean asks =
                said.mapping().missing().stream().anyMatch(field -> field.name().equals("kpi"));
        draft.put(asks ? said.with(said.mapping().withAlways("kpi", "revenue")) : said);
        return read(draft).records().of(RecordType.MEASUREMENTS).stream()
                .map(row -> row.text("payee") + " " + row.day("from") + " "
                        + row.amount("value").toPlainString())
                .collect(Collectors.toList());
    }

    private DataSet read(String text) throws IOException {
        Draft draft = draft(text);
        assertThat(draft.lacks()).isEmpty();
        return read(draft);
    }

    private Draft draft(String text) throws IOException {
        Files.writeString(folder.resolve("file.csv"), text);
        Draft draft = new Draft(folder);
        draft.setName("X");
        draft.setCurrency("NOK");
        draft.add("file.csv", header -> null);
        return draft;
    }

    private static DataSet read(Draft draft) {
        List<Row> rows = new java.util.ArrayList<>();
        Report report = draft.folder().rows(rows::add);
        report.refuse();
        return new DataSet(draft.head(), new Records(rows));
    }

    private static Kpi kpi(DataSet data, String seller, String month, String code) {
        Kpi kpi = facts(data, seller, month).kpi(code);
        assertThat(kpi).as(code).isNotNull();
        return kpi;
    }

    private static FactSet facts(DataSet data, String seller, String month) {
        return data.factSets().stream()
                .filter(facts -> facts.seller().id().equals(seller)
                        && facts.period().id().equals(month))
                .findFirst()
                .orElseThrow();
    }
}
