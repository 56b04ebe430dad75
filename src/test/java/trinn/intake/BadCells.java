package trinn.intake;

import static trinn.intake.BadFile.COMMAS;
import static trinn.intake.BadFile.MONTHS;
import static trinn.intake.BadFile.PLAIN;
import static trinn.intake.BadFile.amount;
import static trinn.intake.BadFile.day;
import static trinn.intake.BadFile.noAmount;
import static trinn.intake.BadFile.noDay;

import java.util.stream.Stream;

/** Numbers and dates that are bad or odd. */
final class BadCells {

    private BadCells() {}

    static Stream<BadFile> all() {
        return Stream.of(points(), commas(), noNumbers(), days(), noDays()).flatMap(cases -> cases);
    }

    private static Stream<BadFile> points() {
        return Stream.of(
                amount("commas between thousands", PLAIN, "1,234,567.50", "1234567.5"),
                amount("a comma before three digits is no decimal sign", PLAIN, "1,234", "1234"),
                amount("a point before three digits", PLAIN, "1.234", "1.234"),
                amount("apostrophes between thousands", PLAIN, "1'234.50", "1234.5"),
                amount("blanks between thousands", PLAIN, "1 234 567.5", "1234567.5"),
                amount("brackets for less than nothing", PLAIN, "(12.50)", "-12.5"),
                amount("a minus behind", PLAIN, "12.50-", "-12.5"),
                amount("a minus of typesetters", PLAIN, "\u221212.50", "-12.5"),
                amount("a plus", PLAIN, "+12", "12"),
                amount("zeros in front", PLAIN, "0012.50", "12.5"),
                noAmount("a decimal comma", PLAIN, "1,23", "decimal point"),
                noAmount("thousands of the other kind", PLAIN, "1.234,56", "decimal point"),
                noAmount("groups of two digits", PLAIN, "12,34,567.00", "not a number"),
                noAmount("two kinds of groups", PLAIN, "1 234,567.00", "not a number"));
    }

    private static Stream<BadFile> commas() {
        return Stream.of(
                amount("1.234,56", COMMAS, "1.234,56", "1234.56"),
                amount("a decimal comma where it is meant", COMMAS, "1,23", "1.23"),
                amount("a narrow blank that does not break", COMMAS, "1\u202f234,50", "1234.5"),
                amount("a blank that does not break", COMMAS, "1\u00a0234,50", "1234.5"),
                amount("a code of a currency in front", COMMAS, "NOK 1 234,50", "1234.5"),
                amount("kroner behind", COMMAS, "1 234,50 kr", "1234.5"),
                amount("kroner in front, with a minus", COMMAS, "kr. -12", "-12"),
                amount("a dash for no øre", COMMAS, "1 234,-", "1234"),
                noAmount("an amount in euro among kroner", COMMAS, "€ 12", "in €"),
                noAmount("a code of another currency", COMMAS, "EUR 12,50", "in EUR"),
                noAmount("a currency that there is not", COMMAS, "ABC 12", "not a number"),
                noAmount("a decimal point where a comma is meant", COMMAS, "12.5", "decimal comma"),
                noAmount("a percent sign in an amount", COMMAS, "2,5 %", "not a number"));
    }

    private static Stream<BadFile> noNumbers() {
        String forty = "1234567890".repeat(4);
        return Stream.of(
                noAmount("NaN", PLAIN, "NaN", "not a number"),
                noAmount("Infinity", PLAIN, "-Infinity", "not a number"),
                noAmount("1e308", PLAIN, "1e308", "not a number"),
                noAmount("powers of ten", PLAIN, "1E3", "not a number"),
                noAmount("hexadecimal digits", PLAIN, "0x1F", "not a number"),
                noAmount("Arabic digits", PLAIN, "\u0661\u0662", "not a number"),
                noAmount("40 digits", PLAIN, forty, "28 digits"),
                noAmount("40 decimals", PLAIN, "0." + forty, "10 decimals"),
                amount("28 digits", PLAIN, "9".repeat(28), "9".repeat(28)),
                noAmount("29 digits", PLAIN, "9".repeat(29), "28 digits"),
                amount("10 decimals", PLAIN, "0.0000000001", "0.0000000001"),
                noAmount("11 decimals", PLAIN, "0.00000000001", "10 decimals"),
                noAmount("two minuses", PLAIN, "--1", "not a number"),
                noAmount("a bracket that is left open", PLAIN, "(1", "not a number"),
                noAmount("a minus in brackets", PLAIN, "(-1)", "not a number"),
                noAmount("a sign and no digit", PLAIN, "-", "not a number"),
                noAmount("words", PLAIN, "twelve", "not a number"),
                noAmount("two points", PLAIN, "1.2.3", "not a number"),
                noAmount("500 digits", PLAIN, "9".repeat(500), "28 digits"),
                noAmount("501 digits", PLAIN, "9".repeat(501), "too long"));
    }

    private static Stream<BadFile> days() {
        return Stream.of(
                day("a time in the hour that summer time leaves out", PLAIN, "2026-03-29T02:30:00", "2026-03-29"),
                day("a time that there is twice", PLAIN, "2026-10-25 02:30", "2026-10-25"),
                day(
                        "a day of another zone is the day that is written",
                        PLAIN,
                        "2026-05-31T23:59:59+14:00",
                        "2026-05-31"),
                day("a time in Greenwich", PLAIN, "2026-05-31T00:00:00.000Z", "2026-05-31"),
                day("a time of day in the American way", MONTHS, "5/31/2026, 11:59 PM", "2026-05-31"),
                day("points", COMMAS, "31.05.2026", "2026-05-31"),
                day("a bar and a dash", COMMAS, "31/5-2026", "2026-05-31"),
                day("the month first", MONTHS, "05/06/2026", "2026-05-06"),
                day("the day first", COMMAS, "05/06/2026", "2026-06-05"),
                day("the year first, whatever the order", MONTHS, "2026-05-06", "2026-05-06"),
                day("digits only", PLAIN, "20260531", "2026-05-31"),
                day("a month as a word", PLAIN, "31. mai 2026", "2026-05-31"),
                day("a month as an English word", PLAIN, "May 31, 2026", "2026-05-31"),
                day("29 February of a leap year", PLAIN, "2024-02-29", "2024-02-29"),
                day("the first year", PLAIN, "1900-01-01", "1900-01-01"),
                day("the last year", PLAIN, "2199-12-31", "2199-12-31"));
    }

    private static Stream<BadFile> noDays() {
        return Stream.of(
                noDay("31 April", PLAIN, "2026-04-31"),
                noDay("31 April, day first", COMMAS, "31.04.2026"),
                noDay("year 0", PLAIN, "0000-01-01"),
                noDay("a year before the first", PLAIN, "1899-12-31"),
                noDay("a year after the last", PLAIN, "2200-01-01"),
                noDay("29 February of another year", PLAIN, "2026-02-29"),
                noDay("29 February of 1900", PLAIN, "1900-02-29"),
                noDay("month 13", PLAIN, "2026-13-01"),
                noDay("month 13, the order being wrong", MONTHS, "13/05/2026"),
                noDay("a day before the month where years come first", PLAIN, "31.05.2026"),
                noDay("two digits of a year", COMMAS, "31.05.26"),
                noDay("minute 75", PLAIN, "2026-05-31 10:75"),
                noDay("a word for a day", PLAIN, "yesterday"),
                noDay("a month that there is not", PLAIN, "31. foo 2026"),
                noDay("a serial number in a text", PLAIN, "46173"),
                noDay("a sign in front", PLAIN, "-2026-05-31"));
    }
}
