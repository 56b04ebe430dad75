package trinn.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a text file, one after the other, so that no size is too large. */
final class TextFile {

    /** No cell may have more characters. */
    static final int LONGEST_CELL = 100_000;

    /** No row may have more cells. */
    static final int MOST_COLUMNS = 16_384;

    /** What is told of a longer one. */
    static final String LONG_CELL =
            "A cell has more than %d characters. Shorten it, or leave out its column.".formatted(LONGEST_CELL);

    private static final int LOOKED_AT = 1 << 16;
    private static final int LONGEST_ROW = 2_000_000;
    private static final Pattern ROW = Pattern.compile("starting at line (\\d+)");
    private static final String TOO_LONG =
            "A cell has more than %d characters, or the row more than %d. ".formatted(LONGEST_CELL, LONGEST_ROW);

    private final FileFormat format;
    private int reached;
    private boolean header = true;
    private boolean empty = true;

    private TextFile(FileFormat format) {
        this.format = format;
    }

    /**
     * Hands on every row. Where the beginning is no text of the encoding, not even the header is handed on.
     *
     * @return whether every row was wanted
     * @throws UnreadableException where the rest cannot be read
     */
    static boolean read(InputStream in, FileFormat format, Table table) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, LOOKED_AT);
        buffered.mark(LOOKED_AT);
        byte[] start = buffered.readNBytes(LOOKED_AT);
        TextReader.check(start, start.length == LOOKED_AT, format.encoding());
        buffered.reset();
        return new TextFile(format).rows(new TextReader(buffered, format.encoding()), table);
    }

    private boolean rows(TextReader reader, Table table) throws IOException {
        Iterator<CsvRecord> lines = parser().build(limits(), reader).iterator();
        for (CsvRecord line = next(lines); line != null; line = next(lines)) {
            reached = Math.toIntExact(line.getStartingLineNumber());
            if (!isBlank(line.getFields()) && !handOn(line.getFields(), table)) {
                return false;
            }
        }
        if (empty) {
            throw new UnreadableException(0, TableFile.EMPTY);
        }
        return true;
    }

    private @Nullable CsvRecord next(Iterator<CsvRecord> lines) throws IOException {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (CsvParseException e) {
            throw unreadable(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private UnreadableException unreadable(String problem) {
        Matcher matcher = ROW.matcher(problem);
        int row = matcher.find() ? Integer.parseInt(matcher.group(1)) : reached + 1;
        if (problem.contains("limit of")) {
            return new UnreadableException(
                    row,
                    "The row has more than %d cells. Leave out the columns that are not needed."
                            .formatted(MOST_COLUMNS));
        }
        if (problem.contains("max") && !problem.contains("buffer")) {
            return new UnreadableException(row, TOO_LONG + "Shorten it.");
        }
        return new UnreadableException(
                row,
                (problem.contains("max") ? TOO_LONG + "Perhaps " : "This cannot be read as CSV: ")
                        + "a quotation mark is open, or text follows a closing one. "
                        + "Inside a quoted cell, write a quotation mark twice.");
    }

    private boolean handOn(List<String> cells, Table table) {
        if (!header) {
            empty = false;
            return table.row(reached, cells);
        }
        if (isDelimiterLine(cells) || reached < format.header()) {
            return true;
        }
        header = false;
        return table.header(reached, cells.stream().map(String::strip).toList());
    }

    /** {@code sep=;} tells Excel what separates the cells, and is no header. */
    private boolean isDelimiterLine(List<String> cells) {
        return reached == 1
                && cells.getFirst().startsWith("sep=")
                && cells.getFirst().length() <= "sep=;".length()
                && isBlank(cells.subList(1, cells.size()));
    }

    static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_ROW);
    }

    private static CsvRecordHandler limits() {
        return CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(LONGEST_ROW)
                .build();
    }
}
