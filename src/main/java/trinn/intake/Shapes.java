package trinn.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of the first rows say of decimal signs, dates, years and the currency: of the file, and of single columns. */
final class Shapes {

    private static final Pattern HEADER_CODE =
            Pattern.compile("(?:^|[^A-Za-z])(NOK|SEK|DKK|EUR|USD|GBP|CHF)(?:$|[^A-Za-z])");
    private static final Pattern CODE = Pattern.compile("NOK|SEK|DKK|EUR|USD|GBP|CHF");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");
    private static final int LEAST_MONTHS = 2;

    private final List<ColumnShape> columns = new ArrayList<>();
    private final Set<String> currencies = new TreeSet<>();
    private final String around;

    /** @param around what stands above the table and in the names of file and sheet */
    Shapes(List<String> header, List<List<String>> rows, String around) {
        this.around = around;
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < header.size(); place++) {
            String name = header.get(place);
            Matcher code = HEADER_CODE.matcher(name);
            if (code.find()) {
                currencies.add(code.group(1));
            }
            int at = place;
            List<String> cells = rows.stream()
                    .map(row -> at < row.size() ? row.get(at).strip() : "")
                    .toList();
            cells.forEach(this::lookForCurrency);
            if (seen.add(name)) {
                columns.add(new ColumnShape(name, cells));
            }
        }
    }

    private void lookForCurrency(String cell) {
        if (CODE.matcher(cell).matches()) {
            currencies.add(cell);
            return;
        }
        NumberText point = NumberText.of(cell, DecimalSign.POINT);
        NumberText number = point != null ? point : NumberText.of(cell, DecimalSign.COMMA);
        if (number != null && !number.unit().isEmpty()) {
            List<String> codes = NumberText.currencies(number.unit());
            if (codes.size() == 1) {
                currencies.addAll(codes);
            }
        }
    }

    private int sum(ToIntFunction<ColumnShape> count) {
        return columns.stream().mapToInt(count).sum();
    }

    /** The decimal sign of the file; in a workbook only texts can have a comma. */
    Point decimal(boolean workbook, boolean semicolons) {
        int commas = sum(column -> column.commas);
        int points = sum(column -> column.points);
        if (commas > 0 && (points == 0 || workbook || commas > points)) {
            boolean certain = points == 0 || workbook;
            return decimal(DecimalSign.COMMA, certain, certain ? Why.DECIMALS : Why.BOTH_DECIMALS);
        }
        if (points > 0) {
            return decimal(DecimalSign.POINT, commas == 0, commas == 0 ? Why.DECIMALS : Why.BOTH_DECIMALS);
        }
        return workbook
                ? decimal(DecimalSign.POINT, true, Why.WORKBOOK)
                : decimal(semicolons ? DecimalSign.COMMA : DecimalSign.POINT, false, Why.NO_DECIMALS);
    }

    private static Point decimal(DecimalSign sign, boolean certain, Why why) {
        return new Point(Point.Part.DECIMAL, sign.name(), certain, why);
    }

    /** The order of dates in the file. */
    Point dates() {
        int daysFirst = sum(column -> column.daysFirst);
        int monthsFirst = sum(column -> column.monthsFirst);
        if (daysFirst > 0 && monthsFirst > 0) {
            return dates(
                    daysFirst >= monthsFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST, false, Why.BOTH_ORDERS);
        }
        if (daysFirst > 0) {
            return dates(DateOrder.DAY_FIRST, true, Why.DAY_ABOVE_12);
        }
        if (monthsFirst > 0) {
            return dates(DateOrder.MONTH_FIRST, true, Why.DAY_ABOVE_12);
        }
        int unsure = sum(column -> column.unsure);
        if (unsure > 0) {
            boolean american = sum(column -> column.slashes) == unsure && currencies.contains("USD");
            return dates(american ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST, false, Why.DAYS_UP_TO_12);
        }
        for (ColumnShape column : columns) {
            if (column.hasShortDays() && column.dates(isAmerican()) instanceof DateOrder order) {
                return dates(order, false, Why.TWO_DIGIT_YEARS);
            }
        }
        int yearsFirst = sum(column -> column.yearsFirst);
        if (yearsFirst == 0 && sum(column -> column.periods) > 0) {
            return dates(DateOrder.YEAR_FIRST, true, Why.NAMED_PERIODS);
        }
        return dates(DateOrder.YEAR_FIRST, yearsFirst > 0, yearsFirst > 0 ? Why.YEARS_FIRST : Why.NO_DATES);
    }

    private boolean isAmerican() {
        return currencies.contains("USD");
    }

    private static Point dates(DateOrder order, boolean certain, Why why) {
        return new Point(Point.Part.DATES, order.name(), certain, why);
    }

    /** The currency, or none. */
    Point currency() {
        String first = currencies.stream().findFirst().orElse("");
        Why why = first.isEmpty() ? Why.NOT_SAID : currencies.size() > 1 ? Why.SEVERAL : Why.NAMED;
        return new Point(Point.Part.CURRENCY, first, why == Why.NAMED, why);
    }

    /** What single columns ask for that is not as in the rest of the file. */
    List<Point> columns(FileFormat format, boolean workbook) {
        List<Point> points = new ArrayList<>();
        for (ColumnShape column : columns) {
            DecimalSign sign = workbook ? null : column.decimal();
            if (sign != null && sign != format.decimal()) {
                boolean both = column.hasBothDecimals();
                Why why = both ? Why.BOTH_DECIMALS : Why.DECIMALS;
                points.add(new Point(Point.Part.DECIMAL, column.header(), sign.name(), !both, why));
            }
            DateOrder order = column.dates(isAmerican());
            if (order != null && order != format.dates()) {
                Why why = why(column, order);
                boolean certain = why == Why.DAY_ABOVE_12 || why == Why.HEADER_SAYS;
                points.add(new Point(Point.Part.DATES, column.header(), order.name(), certain, why));
            }
        }
        return points;
    }

    private static Why why(ColumnShape column, DateOrder order) {
        return switch (order) {
            case SERIAL -> Why.SERIAL_DAYS;
            case WEEK, MONTH -> Why.HEADER_SAYS;
            default -> column.hasShortDays() ? Why.TWO_DIGIT_YEARS : Why.DAY_ABOVE_12;
        };
    }

    /** Whether years have two digits, and which year months and weeks without one are of; neither where nothing asks. */
    List<Point> years() {
        List<Point> points = new ArrayList<>();
        if (columns.stream().anyMatch(ColumnShape::hasShortYears)) {
            points.add(new Point(Point.Part.YEARS, "two-digit", false, Why.TWO_DIGIT_YEARS));
        }
        boolean needed = columns.stream().anyMatch(ColumnShape::lacksYear);
        if (needed
                || columns.stream().filter(column -> isMonth(column.header())).count() >= LEAST_MONTHS) {
            Set<String> years = new TreeSet<>();
            Matcher year = YEAR.matcher(around);
            while (year.find()) {
                years.add(year.group());
            }
            String only = years.size() == 1 ? years.iterator().next() : "";
            points.add(new Point(Point.Part.YEAR, only, false, only.isEmpty() ? Why.NOT_SAID : Why.NAMED_AROUND));
        }
        return points;
    }

    private static boolean isMonth(String header) {
        DateForm none = DateForm.of(DateOrder.YEAR_FIRST);
        return PeriodText.of(header, none) == null
                && PeriodText.of(header, new DateForm(none.order(), false, 2000)) != null;
    }

    /** A format with what was recognised. */
    static FileFormat format(FileFormat format, List<Point> points) {
        Map<String, ColumnForm> columns = new HashMap<>();
        FileFormat read = format;
        for (Point point : points) {
            ColumnForm form = columns.getOrDefault(point.column(), ColumnForm.USUAL);
            if (!point.column().isEmpty()) {
                columns.put(
                        point.column(),
                        point.part() == Point.Part.DECIMAL
                                ? form.withDecimal(DecimalSign.valueOf(point.value()))
                                : form.withDates(DateOrder.valueOf(point.value())));
            } else if (point.part() == Point.Part.YEARS) {
                read = read.withShortYears(true);
            } else if (point.part() == Point.Part.YEAR && !point.value().isEmpty()) {
                read = read.withYear(Integer.parseInt(point.value()));
            }
        }
        return read.withColumns(columns);
    }
}
