package trinn.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which Nordhandel to make. All of it follows from these four numbers.
 *
 * @param seed another seed gives other people, customers and luck
 * @param sellers how many sell, the four managers not counted
 * @param months how many months of records, the last of them October 2026
 * @param linesPerSeller sales lines per seller and month, on an average
 */
public record Company(long seed, int sellers, int months, int linesPerSeller) {

    /** The one in {@code scenarios/nordhandel}. */
    public static final Company NORDHANDEL = new Company(2026, 120, 14, 39);

    /** As many sellers as there are organisation numbers for their customers. */
    public static final int MOST_SELLERS = 50_000;

    /** As many months as {@link Holidays} knows. */
    public static final int MOST_MONTHS = 60;

    /** More in a month is nobody's day. */
    public static final int MOST_LINES = 10_000;

    /** The first day after the records of sales. */
    static final LocalDate END = LocalDate.of(2026, 11, 1);

    /** The last day of which payments and returns are known. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException where one is below 1 or above the most
     */
    public Company {
        within("sellers", sellers, MOST_SELLERS);
        within("months", months, MOST_MONTHS);
        within("lines per seller", linesPerSeller, MOST_LINES);
    }

    private static void within(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("There can be 1 to %d %s, not %d.".formatted(most, what, number));
        }
    }

    /** The first day of the records. */
    public LocalDate start() {
        return END.minusMonths(months);
    }

    /** The first day after the records of sales. */
    public LocalDate end() {
        return END;
    }

    /** The words that make it. */
    public String command() {
        return "./trinn sample --seed " + seed + " --sellers " + sellers + " --months " + months
                + " --lines-per-seller " + linesPerSeller;
    }

    List<YearMonth> calendar() {
        return Stream.iterate(YearMonth.from(start()), month -> month.plusMonths(1))
                .limit(months)
                .toList();
    }

    Chance chance(String of, long number) {
        return Chance.of(seed, of, number);
    }
}
