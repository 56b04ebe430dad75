package trinn.intake;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of the first rows say of the decimal sign, the order of dates and the currency. */
final class Shapes {

    private static final Pattern HEADER_CODE =
            Pattern.compile("(?:^|[^A-Za-z])(NOK|SEK|DKK|EUR|USD|GBP|CHF)(?:$|[^A-Za-z])");
    private static final Pattern CODE = Pattern.compile("NOK|SEK|DKK|EUR|USD|GBP|CHF");
    private static final int GROUP = 3;

    private int points;
    private int commas;
    private int yearsFirst;
    private int daysFirst;
    private int monthsFirst;
    private int unsure;
    private int slashes;
    private final Set<String> currencies = new TreeSet<>();

    Shapes(List<String> header, List<List<String>> rows) {
        for (String name : header) {
            Matcher code = HEADER_CODE.matcher(name);
            if (code.find()) {
                currencies.add(code.group(1));
            }
        }
        rows.forEach(row -> row.forEach(cell -> look(cell.strip())));
    }

    private void look(String cell) {
        if (CODE.matcher(cell).matches()) {
            currencies.add(cell);
        } else if (DateText.of(cell, DateOrder.YEAR_FIRST) != null) {
            yearsFirst += cell.length() > "20140531".length() ? 1 : 0;
        } else if (DateText.beforeYear(cell) instanceof int[] two) {
            lookAtDate(cell, two);
        } else {
            lookAtNumber(cell);
        }
    }

    private void lookAtDate(String cell, int[] two) {
        if (two[0] > 12 && two[1] <= 12) {
            daysFirst++;
        } else if (two[1] > 12 && two[0] <= 12) {
            monthsFirst++;
        } else {
            unsure++;
            slashes += cell.indexOf('/') > 0 ? 1 : 0;
        }
    }

    private void lookAtNumber(String cell) {
        NumberText point = NumberText.of(cell, DecimalSign.POINT);
        NumberText comma = NumberText.of(cell, DecimalSign.COMMA);
        NumberText number = point != null ? point : comma;
        if (number == null) {
            return;
        }
        if (!number.unit().isEmpty()) {
            List<String> codes = NumberText.currencies(number.unit());
            if (codes.size() == 1) {
                currencies.addAll(codes);
            }
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

    /** The decimal sign; in a workbook only texts can have a comma. */
    Point decimal(boolean workbook, boolean semicolons) {
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

    /** The order of dates. */
    Point dates() {
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
        if (unsure > 0) {
            boolean american = slashes == unsure && currencies.contains("USD");
            return dates(american ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST, false, Why.DAYS_UP_TO_12);
        }
        return dates(DateOrder.YEAR_FIRST, yearsFirst > 0, yearsFirst > 0 ? Why.YEARS_FIRST : Why.NO_DATES);
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
}
