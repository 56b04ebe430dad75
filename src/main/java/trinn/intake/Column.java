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

/** Reads one field from the rows of a file: where it stands, and how it is written there. For several threads. */
final class Column {

    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final Pattern ERROR = Pattern.compile("#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");
    private static final int LONGEST_CELL = 500;
    private static final String ANYTHING_ELSE = "*";
    private static final Set<String> ENDS = Set.of("to", "left");
    private static final Set<String> STRETCHES = Set.of("from", "to");

    /** As the position of a field that no column has; what {@link List#indexOf} says of a column that is missing. */
    static final int NOWHERE = -1;

    private final Section section;
    private final Field field;
    private final int position;
    private final String currency;
    private final String header;
    private final String always;
    private final Map<String, String> meanings;
    private final DecimalSign decimal;
    private final DateForm dates;
    private final Recurring<String> texts = new Recurring<>();
    private final Recurring<PeriodText> periods = new Recurring<>();

    /**
     * A field of the rows below some columns. Where none of these has the field, the section says its value.
     *
     * @param columns the header
     * @param currency of every amount
     */
    Column(Section section, Field field, List<String> columns, String currency) {
        String name = section.columns().get(field.name());
        this.position = name == null ? NOWHERE : columns.indexOf(name);
        this.section = section;
        this.field = field;
        this.currency = currency;
        this.always = section.always().getOrDefault(field.name(), "");
        this.meanings = section.meanings().getOrDefault(field.name(), Map.of());
        this.header = name == null ? "" : name;
        this.decimal = section.format().decimal(header);
        this.dates = section.format().dateForm(header);
    }

    Field field() {
        return field;
    }

    /** Where its cells stand in a row, from 0, or {@link #NOWHERE}. */
    int position() {
        return position;
    }

    /** The value of the field as a row keeps it, or null; what is wrong with it is noted in the line. */
    @Nullable Object value(Line line) {
        String text = text(line);
        if (text.isEmpty()) {
            if (field.required() && raw(line).isBlank()) {
                fail(Check.EMPTY_CELL, line, "The cell is empty. Here a value is needed.");
            }
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> choice(line, text);
            case DATE -> date(line, text);
            case MONEY, RATIO, COUNT, NUMBER -> number(line, text);
        };
    }

    /** The words of a cell without blanks around them, as they are meant; or the empty text. */
    private String text(Line line) {
        String text = SheetCell.plain(raw(line).strip());
        if (text.length() > LONGEST_CELL) {
            fail(
                    Check.TEXT_FORM,
                    line,
                    "The text is too long: at most %d characters fit here.".formatted(LONGEST_CELL));
            return "";
        }
        if (hasControl(text)) {
            fail(Check.TEXT_FORM, line, "The text holds a line break or another control character. Take it out.");
            return "";
        }
        if (raw(line).strip().startsWith("=") && text.length() > 1) {
            fail(
                    Check.FORMULA,
                    line,
                    "This formula has no result. Open the file in Excel and save it again, or write the value.");
            return "";
        }
        if (text.startsWith("#") && ERROR.matcher(text).matches()) {
            fail(Check.FORMULA, line, "The result of the formula is an error. Mend the formula, or write the value.");
            return "";
        }
        return meaning(text);
    }

