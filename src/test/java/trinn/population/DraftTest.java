package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.intake.FileDraft;
import trinn.intake.Kept;
import trinn.intake.Mapping;
import trinn.intake.Periods;
import trinn.intake.Preview;
import trinn.intake.Report;
import trinn.intake.Section;
import trinn.kpi.Catalogue;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.source.Severity;

final class DraftTest {

    private static final Draft.Memory NONE = header -> null;

    private static final String SALES = """
            Ordrenr;Dato;Selger;Linjesum;Antall
            1;05.01.2026;Bo;1 200,50;2
            2;31.01.2026;Eva;800,00;x
            """;

    @TempDir
    Path folder;

    private Draft draft = new Draft(Path.of(""));

    @BeforeEach
    void begin() {
        draft = new Draft(folder);
    }

    @Test
    void saysWhatIsMissingAndReadsNothingBefore() throws IOException {
        assertThat(draft.lacks()).extracting(Lack::kind).containsExactly(Lack.Kind.FILE);
        FileDraft file = add("salg.csv", SALES, NONE).withType(RecordType.SALES);
        draft.put(file.with(file.mapping().withColumn("amount", null)));
        assertThat(draft.lacks())
                .extracting(Lack::toString)
                .containsExactly(
                        "salg.csv: nothing says what is the amount. Choose its column.",
                        "Nothing says in which currency amounts are.");
        assertThatIllegalStateException().isThrownBy(draft::folder);

        draft.put(file.with(file.mapping().withColumn("amount", "Linjesum")));
        draft.setCurrency("NOK");
        assertThat(draft.lacks()).isEmpty();
        assertThat(draft.name()).isEqualTo("salg");
        assertThat(draft.periods()).isEqualTo(Periods.MONTH);
    }

    @Test
    void showsTheFirstRowsAsTheyWillBeReadAndWhatCannotBe() throws IOException {
        FileDraft file = add("salg.csv", SALES, NONE).withType(RecordType.SALES);
        file = file.with(file.mapping().withColumn("amount", "Linjesum"));
        List<List<Preview.Cell>> rows = file.preview("NOK").rows();

        assertThat(rows.getFirst())
                .extracting(Preview.Cell::value)
                .extracting(String::valueOf)
                .containsExactly("1", "2026-01-05", "Bo", "1200.50", "2");
        assertThat(rows.get(1).get(4).isUnreadable()).isTrue();
        assertThat(rows.get(1).get(4).trouble()).startsWith("This is not a number.");
        assertThat(rows.get(1).get(3).isUnreadable()).isFalse();
    }

    @Test
    void aCheckReadsEverythingAndStoresNothing() throws IOException {
        sales(SALES);
        List<Row> rows = new ArrayList<>();
        Report report = draft.folder().rows(draft.kept(), Catalogue.delivered(), rows::add);

        assertThat(report.errors()).isEqualTo(1);
        assertThat(report.problems(Severity.ERROR).getFirst().toString())
                .startsWith("salg.csv, row 3, column Antall, \"x\": This is not a number.");
    }

    @Test
    void anotherDelimiterGuessesAnewAndAnotherDecimalSignKeepsWhatWasChosen() throws IOException {
        FileDraft file = sales(SALES);
        var format = file.recognition().format();
        FileDraft points = file.as(new trinn.intake.FileFormat(
                format.encoding(), ';', trinn.intake.DecimalSign.POINT, format.dates(), ""));
        assertThat(points.mapping().section().columns()).containsEntry("amount", "Linjesum");
        assertThat(points.preview("NOK").rows().getFirst().get(3).isUnreadable())
                .isTrue();

        FileDraft commas =
                file.as(new trinn.intake.FileFormat(format.encoding(), '|', format.decimal(), format.dates(), ""));
        assertThat(commas.recognition().header()).hasSize(1);
        assertThat(commas.mapping().section().columns()).doesNotContainValue("Linjesum");
    }

    @Test
    void whatWasSettledOnceIsKnownForTheNextFileWithTheseColumns() throws IOException {
        List<List<String>> headers = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        sales(SALES);
        draft.remember((header, section) -> {
            headers.add(header);
            sections.add(section);
        });
        assertThat(Mapping.signature(headers.getFirst()))
                .isEqualTo(Mapping.signature(List.of("Ordrenr", "Dato", "Selger", "Linjesum", "Antall")));

        FileDraft next = add(
                "feb.csv", "Ordrenr;Dato;Selger;Linjesum;Antall\n3;03.02.2026;Bo;7;1\n", header -> sections.getFirst());
        assertThat(next.remembered()).isTrue();
        assertThat(next.type()).isEqualTo(RecordType.SALES);
        assertThat(next.mapping().section().columns()).containsEntry("amount", "Linjesum");
    }

