package trinn.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.format.SheetCell;
import trinn.records.Field;
import trinn.records.Numbers;
import trinn.records.Origin;

/**
 * The cells of one row, by field. What is wrong with one is noted and makes the row {@link #failed()}; a failed row must
 * not become a record.
 */
final class Cells {

    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final Pattern ERROR = Pattern.compile("#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");
    private static final int LONGEST_CELL = 500;
    private static final String ANYTHING_ELSE = "*";
    private static final Set<String> ENDS = Set.of("to", "left");
    private static final Set<String> STRETCHES = Set.of("from", "to");

    private final Section section;
    private final String currency;
    private final int row;
    private final List<String> cells;
    private final Map<String, Integer> positions;
    private final Report report;
    private boolean failed;

    Cells(
            Section section,
            String currency,
            int row,
            List<String> cells,
            Map<String, Integer> positions,
            Report report) {
        this.section = section;
        this.currency = currency;
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
        String text = SheetCell.plain(raw(field.name()).strip());
        if (text.length() > LONGEST_CELL) {
            fail(
                    Check.TEXT_FORM,
                    field,
                    "The text is too long: at most %d characters fit here.".formatted(LONGEST_CELL));
            return "";
        }
        if (text.chars().anyMatch(Cells::isControl)) {
            fail(Check.TEXT_FORM, field, "The text holds a line break or another control character. Take it out.");
            return "";
        }
        if (raw(field.name()).strip().startsWith("=") && text.length() > 1) {
            fail(
                    Check.FORMULA,
                    field,
                    "This formula has no result. Open the file in Excel and save it again, or write the value.");
            return "";
        }
        if (text.startsWith("#") && ERROR.matcher(text).matches()) {
            fail(Check.FORMULA, field, "The result of the formula is an error. Mend the formula, or write the value.");
            return "";
        }
        return meaning(field, text);
    }

    /** A line break or another character that steers and is not written. */
    private static boolean isControl(int character) {
        return Character.isISOControl(character) || character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR;
    }

    /** What the section says that a word means; {@code *} stands for every word that it does not name. */
    private String meaning(Field field, String text) {
        Map<String, String> meanings = section.meanings().get(field.name());
        if (meanings == null || text.isEmpty()) {
            return text;
        }
        String otherwise = field.choices().contains(text) ? text : meanings.getOrDefault(ANYTHING_ELSE, text);
        return meanings.getOrDefault(text, otherwise);
    }

    private @Nullable String choice(Field field, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (field.choices().contains(small)) {
            return small;
        }
        if (!field.choices().isEmpty()) {
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
        PeriodText period = PeriodText.of(text, section.format(), column(field));
        if (period == null) {
            fail(Check.DATE, field, "This is not a date. Write %s.".formatted(dateAdvice(field, text)));
            return null;
        }
        boolean day = period.unit() == PeriodText.Unit.DAY;
        if (!day && !STRETCHES.contains(field.name())) {
            String message = "This is a %s and counts on its first day, %s."
                    .formatted(period.unit().name().toLowerCase(Locale.ROOT), period.from());
            tell(Check.FIRST_DAY, field, message);
        }
        return !day && ENDS.contains(field.name()) ? period.to() : period.from();
    }

    /** The first day after the stretch of days that a field names, such as a month; null where it names a day or none. */
    @Nullable LocalDate periodEnd(Field field) {
        PeriodText period = PeriodText.of(raw(field.name()).strip(), section.format(), column(field));
        return period == null || period.unit() == PeriodText.Unit.DAY ? null : period.to();
    }

    private String column(Field field) {
        return section.columns().getOrDefault(field.name(), "");
    }

    private String dateAdvice(Field field, String text) {
        FileFormat format = section.format();
        if (Values.date(text, format.withShortYears(true), column(field)) != null) {
            return "four digits for the year, or \"years: two-digit\" under \"format\"";
        }
        if (format.year() == 0 && Values.date(text, format.withYear(2000), column(field)) != null) {
            return "the year too, or \"year: 2026\" under \"format\"";
        }
        return switch (format.dates(column(field))) {
            case YEAR_FIRST -> "year, month and day, such as 2014-05-31";
            case DAY_FIRST -> "day, month and year, such as 31.05.2014, or 2014-05-31";
            case MONTH_FIRST -> "month, day and year, such as 05/31/2014, or 2014-05-31";
            case MONTH -> "year and month, such as 2014-05 or 201405";
            case WEEK -> "year and week, such as 2014-W22 or 201422";
            case SERIAL -> "the day as Excel counts it, such as 41790, or 2014-05-31";
        };
    }

    private @Nullable BigDecimal number(Field field, String text) {
        NumberText written = NumberText.of(text, decimal(field));
        BigDecimal number = Values.number(written, field.kind());
        if (written == null || number == null) {
            fail(Check.NUMBER, field, numberAdvice(field, text));
            return null;
        }
        if (!written.mayBe(currency)) {
            fail(
                    Check.NUMBER,
                    field,
                    "This amount is in %s, and those of the data set are in %s. Bring it in as an amount in %s."
                            .formatted(written.unit(), currency, currency));
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

    private DecimalSign decimal(Field field) {
        return section.format().decimal(column(field));
    }

    private String numberAdvice(Field field, String text) {
        DecimalSign now = decimal(field);
        DecimalSign other = now == DecimalSign.POINT ? DecimalSign.COMMA : DecimalSign.POINT;
        if (Values.number(NumberText.of(text, other), field.kind()) != null) {
            return "This is not a number as the file is read, with a decimal %s. Say under \"format\" that it is a %s."
                    .formatted(now.word(), other.word());
        }
        return "This is not a number. Write digits with %s."
                .formatted(
                        now == DecimalSign.POINT
                                ? "a point and without blanks, such as 1234.50"
                                : "a comma and without blanks, such as 1234,50");
    }

    /** Notes what is wrong with a field. */
    private void fail(Check check, Field field, String message) {
        failed = true;
        tell(check, field, message);
    }

    private void tell(Check check, Field field, String message) {
        report.add(
                new DataProblem(check, section.title(), row, section.header(field.name()), raw(field.name()), message));
    }

    private String raw(String field) {
        Integer position = positions.get(field);
        return position != null ? cells.get(position) : section.always().getOrDefault(field, "");
    }
}
