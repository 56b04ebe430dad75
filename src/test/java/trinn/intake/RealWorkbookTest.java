package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that another program wrote, with all that is usual in one. */
class RealWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void isReadAsItShowsItself() throws IOException {
        Path file = folder.resolve("ordre.dat");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book);
            book.write(out);
        }
        Recognition recognition = Recognition.of(file, "ordre.xlsx");

        assertThat(recognition.header()).containsExactly("Ordrenr", "Dato", "Selger", "Beløp", "Merknad");
        assertThat(recognition.rows())
                .containsExactly(
                        List.of("1001", "2026-05-01", "Åse & Co <1>", "0.1", "sammen"),
                        List.of("1002", "2026-05-02", "Åse & Co <2>", "0.2", ""),
                        List.of("1003", "2026-05-03", "Åse & Co <3>", "0.3", ""));
        assertThat(recognition.sheets()).containsExactly("Ark 1", "Skjult");
        assertThat(Mapping.guess(recognition).missing()).isEmpty();
    }

    private static void fill(XSSFWorkbook book) {
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
        Sheet sheet = book.createSheet("Ark 1");
        List<String> names = List.of("Ordrenr", "Dato", "Selger", "Beløp", "Merknad");
        Row header = sheet.createRow(0);
        names.forEach(name -> header.createCell(names.indexOf(name)).setCellValue(name));
        for (int i = 1; i <= 3; i++) {
            Row row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(1000 + i);
            Cell date = row.createCell(1);
            date.setCellValue(LocalDate.of(2026, 5, i));
            date.setCellStyle(day);
            row.createCell(2).setCellValue("Åse & Co <" + i + ">");
            row.createCell(3).setCellFormula("0.1*" + i);
        }
        sheet.getRow(2).createCell(4).setCellValue("sammen");
        sheet.addMergedRegion(new CellRangeAddress(2, 4, 4, 4));
        book.createSheet("Skjult");
        book.setSheetHidden(1, true);
        XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
    }
}
