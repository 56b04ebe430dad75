package trinn.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one text file as a table, row by row and never as a whole. */
final class TableFile {

    private static final Pattern ROW_IN_MESSAGE = Pattern.compile("starting at line (\\d+)");

    private final String name;
    private final FileFormat format;
    private final Report report;
    private boolean complete = true;
    private int reached;

    private TableFile(String name, FileFormat format, Report report) {
        this.name = name;
        this.format = format;
        this.report = report;
    }

    /**
     * Hands on every row; what cannot be read is noted.
     *
     * @param file the file itself
     * @param name the path under which people know it
     * @return whether every row was handed on
     */
    static boolean read(Path file, String name, FileFormat format, Report report, Table table) {
        TableFile reading = new TableFile(name, format, report);
        reading.read(file, table);
        return reading.complete;
    }

    private void read(Path file, Table table) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(3);
            if (!(in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF)) {
                in.reset();
            }
            var decoder = format.encoding()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            rows(new BufferedReader(new InputStreamReader(in, decoder)), table);
        } catch (NoSuchFileException e) {
            fail(0, "There is no such file. Add it, or correct its name in " + LayoutReader.FILE + ".");
        } catch (IOException e) {
            fail(0, "The file cannot be read.");
        }
    }

    private void rows(BufferedReader reader, Table table) {
        try {
            boolean header = true;
            boolean empty = true;
            for (CsvRecord line : parser().ofCsvRecord(reader)) {
                reached = Math.toIntExact(line.getStartingLineNumber());
                if (header) {
                    header = false;
                    if (!table.header(
                            reached,
                            line.getFields().stream().map(String::strip).toList())) {
                        complete = false;
                        return;
                    }
                } else {
                    empty = false;
                    table.row(reached, line.getFields());
                }
            }
            if (empty) {
                fail(0, "The file is empty. Write a header and at least one row beneath it.");
            }
        } catch (CsvParseException e) {
            Matcher matcher = ROW_IN_MESSAGE.matcher(String.valueOf(e.getMessage()));
            fail(
                    matcher.find() ? Integer.parseInt(matcher.group(1)) : reached + 1,
                    "This cannot be read as CSV: a quotation mark is open, or text follows a closing one. "
                            + "Inside a quoted cell, write a quotation mark twice.");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                fail(reached + 1, "This is not %s. Save the file as UTF-8 text.".formatted(format.encoding()));
            } else {
                fail(reached + 1, "The file cannot be read.");
            }
        }
    }

    private CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private void fail(int row, String message) {
        complete = false;
        report.add(new DataProblem(Check.UNREADABLE, name, row, "", "", message));
    }
}
