package trinn.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells of one column say of its decimal sign and its dates. */
final class ColumnShape {

    private static final int LEAST_FIT = 40;
    private static final int GROUP = 3;
    private static final int CENTURY = 100;
    private static final int FIRST_LIKELY = 2010;
    private static final int LAST_LIKELY = 2039;
    private static final int ANY_YEAR = 2000;
    private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}(?:[.,][0-9]+)?");
    private static final Pattern SHORT_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern PERIOD_NUMBER = Pattern.compile("(?:(?:19|20)[0-9]{2}[-/. ]?)?[0-9]{1,2}");

    private final String header;
    private final List<String> cells;
    int points;
    int commas;
    int yearsFirst;
    int daysFirst;
    int monthsFirst;
    int unsure;
    int slashes;
    int periods;
    private int shortYears;
    private int shortPeriods;
    private int withoutYear;

    ColumnShape(String header, List<String> cells) {
        this.header = header;
        this.cells = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        look(header, true);
        this.cells.forEach(cell -> look(cell, false));
    }

    String header() {
        return header;
    }

    private void look(String cell, boolean name) {
        if (DateText.of(cell, DateForm.of(DateOrder.YEAR_FIRST)) != null) {
            yearsFirst += !name && cell.length() > "20140531".length() ? 1 : 0;
        } else if (DateText.numbers(cell) instanceof int[] three) {
            lookAtDate(cell, three);
        } else if (PeriodText.of(cell, DateForm.of(DateOrder.YEAR_FIRST)) == null && isPeriod(cell)) {
            boolean year = PeriodText.of(cell, new DateForm(DateOrder.YEAR_FIRST, true, 0)) != null;
            shortPeriods += year ? 1 : 0;
            withoutYear += year ? 0 : 1;
        } else if (!name) {
            boolean period = PeriodText.of(cell, DateForm.of(DateOrder.YEAR_FIRST)) != null;
            periods += period && !Unused.isNumber(cell) ? 1 : 0;
            lookAtNumber(cell);
        }
    }

    private static boolean isPeriod(String cell) {
        return !cell.isEmpty()
                && !Character.isDigit(cell.charAt(0))
                && PeriodText.of(cell, new DateForm(DateOrder.YEAR_FIRST, true, ANY_YEAR)) != null;
    }

    private void lookAtDate(String cell, int[] three) {
        if (three[2] < CENTURY && !cell.matches(".*[0-9]{4}.*")) {
            shortYears++;
        } else if (three[0] > 12 && three[1] <= 12) {
            daysFirst++;
        } else if (three[1] > 12 && three[0] <= 12) {
            monthsFirst++;
        } else {
            unsure++;
            slashes += cell.indexOf('/') > 0 ? 1 : 0;
        }
    }

    private void lookAtNumber(String cell) {
        NumberText point = NumberText.of(cell, DecimalSign.POINT);
        NumberText comma = NumberText.of(cell, DecimalSign.COMMA);
        if (point == null && comma == null) {
            return;
        }
        if (comma == null) {
            points++;
        } else if (point == null) {
            commas++;
        } else if (!comma.number().equals(point.number()) && !isGroup(cell)) {
            points += point.number().scale() > 0 ? 1 : 0;
            commas += comma.number().scale() > 0 ? 1 : 0;
        }
    }

    /** {@code 1.234} may be a whole number or have three decimals. */
    private static boolean isGroup(String cell) {
        int sign = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','));
        int digits = 0;
        while (sign + 1 + digits < cell.length() && Character.isDigit(cell.charAt(sign + 1 + digits))) {
            digits++;
        }
        return digits == GROUP;
    }

    /** The sign that its numbers ask for, or null where they ask for none. */
    @Nullable DecimalSign decimal() {
        return points > commas ? DecimalSign.POINT : commas > points ? DecimalSign.COMMA : null;
    }

    /** Whether some of its numbers ask for one sign and some for the other. */
    boolean hasBothDecimals() {
        return points > 0 && commas > 0;
    }

    /** The dates that its cells ask for, or none; of short years the likeliest. */
    @Nullable DateOrder dates(boolean american) {
        if (isNumbered("week")) {
            return DateOrder.WEEK;
        }
        if (isNumbered("month")) {
            return DateOrder.MONTH;
        }
        if (isSerial()) {
            return DateOrder.SERIAL;
        }
        if (hasShortDays()) {
            return shortOrder(american);
        }
        return daysFirst > 0 && monthsFirst == 0
                ? DateOrder.DAY_FIRST
                : monthsFirst > 0 && daysFirst == 0 ? DateOrder.MONTH_FIRST : null;
    }

    /** Whether years of two digits stand in it. */
    boolean hasShortYears() {
        return hasShortDays() || shortPeriods > 0;
    }

    /** Whether its cells are numbers of weeks or months without a year. */
    boolean lacksYear() {
        return withoutYear > 0
                || (isNumbered("week") || isNumbered("month")) && cells.stream().anyMatch(cell -> cell.length() <= 2);
    }

    private boolean isNumbered(String unit) {
        return Words.all().names(unit, header)
                && all(cell -> PERIOD_NUMBER.matcher(cell).matches());
    }

    /** Whether its cells are days as Excel counts them. */
    boolean isSerial() {
        return Words.all().isDay(header, LEAST_FIT)
                && all(cell -> SERIAL.matcher(cell).matches());
    }

    /** Whether its cells are days whose years have two digits. */
    boolean hasShortDays() {
        long days =
                cells.stream().filter(cell -> DateText.numbers(cell) != null).count();
        return shortYears > 0 && days * 2 >= cells.size() && days > 0 || areShortDigits();
    }

    private boolean areShortDigits() {
        return Words.all().isDay(header, LEAST_FIT)
                && !Words.all().names("month", header)
                && all(cell -> SHORT_DIGITS.matcher(cell).matches() && shortDay(cell, DateOrder.YEAR_FIRST) != null);
    }

    private boolean all(Predicate<String> test) {
        return !cells.isEmpty() && cells.stream().allMatch(test);
    }

    private static @Nullable PeriodText shortDay(String cell, DateOrder order) {
        return PeriodText.of(cell, new DateForm(order, true, 0));
    }

    /** The order in which most cells are days, most of them of likely years, of the fewest years. */
    private DateOrder shortOrder(boolean american) {
        boolean slash = cells.stream().anyMatch(cell -> cell.indexOf('/') > 0);
        Stream<DateOrder> orders = american && slash
                ? Stream.of(DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST, DateOrder.YEAR_FIRST)
                : Stream.of(DateOrder.DAY_FIRST, DateOrder.YEAR_FIRST, DateOrder.MONTH_FIRST);
        List<DateOrder> all = orders.toList();
        return all.stream()
                .max(Comparator.comparingInt(this::likely)
                        .thenComparingLong(order -> -years(order).distinct().count())
                        .thenComparingInt(order -> -all.indexOf(order)))
                .orElse(DateOrder.DAY_FIRST);
    }

    private int likely(DateOrder order) {
        return (int) years(order)
                .filter(year -> year >= FIRST_LIKELY && year <= LAST_LIKELY)
                .count();
    }

    private IntStream years(DateOrder order) {
        return cells.stream()
                .map(cell -> shortDay(cell, order))
                .filter(Objects::nonNull)
                .mapToInt(day -> day.from().getYear());
    }
}
