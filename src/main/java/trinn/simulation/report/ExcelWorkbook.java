package trinn.simulation.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import trinn.facts.Kind;
import trinn.format.SheetCell;

/** Sheets as an Excel workbook: numbers with formats, a heading that stays, a filter. No text in it is ever run as a formula. */
public final class ExcelWorkbook {

    private static final int IN_MEMORY = 200;
    private static final int DIGITS = 6;

    /** In 256ths of a letter. */
    private static final int LETTER = 256;

    private static final int WIDE = 34;
    private static final int NARROW = 18;
    private static final int LOOKED_AT = 40;

    private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
    private final Map<Kind, CellStyle> numbers = new EnumMap<>(Kind.class);
    private final CellStyle head = book.createCellStyle();
    private final CellStyle day = format("yyyy-mm-dd");
    private final CellStyle quoted = book.createCellStyle();

    private ExcelWorkbook() {
        numbers.put(Kind.MONEY, format("#,##0.00"));
        numbers.put(Kind.RATIO, format("0.0%"));
        numbers.put(Kind.COUNT, format("#,##0"));
        numbers.put(Kind.NUMBER, format("0.00"));
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        quoted.setQuotePrefixed(true);
    }

    /**
     * Writes a workbook; the same sheets give the same bytes.
     *
     * @throws IOException where it cannot be written
     */
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        ExcelWorkbook all = new ExcelWorkbook();
        try (SXSSFWorkbook book = all.book) {
            // A sheet of more rows than there are in a spreadsheet is left to the CSV files.
            sheets.stream()
                    .filter(sheet -> sheet.rows().size() < SpreadsheetVersion.EXCEL2007.getMaxRows())
                    .forEach(all::add);
            book.getXSSFWorkbook()
                    .getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(Date.from(Instant.EPOCH)));
            // What is read again to be written without its moment must not say its lengths in the longer way.
            book.setZip64Mode(Zip64Mode.AsNeeded);
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            book.write(zip);
            StableZip.copy(zip.toByteArray(), out);
        }
    }

    private CellStyle format(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private void add(Sheet sheet) {
        SXSSFSheet to = book.createSheet(sheet.name());
        int columns = sheet.headings().size();
        Row heading = to.createRow(0);
        for (int place = 0; place < columns; place++) {
            org.apache.poi.ss.usermodel.Cell cell = heading.createCell(place);
            cell.setCellValue(sheet.headings().get(place));
            cell.setCellStyle(head);
            to.setColumnWidth(place, width(sheet, place) * LETTER);
        }
        to.createFreezePane(0, 1);
        to.setAutoFilter(new CellRangeAddress(0, sheet.rows().size(), 0, columns - 1));
        for (int nth = 0; nth < sheet.rows().size(); nth++) {
            Row row = to.createRow(nth + 1);
            for (int place = 0; place < columns; place++) {
                fill(row.createCell(place), sheet.rows().get(nth).get(place));
            }
        }
    }

    private static int width(Sheet sheet, int place) {
        return sheet.rows().stream()
                .limit(LOOKED_AT)
                .mapToInt(row -> row.get(place) instanceof Cell.Words(String text) ? text.length() + 2 : 0)
                .map(length -> Math.min(length, WIDE))
                .reduce(Math.clamp(sheet.headings().get(place).length() + 4L, NARROW, WIDE), Math::max);
    }

    private void fill(org.apache.poi.ss.usermodel.Cell cell, Cell value) {
        switch (value) {
            case Cell.Words(String text) -> {
                cell.setCellValue(text);
                if (!SheetCell.harmless(text).equals(text)) {
                    cell.setCellStyle(quoted);
                }
            }
            case Cell.Amount(BigDecimal number, Kind kind) -> {
                cell.setCellValue(number.setScale(DIGITS, RoundingMode.HALF_UP).doubleValue());
                cell.setCellStyle(numbers.getOrDefault(kind, numbers.get(Kind.NUMBER)));
            }
            case Cell.Day(LocalDate date) -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
        }
    }
}
