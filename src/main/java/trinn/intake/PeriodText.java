package trinn.intake;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days as people and systems write it: a day, an ISO week, a month, a quarter or a year.
 *
 * @param from its first day
 * @param to the first day after it
 * @param unit what it is
 */
public record PeriodText(LocalDate from, LocalDate to, Unit unit) {

    /** What a text can name. */
    public enum Unit {
        /** {@code 2026-01-31}. */
        DAY,
        /** {@code 2026-W05} or {@code uke 5 2026}. */
        WEEK,
        /** {@code jan 2026} or {@code 2026-01}. */
        MONTH,
        /** {@code 2026 Q1} or {@code 1. kvartal 2026}. */
        QUARTER,
        /** {@code 2026}. */
        YEAR
    }

    private static final String YEAR = "([0-9]{4}|'?[0-9]{2})";
    private static final String BETWEEN = "[ .,/-]{0,2}";
    private static final String WEEK = "(?:(?i)uke|uka|vecka|veckan|uge|week|wk|v|u|w)";
    private static final String QUARTER = "(?:(?i)q|k|kv|kvartal|quarter)";
    private static final Pattern WORD_YEAR = Pattern.compile("(\\p{L}{3,9})\\.?" + BETWEEN + YEAR);
    private static final Pattern YEAR_WORD = Pattern.compile(YEAR + BETWEEN + "(\\p{L}{3,9})\\.?");
    private static final Pattern YEAR_NUMBER = Pattern.compile("([0-9]{4}) ?[-/. M] ?([0-9]{1,2})");
    private static final Pattern NUMBER_YEAR = Pattern.compile("([0-9]{1,2}) ?[-/.] ?([0-9]{4})");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})");
    private static final Pattern YEAR_WEEK =
            Pattern.compile(YEAR + BETWEEN + WEEK + BETWEEN + "([0-9]{1,2})(?:-[1-7])?");
    private static final Pattern WEEK_YEAR = Pattern.compile(WEEK + BETWEEN + "([0-9]{1,2})[ .,/-]{1,2}" + YEAR);
    private static final Pattern BARE_WEEK = Pattern.compile(WEEK + BETWEEN + "([0-9]{1,2})");
    private static final Pattern YEAR_QUARTER = Pattern.compile(YEAR + BETWEEN + QUARTER + BETWEEN + "([1-4])");
    private static final Pattern QUARTER_YEAR = Pattern.compile(QUARTER + BETWEEN + "([1-4])" + BETWEEN + YEAR);
    private static final Pattern NUMBERED_QUARTER =
            Pattern.compile("([1-4])\\.? ?" + QUARTER + "\\.?" + BETWEEN + YEAR);
    private static final Pattern BARE_QUARTER = Pattern.compile(QUARTER + BETWEEN + "([1-4])");
    private static final Pattern BARE_NUMBERED_QUARTER = Pattern.compile("([1-4])\\.? ?" + QUARTER + "\\.?");
    private static final Pattern BARE_YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern BARE_NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Pattern BARE_WORD = Pattern.compile("\\p{L}{3,9}\\.?");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,7}(?:[.,][0-9]{1,12})?");
    private static final int LAST_MONTH = 12;

    /**
     * What a text names, or null where it is no stretch of days.
     *
     * @param column whose format says how its dates are written
     */
    public static @Nullable PeriodText of(String text, FileFormat format, String column) {
        return of(text, format.dateForm(column));
    }

    static @Nullable PeriodText of(String text, DateForm form) {
        if (form.order() == DateOrder.SERIAL && SERIAL.matcher(text).matches()) {
            String day = ExcelNumbers.day(new BigDecimal(text.replace(',', '.')), false);
            return day == null ? null : day(DateText.of(day, form));
        }
        PeriodText period = day(DateText.of(text, form));
        if (period == null) {
            period = numbered(text, form);
        }
        if (period == null) {
            period = named(text, form);
        }
        return period != null || form.year() == 0 ? period : bare(text, form);
    }

    private static @Nullable PeriodText day(@Nullable LocalDate day) {
        return day == null ? null : new PeriodText(day, day.plusDays(1), Unit.DAY);
    }

    /** Numbers that are months, or weeks where the form says so. */
    private static @Nullable PeriodText numbered(String text, DateForm form) {
        boolean weeks = form.order() == DateOrder.WEEK;
        Matcher digits = DIGITS.matcher(text);
        if ((weeks || form.order() == DateOrder.MONTH) && digits.matches()) {
            return numbered(weeks, form.yearOf(digits.group(1)), digits.group(2));
        }
        Matcher yearFirst = YEAR_NUMBER.matcher(text);
        if (yearFirst.matches()) {
            return numbered(weeks && text.indexOf('M') < 0, form.yearOf(yearFirst.group(1)), yearFirst.group(2));
        }
        Matcher yearLast = NUMBER_YEAR.matcher(text);
        if (yearLast.matches()) {
            return numbered(weeks, form.yearOf(yearLast.group(2)), yearLast.group(1));
        }
        return BARE_YEAR.matcher(text).matches() ? year(form.yearOf(text)) : null;
    }

    private static @Nullable PeriodText numbered(boolean weeks, int year, String number) {
        return weeks ? week(year, number) : month(year, Integer.parseInt(number));
    }

    private static @Nullable PeriodText named(String text, DateForm form) {
        Matcher found = YEAR_WEEK.matcher(text);
        if (found.matches()) {
            return week(year(form, found.group(1)), found.group(2));
        }
        if ((found = WEEK_YEAR.matcher(text)).matches()) {
            return week(year(form, found.group(2)), found.group(1));
        }
        if ((found = YEAR_QUARTER.matcher(text)).matches()) {
            return quarter(year(form, found.group(1)), found.group(2));
        }
        if ((found = QUARTER_YEAR.matcher(text)).matches() || (found = NUMBERED_QUARTER.matcher(text)).matches()) {
            return quarter(year(form, found.group(2)), found.group(1));
        }
        if ((found = WORD_YEAR.matcher(text)).matches()) {
            return month(year(form, found.group(2)), DateText.monthOf(found.group(1)));
        }
        return (found = YEAR_WORD.matcher(text)).matches()
                ? month(year(form, found.group(1)), DateText.monthOf(found.group(2)))
                : null;
    }

    /** Without a year, which the form says. */
    private static @Nullable PeriodText bare(String text, DateForm form) {
        Matcher found = BARE_WEEK.matcher(text);
        if (found.matches()) {
            return week(form.year(), found.group(1));
        }
        if ((found = BARE_QUARTER.matcher(text)).matches() || (found = BARE_NUMBERED_QUARTER.matcher(text)).matches()) {
            return quarter(form.year(), found.group(1));
        }
        if (BARE_WORD.matcher(text).matches()) {
            return month(form.year(), DateText.monthOf(text.replace(".", "")));
        }
        boolean numbers = form.order() == DateOrder.WEEK || form.order() == DateOrder.MONTH;
        return numbers && BARE_NUMBER.matcher(text).matches()
                ? numbered(form.order() == DateOrder.WEEK, form.year(), text)
                : null;
    }

    private static int year(DateForm form, String digits) {
        return form.yearOf(digits.replace("'", ""));
    }

    private static @Nullable PeriodText week(int year, String number) {
        int week = Integer.parseInt(number);
        if (year == 0 || week < 1) {
            return null;
        }
        LocalDate from = firstWeek(year).plusWeeks(week - 1L);
        return from.isBefore(firstWeek(year + 1)) ? new PeriodText(from, from.plusWeeks(1), Unit.WEEK) : null;
    }

    /** The Monday of the week that has 4 January. */
    private static LocalDate firstWeek(int year) {
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY);
    }

    private static @Nullable PeriodText month(int year, int month) {
        return year == 0 || month < 1 || month > LAST_MONTH
                ? null
                : months(LocalDate.of(year, month, 1), 1, Unit.MONTH);
    }

    private static @Nullable PeriodText quarter(int year, String number) {
        int months = 3;
        return year == 0
                ? null
                : months(LocalDate.of(year, (Integer.parseInt(number) - 1) * months + 1, 1), months, Unit.QUARTER);
    }

    private static @Nullable PeriodText year(int year) {
        return year == 0 ? null : months(LocalDate.of(year, 1, 1), LAST_MONTH, Unit.YEAR);
    }

    private static PeriodText months(LocalDate from, int months, Unit unit) {
        return new PeriodText(from, from.plusMonths(months), unit);
    }
}
