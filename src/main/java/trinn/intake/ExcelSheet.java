package trinn.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Hands on the rows of a sheet as texts: days as ISO dates, numbers with the decimal sign of the file's format, so that they
 * are understood as the numbers that are written as text are. A formula stands for its last value.
 */
final class ExcelSheet extends ExcelXml.Part {

    private final ExcelBook book;
    private final ExcelStrings strings;
    private final FileFormat format;
    private final Table table;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private int width = -1;
    private boolean inTable;
    private List<DecimalSign> signs = List.of();
    private boolean anyRow;
    private String type = "";
    private int style;
    private boolean inText;
    private boolean inFormula;
    private boolean inReading;
    private boolean hasFormula;

    ExcelSheet(ExcelBook book, ExcelStrings strings, FileFormat format, Table table) {
        this.book = book;
        this.strings = strings;
        this.format = format;
        this.table = table;
    }

    boolean read(InputStream in, String name) throws IOException {
        boolean all = ExcelXml.parse(in, this);
        if (all && !anyRow) {
            throw new UnreadableException(
                    0,
                    "The sheet \"%s\" is empty. Write a header and at least one row beneath it, or name another sheet."
                            .formatted(name));
        }
        return all;
    }

    @Override
    int row() {
        return row;
    }

    @Override
    long largest() {
        return ExcelXml.LARGEST_SHEET;
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "f" -> inFormula = hasFormula = true;
            case "rPh" -> inReading = true;
            case "v" -> inText = true;
            case "t" -> inText = !inReading;
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String prefixed) throws SAXException {
        switch (name) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "f" -> inFormula = false;
            case "rPh" -> inReading = false;
            case "v", "t" -> inText = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] letters, int from, int length) throws SAXException {
        if (inFormula) {
            formula.append(letters, from, Math.min(length, Math.max(0, 100 - formula.length())));
        } else if (inText) {
            if (text.length() + length > TextFile.LONGEST_CELL) {
                throw ended(TextFile.LONG_CELL);
            }
            text.append(letters, from, length);
        }
    }

    private void startRow(@Nullable String number) throws SAXException {
        int next = number == null ? row + 1 : whole(number);
        if (next <= row || next > 1 << 24) {
            throw ended(
                    "Behind this row stands one of the number %s. Save the workbook anew in Excel.".formatted(number));
        }
        row = next;
        column = -1;
        cells = new ArrayList<>();
    }

    private void startCell(Attributes attributes) throws SAXException {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : column(place);
        if (column < 0 || column >= TextFile.MOST_COLUMNS) {
            throw ended("A cell of this row stands at no place that there is. Save the workbook anew in Excel.");
        }
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : whole(attributes.getValue("s"));
        text.setLength(0);
        formula.setLength(0);
        hasFormula = false;
    }

    private void endCell() throws SAXException {
        if (width >= 0 && column >= width) {
            return;
        }
        String value = value();
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }

    private String value() throws SAXException {
        String written = text.toString();
        if (hasFormula && written.isEmpty() && !type.equals("str")) {
            return "=" + formula;
        }
        return switch (type) {
            case "s" -> shared(written);
            case "b" -> written.isEmpty() ? "" : written.strip().equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr" -> ExcelStrings.decode(written);
            case "n" -> number(written.strip());
            default -> written;
        };
    }

    private String shared(String number) throws SAXException {
        String shared = number.isEmpty() ? "" : strings.get(whole(number.strip()));
        if (shared == null) {
            throw ended(ExcelFile.damaged().advice());
        }
        return shared;
    }

    private String number(String written) {
        BigDecimal number = written.isEmpty() ? null : ExcelNumbers.number(written);
        if (number == null) {
            return written;
        }
        String day = book.isDate(style) ? ExcelNumbers.day(number, book.from1904()) : null;
        return day != null ? day : number.toPlainString().replace('.', sign());
    }

    /** That of the column, so that numbers are understood as the texts above and below them are. */
    private char sign() {
        return (column < signs.size() ? signs.get(column) : format.decimal()).sign();
    }

    private void endRow() throws SAXException {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        cells = cells.subList(0, last);
        if (last == 0 || row < format.header()) {
            return;
        }
        boolean wanted;
        if (!inTable) {
            inTable = true;
            width = format.header() == TableFile.ANY_WIDTH ? TextFile.MOST_COLUMNS : last;
            List<String> names = cells.stream().map(String::strip).toList();
            signs = names.stream().map(format::decimal).toList();
            wanted = table.header(row, names);
        } else {
            anyRow = true;
            while (format.header() != TableFile.ANY_WIDTH && cells.size() < width) {
                cells.add("");
            }
            wanted = table.row(row, cells);
        }
        if (!wanted) {
            throw new ExcelXml.Ended();
        }
    }

    private int whole(String number) throws SAXException {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw ended(ExcelFile.damaged().advice());
        }
    }

    /** The column of {@code C12}, from 0; -1 where it is none. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < Math.min(place.length(), 5) && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private ExcelXml.Ended ended(String message) {
        return new ExcelXml.Ended(new UnreadableException(row, message));
    }
}
