package trinn.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How a text file is encoded and what separates its cells, by its first 64 KB. */
final class Beginning {

    private static final int LOOKED_AT = 1 << 16;
    private static final int MOST_ROWS = 200;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final byte[] start;
    private final boolean cut;

    private Beginning(byte[] start) {
        this.start = start;
        this.cut = start.length == LOOKED_AT;
    }

    static Beginning of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Beginning(in.readNBytes(LOOKED_AT));
        }
    }

    /** The encoding. */
    Point encoding() {
        if (begins(0xEF, 0xBB, 0xBF)) {
            return encoding(StandardCharsets.UTF_8, true, Why.BYTE_ORDER_MARK);
        }
        if (begins(0xFF, 0xFE)) {
            return encoding(StandardCharsets.UTF_16LE, true, Why.BYTE_ORDER_MARK);
        }
        if (begins(0xFE, 0xFF)) {
            return encoding(StandardCharsets.UTF_16BE, true, Why.BYTE_ORDER_MARK);
        }
        if (zeros(1) > start.length / 8) {
            return encoding(StandardCharsets.UTF_16LE, false, Why.ZERO_BYTES);
        }
        if (zeros(0) > start.length / 8) {
            return encoding(StandardCharsets.UTF_16BE, false, Why.ZERO_BYTES);
        }
        if (!isUtf8()) {
            return encoding(WESTERN, false, Why.NOT_UTF_8);
        }
        for (byte one : start) {
            if (one < 0) {
                return encoding(StandardCharsets.UTF_8, true, Why.UTF_8_LETTERS);
            }
        }
        return encoding(StandardCharsets.UTF_8, !cut, Why.ONLY_ASCII);
    }

    private static Point encoding(Charset encoding, boolean certain, Why why) {
        return new Point(Point.Part.ENCODING, encoding.name(), certain, why);
    }

    private boolean begins(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private int zeros(int from) {
        int zeros = 0;
        for (int i = from; i < start.length; i += 2) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private boolean isUtf8() {
        try {
            TextReader.check(start, cut, StandardCharsets.UTF_8);
            return true;
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains("NUL");
        }
    }

    /** How well a delimiter fits: how many cells most rows have, which share of rows has as many, and whether all below titles do. */
    private record Fit(char delimiter, int cells, double share, boolean all) {}

    /** What separates cells. */
    Point delimiter(Charset encoding) {
        String text = new String(start, encoding).replaceFirst("^\uFEFF", "");
        if (text.startsWith("sep=") && text.length() > 4) {
            return delimiter(text.charAt(4), true, Why.SEPARATOR_LINE);
        }
        Fit best = Stream.of(',', ';', '\t', '|')
                .map(delimiter -> fit(text, delimiter))
                .filter(fit -> fit.cells() > 1)
                .max(Comparator.comparingDouble(Fit::share).thenComparingInt(Fit::cells))
                .orElse(null);
        if (best == null) {
            return delimiter(',', false, Why.ONE_COLUMN);
        }
        return delimiter(best.delimiter(), best.all(), best.all() ? Why.SAME_CELL_COUNT : Why.MOST_CELL_COUNT);
    }

    private static Point delimiter(char delimiter, boolean certain, Why why) {
        return new Point(Point.Part.DELIMITER, String.valueOf(delimiter), certain, why);
    }

    private Fit fit(String text, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 20)
                .ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                counts.add(row.getFieldCount());
                if (counts.size() == MOST_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            return counts.isEmpty() ? new Fit(delimiter, 0, 0, false) : fit(delimiter, counts);
        }
        if (cut && counts.size() > 1 && counts.size() < MOST_ROWS) {
            counts.removeLast();
        }
        return counts.isEmpty() ? new Fit(delimiter, 0, 0, false) : fit(delimiter, counts);
    }

    private static Fit fit(char delimiter, List<Integer> counts) {
        int usual = counts.stream()
                .max(Comparator.comparingInt((Integer count) -> Collections.frequency(counts, count))
                        .thenComparingInt(count -> count))
                .orElse(0);
        int alike = Collections.frequency(counts, usual);
        int below = counts.subList(counts.indexOf(usual), counts.size()).size();
        return new Fit(delimiter, usual, (double) alike / counts.size(), alike == below);
    }
}