    /** Whether there is a line break or another character that steers and is not written. */
    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isISOControl(letter) || letter == LINE_SEPARATOR || letter == PARAGRAPH_SEPARATOR) {
                return true;
            }
        }
        return false;
    }

    /** What the section says that a word means; {@code *} stands for every word that it does not name. */
    private String meaning(String text) {
        if (meanings.isEmpty() || text.isEmpty()) {
            return text;
        }
        String otherwise = field.choices().contains(text) ? text : meanings.getOrDefault(ANYTHING_ELSE, text);
        return meanings.getOrDefault(text, otherwise);
    }

    private @Nullable String choice(Line line, String text) {
        if (field.choices().isEmpty()) {
            return texts.of(text, same -> same);
        }
        String small = text.toLowerCase(Locale.ROOT);
        int choice = field.choices().indexOf(small);
        if (choice < 0) {
            fail(
                    Check.CHOICE,
                    line,
                    "This must be one of %s. Write one of them, or say under \"meanings\" which it is."
                            .formatted(String.join(", ", field.choices())));
            return null;
        }
        return field.choices().get(choice);
    }

    private @Nullable LocalDate date(Line line, String text) {
        PeriodText period = period(text);
        if (period == null) {
            fail(Check.DATE, line, "This is not a date. Write %s.".formatted(dateAdvice(text)));
            return null;
        }
        boolean day = period.unit() == PeriodText.Unit.DAY;
        if (!day && !STRETCHES.contains(field.name())) {
            String message = "This is a %s and counts on its first day, %s."
                    .formatted(period.unit().name().toLowerCase(Locale.ROOT), period.from());
            tell(Check.FIRST_DAY, line, message);
        }
        return !day && ENDS.contains(field.name()) ? period.to() : period.from();
    }

    /** The first day after the stretch of days that a field names, such as a month; null where it names a day or none. */
    @Nullable LocalDate periodEnd(Line line) {
        PeriodText period = period(raw(line).strip());
        return period == null || period.unit() == PeriodText.Unit.DAY ? null : period.to();
    }

    private @Nullable PeriodText period(String text) {
        return periods.of(text, same -> PeriodText.of(same, dates));
    }

    private String dateAdvice(String text) {
        FileFormat format = section.format();
        if (Values.date(text, format.withShortYears(true), header) != null) {
            return "four digits for the year, or \"years: two-digit\" under \"format\"";
        }
        if (format.year() == 0 && Values.date(text, format.withYear(2000), header) != null) {
            return "the year too, or \"year: 2026\" under \"format\"";
        }
        return switch (format.dates(header)) {
            case YEAR_FIRST -> "year, month and day, such as 2014-05-31";
            case DAY_FIRST -> "day, month and year, such as 31.05.2014, or 2014-05-31";
            case MONTH_FIRST -> "month, day and year, such as 05/31/2014, or 2014-05-31";
            case MONTH -> "year and month, such as 2014-05 or 201405";
            case WEEK -> "year and week, such as 2014-W22 or 201422";
            case SERIAL -> "the day as Excel counts it, such as 41790, or 2014-05-31";
        };
    }

    private @Nullable BigDecimal number(Line line, String text) {
        NumberText written = NumberText.of(text, decimal);
        BigDecimal number = Values.number(written, field.kind());
        if (written == null || number == null) {
            fail(Check.NUMBER, line, numberAdvice(text));
            return null;
        }
        if (!written.mayBe(currency)) {
            fail(
                    Check.NUMBER,
                    line,
                    "This amount is in %s, and those of the data set are in %s. Bring it in as an amount in %s."
                            .formatted(written.unit(), currency, currency));
            return null;
        }
        if (Numbers.hasTooManyWholeDigits(number)) {
            fail(
                    Check.NUMBER,
                    line,
                    "The number has more than %d digits before the point.".formatted(Numbers.WHOLE_DIGITS));
            return null;
        }
        if (Numbers.hasTooManyDecimals(number)) {
            fail(
                    Check.NUMBER,
                    line,
                    "The number has more than %d decimals. Round it before it is brought here."
                            .formatted(Numbers.DECIMALS));
            return null;
        }
        return number;
    }

    private String numberAdvice(String text) {
        DecimalSign now = decimal;
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

    private void fail(Check check, Line line, String message) {
        line.fail(problem(check, line, message));
    }

    private void tell(Check check, Line line, String message) {
        line.tell(problem(check, line, message));
    }

    private DataProblem problem(Check check, Line line, String message) {
        return new DataProblem(check, section.title(), line.number(), section.header(field.name()), raw(line), message);
    }

    private String raw(Line line) {
        return position == NOWHERE ? always : line.cells().get(position);
    }
}
