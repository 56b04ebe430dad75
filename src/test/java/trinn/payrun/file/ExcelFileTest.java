package trinn.payrun.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The lines for payroll in a workbook. */
final class ExcelFileTest {

    private static XSSFWorkbook book(Mapping mapping) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(
                PayFile.of(FileType.EXCEL, Samples.small(), mapping).content()));
    }

    @Test
    void linesHaveNumbersAsNumbersAndCodesAsTexts() throws IOException {
        try (XSSFWorkbook book = book(Samples.mapping())) {
            Sheet lines = book.getSheet("Lines");
            assertThat(lines.getLastRowNum()).isEqualTo(4);
            assertThat(lines.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Employee number");
            Row first = lines.getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("007");
            assertThat(first.getCell(5).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(first.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2026-11-20T00:00:00");
        }
    }

    @Test
    void noTextIsAFormula() throws IOException {
        try (XSSFWorkbook book = book(Samples.mapping())) {
            Cell name = book.getSheet("Lines").getRow(2).getCell(1);
            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
            assertThat(name.getStringCellValue()).isEqualTo("=HYPERLINK(1)");
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void controlTotalsSayFromWhichRunItComes() throws IOException {
        try (XSSFWorkbook book = book(Samples.mapping())) {
            Map<String, String> totals = new HashMap<>();
            for (Row row : book.getSheet("Control totals")) {
                totals.put(row.getCell(0).getStringCellValue(), value(row.getCell(1)));
            }
            assertThat(totals)
                    .containsEntry("Pay run", "12")
                    .containsEntry("Data set", "Nordhandel")
                    .containsEntry("Hash of the result", "ab12".repeat(16))
                    .containsEntry("Head of the log", "cd34".repeat(16))
                    .containsEntry("Lines", "4.0")
                    .containsEntry("Payees", "2.0")
                    .containsEntry("Paid out", "1314.25")
                    .containsEntry("of which for earlier periods", "-20.25")
                    .containsEntry("of which adjustments", "0.0")
                    .containsEntry("Employer costs", "354.41")
                    .containsEntry("Open after the period", "50.0")
                    .containsEntry("Wage type 310 Commission", "1214.25")
                    .containsEntry("Wage type 300 Variable pay", "100.0");
        }
    }

    private static String value(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Double.toString(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    @Test
    void sheetsAreInTheLanguageOfTheMapping() throws IOException {
        try (XSSFWorkbook book = book(Samples.in("sv", Samples.mapping()))) {
            assertThat(book.getSheetName(0)).isEqualTo("Rader");
            assertThat(book.getSheetName(1)).isEqualTo("Kontrollsummor");
        }
    }
}
