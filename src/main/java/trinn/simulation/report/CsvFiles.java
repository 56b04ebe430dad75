package trinn.simulation.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import trinn.facts.Kind;
import trinn.format.SheetCell;

/** Sheets as CSV files in a ZIP: numbers in full with a point, days as 2026-01-31, texts that no spreadsheet runs. */
public final class CsvFiles {

    private CsvFiles() {}

    /**
     * Writes a ZIP with a file for each sheet, numbered in their order; the same sheets give the same bytes.
     *
     * @throws IOException where it cannot be written
     */
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (int nth = 0; nth < sheets.size(); nth++) {
            ZipEntry entry = new ZipEntry(String.format(
                    Locale.ROOT, "%02d %s.csv", nth + 1, sheets.get(nth).name()));
            entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
            zip.putNextEntry(entry);
            write(sheets.get(nth), new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void write(Sheet sheet, Writer writer) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(sheet.headings().stream().map(SheetCell::harmless).toList());
        for (List<Cell> row : sheet.rows()) {
            csv.writeRecord(row.stream().map(CsvFiles::text).toList());
        }
        csv.flush();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words(String text) -> SheetCell.harmless(text);
            case Cell.Amount(BigDecimal number, Kind _) -> number.toPlainString();
            case Cell.Day(LocalDate day) -> day.toString();
        };
    }
}
