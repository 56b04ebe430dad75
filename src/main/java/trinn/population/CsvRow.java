package trinn.population;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.records.Numbers;
import trinn.records.Origin;

/**
 * One row of a CSV file. A reader that finds something wrong notes it, makes the row {@link #failed()} and returns a
 * stand-in; a failed row must not become a record.
 */
final class CsvRow {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_CELL = 500;
    private static final int FIRST_YEAR = 1900;

    private final Section section;
    private final int row;
    private final List<String> cells;
    private final Map<String, Integer> positions;
    private final ProblemList problems;
    private boolean failed;

    CsvRow(Section section, int row, List<String> cells, Map<String, Integer> positions, ProblemList problems) {
        this.section = section;
        this.row = row;
        this.cells = cells;
        this.positions = positions;
        this.problems = problems;
    }

    Origin origin() {
        return new Origin(section.file(), row);
    }

    boolean failed() {
        return failed;
    }

    /** Notes what is wrong with a field. */
    void fail(String field, String message) {
        failed = true;
        problems.add(new DataProblem(section.file(), row, section.header(field), raw(field), message));
    }

    /** The words of a cell that must not be empty. */
    String text(String field) {
        String text = optionalText(field);
        if (text.isEmpty() && raw(field).isBlank()) {
            fail(field, "The cell is empty. Here a value is needed.");
        }
        return text;
    }

    /** The words of a cell without blanks around them, or the empty text. */
    String optionalText(String field) {
        String text = raw(field).strip();
        if (text.length() > LONGEST_CELL) {
            fail(field, "The text is too long: at most %d characters fit here.".formatted(LONGEST_CELL));
            return "";
        }
        if (CONTROL.matcher(text).find()) {
            fail(field, "The text holds a line break or another control character. Take it out.");
            return "";
        }
        return text;
    }

    BigDecimal number(String field) {
        String text = text(field);
        return text.isEmpty() ? BigDecimal.ZERO : number(field, text);
    }

    @Nullable BigDecimal optionalNumber(String field) {
        String text = optionalText(field);
        return text.isEmpty() ? null : number(field, text);
    }

    LocalDate date(String field) {
        String text = text(field);
        try {
            if (text.isEmpty()) {
                return LocalDate.EPOCH;
            }
            if (DATE.matcher(text).matches() && LocalDate.parse(text).getYear() >= FIRST_YEAR) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Such as 2014-02-30: told below.
        }
        fail(field, "This is not a date. Write year, month and day, such as 2014-05-31.");
        return LocalDate.EPOCH;
    }

    private BigDecimal number(String field, String text) {
        if (!NUMBER.matcher(text).matches()) {
            fail(field, "This is not a number. Write digits with a point and without blanks, such as 1234.50.");
            return BigDecimal.ZERO;
        }
        BigDecimal number = new BigDecimal(text);
        if (Numbers.hasTooManyWholeDigits(number)) {
            fail(field, "The number has more than %d digits before the point.".formatted(Numbers.WHOLE_DIGITS));
        } else if (Numbers.hasTooManyDecimals(number)) {
            fail(
                    field,
                    "The number has more than %d decimals. Round it before it is brought here."
                            .formatted(Numbers.DECIMALS));
        }
        return Numbers.canonical(number);
    }

    private String raw(String field) {
        Integer position = positions.get(field);
        return position == null ? "" : cells.get(position);
    }
}
