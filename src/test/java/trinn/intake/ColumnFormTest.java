package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.records.FieldKind;
import trinn.records.RecordType;

/** Decimal signs and dates of single columns. */
class ColumnFormTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dato|03.01.26;17.12.25|DAY_FIRST|false",
                "Dato|26-01-03;25-12-17|YEAR_FIRST|false",
                "Datum|260103;251217|YEAR_FIRST|false",
                "Dato|46025;46039|SERIAL|false",
                "Måned|202601;202602|MONTH|true",
                "Månad|1;2|MONTH|true",
                "Uke|202605;202606|WEEK|true",
                "Vecka|2026-05;2026-06|WEEK|true",
                "Week|5;6|WEEK|true",
                "Uge|5;53|WEEK|true"
            })
    void aColumnHasDatesOfItsOwn(String header, String cells, String order, boolean certain) {
        String[] two = cells.split(";");
        Recognition file = read("""
                Nr;Opprettet;%s;Beløp
                1;2026-01-13;%s;100,50
                2;2026-01-14;%s;200,75
                """.formatted(header, two[0], two[1]));

        assertThat(file.format().dates(header)).isEqualTo(DateOrder.valueOf(order));
        assertThat(file.points())
                .filteredOn(point ->
                        point.part() == Point.Part.DATES && point.value().equals(order))
                .extracting(Point::certain)
                .containsExactly(certain);
    }

    @Test
    void ordersOfTwoColumnsMayDiffer() {
        Recognition file =
                read("Nr;Ordredato;Betalt;Beløp\n1;13.01.2026;01/14/2026;1,5\n2;14.01.2026;01/15/2026;2,5\n");

        assertThat(file.format().dates("Ordredato")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(file.format().dates("Betalt")).isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void numbersInAColumnOfOtherThingsAreNoDays() {
        Recognition file = read("Ordrenr;Dato;Beløp\n46025;2026-01-13;202601\n46039;2026-01-14;202602\n");

        assertThat(file.format().columns()).isEmpty();
        assertThat(file.format().shortYears()).isFalse();
    }

    @Test
    void theYearOfMonthsWithoutOneStandsAboveOrIsAsked() {
        String months = "Selger;Måned;Omsetning\nKari;jan;100\nKari;feb;200\n";

        assertThat(read("Salg 2026\n\n" + months).format().year()).isEqualTo(2026);
        assertThat(read(months).format().year()).isZero();
        assertThat(read(months).point(Point.Part.YEAR)).isEqualTo(new Point(Point.Part.YEAR, "", false, Why.NOT_SAID));
        assertThat(read("Salg 2025 og 2026\n\n" + months).format().year()).isZero();
    }

    @Test
    void monthsAndWeeksThatAreCalledSoAreCertain() {
        for (String cell : List.of("jan 2026", "2026-W05", "uke 5 2026", "2026-01", "2026 Q1")) {
            assertThat(read("Selger;Når;Budsjett\nKari;%s;100\n".formatted(cell))
                            .point(Point.Part.DATES))
                    .as(cell)
                    .isEqualTo(new Point(Point.Part.DATES, "YEAR_FIRST", true, Why.NAMED_PERIODS));
        }
        assertThat(read("Selger;Kurs;Budsjett\nKari;1.2026;100\n")
                        .point(Point.Part.DATES)
                        .why())
                .isEqualTo(Why.NO_DATES);
    }

    @Test
    void dataYamlSaysItByColumn() {
        FileFormat format = FileFormat.PLAIN
                .withDecimal(DecimalSign.COMMA)
                .withShortYears(true)
                .withYear(2026)
                .withColumn("Rabatt", ColumnForm.USUAL.withDecimal(DecimalSign.POINT))
                .withColumn("Dato: ny", ColumnForm.USUAL.withDates(DateOrder.SERIAL))
                .withColumn("Sum", ColumnForm.USUAL.withTotalOf(List.of("jan", "feb 2")));
        Section section = new Section(RecordType.SALES, "a.csv", format, Map.of("id", "Nr"), Map.of(), Map.of(), null);

        assertThat(LayoutReader.section(LayoutWriter.write(section))).isEqualTo(section);
    }

    @Test
    void aColumnThatIsCorrectedIsReadSo() {
        Recognition file = read("Nr;Dato;Beløp;Rabatt\n1;13.01.2026;1,50;1.500\n2;14.01.2026;2,50;2.250\n");
        FileFormat corrected = file.format().withColumn("Rabatt", ColumnForm.USUAL.withDecimal(DecimalSign.POINT));

        assertThat(Values.number("1.500", file.format(), "Rabatt", FieldKind.MONEY))
                .isEqualByComparingTo("1500");
        assertThat(Values.number("1.500", file.as(corrected).format(), "Rabatt", FieldKind.MONEY))
                .isEqualByComparingTo("1.5");
    }

    private Recognition read(String text) {
        try {
            return Recognition.of(Files.writeString(folder.resolve("salg.csv"), text), "salg.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWasSaidOfAColumnIsKnownForTheNextFileUnlessThatIsCertainOtherwise() {
        String text = "Nr;Dato;Selger;Beløp;Rabatt\n1;13.01.2026;Kari;1,50;%s\n";
        Recognition unsure = read(text.formatted("1.500"));
        FileDraft corrected = FileDraft.of(unsure, null)
                .as(unsure.format().withColumn("Rabatt", ColumnForm.USUAL.withDecimal(DecimalSign.POINT)));
        Section before = corrected.mapping().section();

        assertThat(FileDraft.of(read(text.formatted("2.250")), before)
                        .recognition()
                        .format()
                        .decimal("Rabatt"))
                .isEqualTo(DecimalSign.POINT);
        assertThat(FileDraft.of(read(text.formatted("2,25")), before)
                        .recognition()
                        .format()
                        .decimal("Rabatt"))
                .isEqualTo(DecimalSign.COMMA);
    }
}
