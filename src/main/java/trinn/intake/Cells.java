package trinn.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.records.Field;
import trinn.records.Numbers;
import trinn.records.Origin;

/**
 * The cells of one row, by field. What is wrong with one is noted and makes the row {@link #failed()}; a failed row must
 * not become a record.
 */
final class Cells {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_CELL = 500;

    private final Section section;
    private final int row;
    private final List<String> cells;
    private final Map<String, Integer> positions;
    private final Report report;
    private boolean failed;

    Cells(Section section, int row, List<String> cells, Map<String, Integer> positions, Report report) {
        this.section = section;
        this.row = row;
        this.cells = cells;
        this.positions = positions;
        this.report = report;
    }

    Origin origin() {
        return new Origin(section.file(), row);
    }

    boolean failed() {
        return failed;
    }

    /** The value of a field as a row keeps it, or null. */
    @Nullable Object value(Field field) {
        String text = text(field);
        if (text.isEmpty()) {
            if (field.required() && raw(field.name()).isBlank()) {
                fail(Check.EMPTY_CELL, field, "The cell is empty. Here a value is needed.");
            }
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> choice(field, text);
            case DATE -> date(field, text);
            case MONEY, RATIO, COUNT, NUMBER -> number(field, text);
        };
    }

    /** The words of a cell without blanks around them, as they are meant; or the empty text. */
    private String text(Field field) {
        String text = raw(field.name()).strip();
        if (text.length() > LONGEST_CELL) {
            fail(
                    Check.TEXT_FORM,
                    field,
                    "The text is too long: at most %d characters fit here.".formatted(LONGEST_CELL));
            return "";
        }
        if (CONTROL.matcher(text).find()) {
            fail(Check.TEXT_FORM, field, "The text holds a line break or another control character. Take it out.");
            return "";
        }
        return section.meanings().getOrDefault(field.name(), Map.of()).getOrDefault(text, text);
    }

    private @Nullable String choice(Field field, String text) {
        if (!field.choices().isEmpty() && !field.choices().contains(text)) {
            fail(
                    Check.CHOICE,
                    field,
                    "This must be one of %s. Write one of them, or say under \"meanings\" which it is."
                            .formatted(String.join(", ", field.choices())));
            return null;
        }
        return text;
    }

    private @Nullable LocalDate date(Field field, String text) {
        LocalDate date = Values.date(text, section.format());
        if (date == null) {
            fail(Check.DATE, field, "This is not a date. Write %s.".formatted(dateAdvice()));
        }
        return date;
    }

    private String dateAdvice() {
        return switch (section.format().dates()) {
            case YEAR_FIRST -> "year, month and day, such as 2014-05-31";
            case DAY_FIRST -> "day, month and year, such as 31.05.2014, or 2014-05-31";
            case MONTH_FIRST -> "month, day and year, such as 05/31/2014, or 2014-05-31";
        };
    }

    private @Nullable BigDecimal number(Field field, String text) {
        BigDecimal number = Values.number(text, section.format());
        if (number == null) {
            String such = section.format().decimal() == DecimalSign.POINT
                    ? "a point and without blanks, such as 1234.50"
                    : "a comma and without blanks, such as 1234,50";
            fail(Check.NUMBER, field, "This is not a number. Write digits with %s.".formatted(such));
            return null;
        }
        if (Numbers.hasTooManyWholeDigits(number)) {
            fail(
                    Check.NUMBER,
                    field,
                    "The number has more than %d digits before the point.".formatted(Numbers.WHOLE_DIGITS));
            return null;
        }
        if (Numbers.hasTooManyDecimals(number)) {
            fail(
                    Check.NUMBER,
                    field,
                    "The number has more than %d decimals. Round it before it is brought here."
                            .formatted(Numbers.DECIMALS));
            return null;
        }
        return number;
    }

    /** Notes what is wrong with a field. */
    private void fail(Check check, Field field, String message) {
        failed = true;
        report.add(
                new DataProblem(check, section.file(), row, section.header(field.name()), raw(field.name()), message));
    }

    private String raw(String field) {
        Integer position = positions.get(field);
        return position != null ? cells.get(position) : section.always().getOrDefault(field, "");
    }
}