    @Test
    void aNewVersionKeepsWhatNoFileBringsAndChecksItAgainstTheFiles() throws IOException {
        Row bo = new Row(RecordType.DEPARTMENTS, new Origin("units.csv", 2), "N", "North");
        draft.setBase(base(bo));
        FileDraft file =
                add("folk.csv", "Nr,Navn,Avdeling\n1,Bo,N\n2,Eva,S\n", NONE).withType(RecordType.PAYEES);
        draft.put(file);

        assertThat(draft.name()).isEqualTo("Old");
        assertThat(draft.currency()).isEqualTo("SEK");
        assertThat(draft.staying()).containsExactly(RecordType.DEPARTMENTS);
        List<Row> rows = new ArrayList<>();
        Report report = draft.folder().rows(draft.kept(), Catalogue.delivered(), rows::add);
        assertThat(rows.getFirst()).isEqualTo(bo);
        assertThat(report.problems(Severity.ERROR))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString())
                                .startsWith(
                                        "folk.csv, row 3, column Avdeling, \"S\": There is no such department in Old, version 1."));
    }

    @Test
    void aTypeThatAFileBringsTakesThePlaceOfAllFormerRecordsOfIt() throws IOException {
        draft.setBase(base(new Row(RecordType.DEPARTMENTS, new Origin("units.csv", 2), "N", "North")));
        draft.put(add("units.csv", "Id,Name\nS,South\n", NONE).withType(RecordType.DEPARTMENTS));

        List<Row> rows = new ArrayList<>();
        draft.folder().rows(draft.kept(), Catalogue.delivered(), rows::add).refuse();
        assertThat(rows).extracting(row -> row.text("id")).containsExactly("S");
        assertThat(draft.staying()).isEmpty();
    }

    private FileDraft sales(String text) throws IOException {
        FileDraft file = add("salg.csv", text, NONE).withType(RecordType.SALES);
        FileDraft settled = file.with(file.mapping().withColumn("amount", "Linjesum"));
        draft.put(settled);
        draft.setCurrency("NOK");
        return settled;
    }

    @Test
    void takesEachSheetOfAWorkbookWithAMappingOfItsOwn() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("book.xlsx"))) {
            fill(book.createSheet("Salg"), "Ordrenr;Dato;Selger;Beløp", "1;13.01.2026;Kari;100");
            fill(book.createSheet("Mål"), "Selger;Fra;Mål", "Kari;2026-01-01;100");
            fill(book.createSheet("Notater"), "Hva;Hvorfor", "Feil;Rettet");
            book.write(out);
        }
        Draft draft = new Draft(folder);
        draft.setCurrency("NOK");
        FileDraft first = draft.add("book.xlsx", NONE);

        assertThat(draft.files()).extracting(FileDraft::title).containsExactly("book.xlsx, Salg", "book.xlsx, Mål");
        assertThat(draft.files()).extracting(FileDraft::type).containsExactly(RecordType.SALES, RecordType.TARGETS);
        assertThat(draft.sheetsLeft(first)).containsExactly("Notater");
        assertThat(draft.name()).isEqualTo("book");
        assertThat(draft.file("Mål")).isEqualTo(draft.files().getLast());

        draft.addSheet(first, "Notater", NONE);
        assertThat(draft.sheetsLeft(first)).isEmpty();
        assertThat(draft.lacks()).isNotEmpty();
        draft.remove("book.xlsx, Notater");
        List<Row> rows = new ArrayList<>();
        draft.folder().rows(rows::add).refuse();
        assertThat(rows).extracting(row -> row.type().code()).containsExactlyInAnyOrder("payees", "targets", "sales");
        draft.add("book.xlsx", NONE);
        assertThat(draft.files()).hasSize(2);
    }

    private static void fill(Sheet sheet, String... lines) {
        for (int row = 0; row < lines.length; row++) {
            String[] cells = lines[row].split(";");
            for (int place = 0; place < cells.length; place++) {
                Cell cell = (place == 0 ? sheet.createRow(row) : sheet.getRow(row)).createCell(place);
                cell.setCellValue(cells[place]);
            }
        }
    }

    private FileDraft add(String name, String text, Draft.Memory memory) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return draft.add(name, memory);
    }

    private static Base base(Row row) {
        DataHead head = new DataHead("Old", "SEK", "", Periods.MONTH, "");
        return new Base(1, head, new Kept() {
            @Override
            public String name() {
                return "Old, version 1";
            }

            @Override
            public Set<RecordType> types() {
                return EnumSet.of(row.type());
            }

            @Override
            public void each(RecordType type, Consumer<Row> sink) {
                sink.accept(row);
            }
        });
    }
}
