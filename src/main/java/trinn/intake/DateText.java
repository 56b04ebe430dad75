package trinn.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as people and systems write them. What stands behind the day, a time with or without a zone, does not count: the day is
 * the one that was written, whatever the zone. Years have four digits unless the form says otherwise, so that 98 is never taken
 * for 2098.
 */
final class DateText {

    private static final String TIME = "(?:(?:T|,? +)[0-2]?[0-9][:.][0-5][0-9](?:[:.][0-5][0-9](?:[.,][0-9]+)?)?"
            + "(?: ?[AaPp]\\.?[Mm]\\.?)?(?: ?(?:Z|z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})" + TIME);
    private static final Pattern BASIC = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})" + TIME);
    private static final Pattern SHORT = Pattern.compile("([0-9]{2})[-/. ]?([0-9]{2})[-/. ]?([0-9]{2})" + TIME);
    private static final Pattern DAY_WORD =
            Pattern.compile("([0-9]{1,2})[. -]{1,2}(\\p{L}{3,9})[., -]{1,2}([0-9]{4}|[0-9]{2})" + TIME);
    private static final Pattern WORD_DAY = Pattern.compile("(\\p{L}{3,9})\\.? ([0-9]{1,2}),? ([0-9]{4})" + TIME);
    private static final Map<String, Integer> MONTHS = months(
            "jan january januar januari",
            "feb february februar februari",
            "mar march mars marts",
            "apr april",
            "may mai maj",
            "jun june juni",
            "jul july juli",
            "aug august augusti",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december des desember");

    private DateText() {}

    private static Map<String, Integer> months(String... names) {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            int month = i + 1;
            Arrays.stream(names[i].split(" ")).forEach(name -> months.put(name, month));
        }
        return months;
    }

    /** The day, or null where the text is none between 1900 and 2199. */
    static @Nullable LocalDate of(String text, DateForm form) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(form, yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher basic = BASIC.matcher(text);
        if (basic.matches()) {
            return day(form, basic.group(1), basic.group(2), basic.group(3));
        }
        Matcher shortYear = SHORT.matcher(text);
        if (form.order() == DateOrder.YEAR_FIRST && shortYear.matches()) {
            return day(form, shortYear.group(1), shortYear.group(2), shortYear.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return switch (form.order()) {
                case DAY_FIRST -> day(form, yearLast.group(3), yearLast.group(2), yearLast.group(1));
                case MONTH_FIRST -> day(form, yearLast.group(3), yearLast.group(1), yearLast.group(2));
                case YEAR_FIRST, MONTH, WEEK, SERIAL -> null;
            };
        }
        return inWords(text, form);
    }

    private static @Nullable LocalDate inWords(String text, DateForm form) {
        Matcher dayWord = DAY_WORD.matcher(text);
        if (dayWord.matches()) {
            return day(form, dayWord.group(3), month(dayWord.group(2)), dayWord.group(1));
        }
        Matcher wordDay = WORD_DAY.matcher(text);
        return wordDay.matches() ? day(form, wordDay.group(3), month(wordDay.group(1)), wordDay.group(2)) : null;
    }

    private static String month(String word) {
        return String.valueOf(monthOf(word));
    }

    /** The number of the month that a word means in one of four languages, or 0. */
    static int monthOf(String word) {
        return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    private static @Nullable LocalDate day(DateForm form, String year, String month, String day) {
        int number = form.yearOf(year);
        if (number == 0) {
            return null;
        }
        try {
            return LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The three numbers of a text that may be a day with its year last or in two digits; null for any other. */
    static int @Nullable [] numbers(String text) {
        Matcher yearLast = YEAR_LAST.matcher(text);
        return yearLast.matches()
                ? new int[] {
                    Integer.parseInt(yearLast.group(1)),
                    Integer.parseInt(yearLast.group(2)),
                    Integer.parseInt(yearLast.group(3))
                }
                : null;
    }
}
