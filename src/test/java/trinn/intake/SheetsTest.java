package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several sheets of one workbook. */
class SheetsTest {

    @TempDir
    Path folder;

    @Test
    void everySheetThatCanBeSeenAndIsATableIsThereByItself() throws IOException {
        List<Recognition> sheets = Recognition.all(workbook(), "book.xlsx");

        assertThat(sheets)
                .extracting(Recognition::header)
                .containsExactly(List.of("Ordrenr", "Dato", "Selger", "Beløp"), List.of("Selger", "Fra", "Mål"));
        assertThat(sheets.getLast().format().sheet()).isEqualTo("Mål");
        assertThat(sheets.getLast().point(Point.Part.SHEET).why()).isEqualTo(Why.EVERY_TABLE);
    }

    @Test
    void problemsNameTheSheet() throws IOException {
        workbook();
        Recognition targets =
                Recognition.of(folder.resolve("book.xlsx"), "book.xlsx").ofSheet("Mål");
        FoundFiles file = FoundFiles.of(FileDraft.of(targets, null));

        assertThat(file.draft().title()).isEqualTo("book.xlsx, Mål");
        assertThat(file.records())
                .containsExactly("level=seller of=Kari kpi=revenue from=2026-01-01 to=2026-02-01 target=100");
        assertThat(FoundFiles.of(FileDraft.of(targets, null).as(targets.format().withSheet("Salg")))
                        .records())
                .containsExactly("id=1 date=2026-01-13 payee=Kari amount=100");
    }

    @Test
    void titlesAndTotalsOfASheetAreLeftOut() throws IOException {
        Path file = folder.resolve("salg.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Book.of(
                            row(1, "Salgsrapport 2026"),
                            row(3, "Ordrenr", "Dato", "Selger", "Beløp"),
                            row(4, "1", "13.01.2026", "Kari", "100,50"),
                            row(5, "2", "14.01.2026", "Ole", "200"),
                            row(6, "Totalt", "", "", "300,50"))
                    .write(out);
        }
        FoundFiles read = FoundFiles.of(file);

        assertThat(read.draft().recognition().format().header()).isEqualTo(3);
        assertThat(read.records())
                .containsExactly(
                        "id=1 date=2026-01-13 payee=Kari amount=100.5", "id=2 date=2026-01-14 payee=Ole amount=200");
        assertThat(read.told(Check.TOTAL)).containsExactly("6  Totalt");
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Book.of(row(1, "Ordrenr", "Dato", "Selger", "Beløp"), row(2, "1", "13.01.2026", "Kari", "100"))
                    .with(
                            "xl/worksheets/sheet2.xml",
                            Book.sheet(row(1, "Selger", "Fra", "Mål"), row(2, "Kari", "jan 2026", "100")))
                    .with(
                            "xl/workbook.xml",
                            Book.workbook(
                                    "",
                                    "<sheet name=\"Salg\" sheetId=\"1\" r:id=\"r1\"/>",
                                    "<sheet name=\"Mål\" sheetId=\"2\" r:id=\"r2\"/>",
                                    "<sheet name=\"Tom\" sheetId=\"3\" r:id=\"r3\"/>",
                                    "<sheet name=\"Gjemt\" sheetId=\"4\" state=\"hidden\" r:id=\"r2\"/>"))
                    .write(out);
        }
        return file;
    }

    private static String row(int number, String... cells) {
        String[] xml = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            xml[i] = Book.text("" + (char) ('A' + i) + number, cells[i]);
        }
        return Book.row(number, xml);
    }
}
