package trinn.population;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.source.Spelling;

/** Reads one CSV file row by row: UTF-8 with or without a byte order mark, commas, one header. */
final class CsvFile {

    private static final Pattern ROW_IN_MESSAGE = Pattern.compile("starting at line (\\d+)");

    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\\t]");

    private final Section section;
    private final ProblemList problems;

    /** Whether every row was handed on, so that what is not there is really missing. */
    private boolean complete = true;

    private CsvFile(Section section, ProblemList problems) {
        this.section = section;
        this.problems = problems;
    }

    /**
     * Hands every row with the right number of cells to the reader.
     *
     * @return whether every row was handed on
     */
    static boolean read(Path folder, Section section, ProblemList problems, Consumer<CsvRow> reader) {
        CsvFile file = new CsvFile(section, problems);
        String text = file.text(folder.resolve(section.file()));
        if (text != null) {
            file.rows(text, reader);
        }
        return file.complete;
    }

    private void rows(String text, Consumer<CsvRow> reader) {
        try {
            List<String> header = List.of();
            Map<String, Integer> positions = null;
            boolean empty = true;
            for (CsvRecord line : parser().ofCsvRecord(text)) {
                int row = Math.toIntExact(line.getStartingLineNumber());
                if (positions == null) {
                    header = line.getFields().stream().map(String::strip).toList();
                    positions = positions(row, header);
                    if (!complete) {
                        return;
                    }
                } else {
                    empty = false;
                    hand(line.getFields(), row, header, positions, reader);
                }
            }
            if (empty) {
                fail(0, "", "", "The file is empty. Write a header and at least one row beneath it.");
            }
        } catch (CsvParseException e) {
            Matcher matcher = ROW_IN_MESSAGE.matcher(String.valueOf(e.getMessage()));
            int row = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
            fail(
                    row,
                    "",
                    "",
                    "This cannot be read as CSV: a quotation mark is open, or text follows a closing one. "
                            + "Inside a quoted cell, write a quotation mark twice.");
        }
    }

    private static CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private void hand(
            List<String> cells, int row, List<String> header, Map<String, Integer> positions, Consumer<CsvRow> reader) {
        if (cells.size() == header.size()) {
            reader.accept(new CsvRow(section, row, cells, positions, problems));
        } else if (cells.size() < header.size()) {
            fail(
                    row,
                    header.get(cells.size()),
                    "",
                    "The row has too few cells: %d instead of %d.".formatted(cells.size(), header.size()));
        } else {
            fail(
                    row,
                    "",
                    cells.get(header.size()),
                    ("The row has too many cells: %d instead of %d. "
                                    + "A cell that holds a comma must stand in quotation marks.")
                            .formatted(cells.size(), header.size()));
        }
    }

    /** Where each field stands. */
    private Map<String, Integer> positions(int row, List<String> header) {
        Map<String, Integer> positions = new HashMap<>();
        if (header.size() == 1 && OTHER_SEPARATOR.matcher(header.getFirst()).find()) {
            fail(row, "", header.getFirst(), "The cells must be separated by commas.");
            return positions;
        }
        section.columns().forEach((field, name) -> {
            positions.put(field, header.indexOf(name));
            int times = Collections.frequency(header, name);
            if (times == 0) {
                fail(row, name, "", "The column is missing. " + Spelling.advice(name, header));
            } else if (times > 1) {
                fail(row, name, "", "The column stands there %d times. Rename all but one.".formatted(times));
            }
        });
        return positions;
    }

    private @Nullable String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length);
            CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
            if (result.isError()) {
                fail(rowOf(bytes, in.position()), "", "", "This is not UTF-8. Save the file as UTF-8 text.");
                return null;
            }
            String text = out.flip().toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            fail(0, "", "", "There is no such file. Add it, or correct its name in " + LayoutReader.FILE + ".");
        } catch (IOException e) {
            fail(0, "", "", "The file cannot be read.");
        }
        return null;
    }

    private static int rowOf(byte[] bytes, int position) {
        int row = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                row++;
            }
        }
        return row;
    }

    private void fail(int row, String column, String value, String message) {
        complete = false;
        problems.add(new DataProblem(section.file(), row, column, value, message));
    }
}
