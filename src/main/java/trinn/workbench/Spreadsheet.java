package trinn.workbench;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trinn.facts.Kind;
import trinn.format.Formats;

/** Blocks of cells as spreadsheets put them on the clipboard and take them from it: tabs between cells, a line for each row. */
public final class Spreadsheet {

    /** Shares above this are meant in per cent, in a column where no number has the sign. */
    private static final BigDecimal MOST_SHARE = BigDecimal.valueOf(3);

    /** How ratios were read that had no per cent sign. */
    public enum Guess {
        /** There were none. */
        NONE,
        /** As shares: 0.8 is 80 %. */
        SHARES,
        /** In per cent: 80 is 80 %. */
        PER_CENT
    }

    private final Locale reader;
    private final Formats formats;
    private Guess guess = Guess.NONE;

    /** @param reader who writes decimals as her language does */
    public Spreadsheet(Locale reader) {
        this.reader = reader;
        this.formats = Formats.of(reader);
    }

    /** The cells of a block, row by row, without blanks around them; rows can be of different lengths. */
    public static List<List<String>> cells(String block) {
        return block.stripTrailing()
                .lines()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(Spreadsheet::bare)
                        .toList())
                .toList();
    }

    private static String bare(String cell) {
        String text = cell.replaceAll("^[\\s\\u00a0\\u202f\\u2009]+|[\\s\\u00a0\\u202f\\u2009]+$", "");
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** Whether no cell of a row says a number, so that it is a heading. */
    public boolean isHeading(List<String> row) {
        return row.stream().noneMatch(cell -> formats.parse(cell).isPresent());
    }

    /**
     * A column of cells as a text of a scheme has them. In a column of ratios a number with a per cent sign is in per cent; where none has
     * one, all are shares if none is above 3, and otherwise all are in per cent. What is no number stays as it is.
     */
    public List<String> column(List<String> cells, Kind kind) {
        boolean shares = cells.stream().noneMatch(cell -> cell.contains("%"))
                && cells.stream()
                        .flatMap(cell -> formats.parse(cell).stream())
                        .allMatch(number -> number.abs().compareTo(MOST_SHARE) <= 0);
        if (kind == Kind.RATIO
                && cells.stream()
                        .anyMatch(cell ->
                                !cell.contains("%") && formats.parse(cell).isPresent())) {
            guess = shares ? Guess.SHARES : Guess.PER_CENT;
        }
        List<String> written = new ArrayList<>();
        for (String cell : cells) {
            Optional<BigDecimal> number = formats.parse(cell);
            boolean percent = cell.contains("%") || kind == Kind.RATIO && !shares;
            written.add(number.map(value -> Digits.like("", percent ? value.movePointLeft(2) : value))
                    .orElse(cell));
        }
        return written;
    }

    /** How ratios without a per cent sign were read last, which whoever pasted them must be told. */
    public Guess guess() {
        return guess;
    }

    /** A cell for a spreadsheet: decimals as the reader writes them, ratios in per cent, no blanks between thousands. */
    public String cell(String written, Kind kind) {
        return Digits.read(written)
                .map(number -> {
                    BigDecimal shown = kind == Kind.RATIO ? number.movePointRight(2) : number;
                    char decimal = DecimalFormatSymbols.getInstance(reader).getDecimalSeparator();
                    return Digits.like("", shown).replace('.', decimal) + (kind == Kind.RATIO ? "%" : "");
                })
                .orElse(written);
    }
}
