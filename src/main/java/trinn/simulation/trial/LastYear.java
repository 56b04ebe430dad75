package trinn.simulation.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.SellerComparison;

/**
 * What is known before a trial starts: of the periods that lie within the year before its first day.
 *
 * @param periods by time
 * @param candidates who can take part, by id: those who have a payout in the last of the periods
 */
public record LastYear(List<Period> periods, List<Candidate> candidates) {

    /** Of fewer periods, too little is known of how sellers differ. */
    public static final int LEAST_PERIODS = 3;

    /**
     * A seller who can take part.
     *
     * @param seller as of the last period
     * @param attainment all sales against all quotas of the year, 1 = 100 %; null where the data has none
     * @param sold what was sold per period, in the currency of the data; zero where it has no KPI of sales
     * @param pay what the scheme in force pays per period
     */
    public record Candidate(Seller seller, @Nullable BigDecimal attainment, BigDecimal sold, BigDecimal pay) {

        /** The id of the seller. */
        public String id() {
            return seller.id();
        }
    }

    /** Copies the lists. */
    public LastYear {
        periods = List.copyOf(periods);
        candidates = List.copyOf(candidates);
    }

    /** Of payouts, in which the scheme in force is the baseline, the year before a day. */
    public static LastYear of(Comparison all, LocalDate start) {
        List<ComparisonRow> rows = rows(all, start);
        List<Period> periods = rows.stream()
                .map(row -> row.facts().period())
                .distinct()
                .sorted()
                .toList();
        SortedMap<String, List<ComparisonRow>> sellers = new TreeMap<>();
        rows.forEach(row -> sellers.computeIfAbsent(row.facts().seller().id(), id -> new ArrayList<>())
                .add(row));
        List<Candidate> candidates = sellers.values().stream()
                .filter(of -> of.stream().anyMatch(row -> row.facts().period().equals(periods.getLast())))
                .map(LastYear::candidate)
                .toList();
        return new LastYear(periods, candidates);
    }

    /** The payouts of the year before a day, each seller's by time. */
    static List<ComparisonRow> rows(Comparison all, LocalDate start) {
        return all.rows().stream()
                .filter(row -> !row.facts().period().to().isAfter(start)
                        && !row.facts().period().from().isBefore(start.minusYears(1)))
                .sorted((one, other) ->
                        one.facts().period().compareTo(other.facts().period()))
                .toList();
    }

    /** Whether there are enough periods to draw groups by. */
    public boolean isEnough() {
        return periods.size() >= LEAST_PERIODS;
    }

    private static Candidate candidate(List<ComparisonRow> rows) {
        SellerComparison seller = new SellerComparison(rows);
        BigDecimal sold = rows.stream()
                .map(row -> row.facts().quota())
                .filter(Objects::nonNull)
                .map(Kpi::actual)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal periods = BigDecimal.valueOf(rows.size());
        return new Candidate(
                seller.seller(),
                seller.attainment(),
                sold.divide(periods, MathContext.DECIMAL64),
                seller.baseline().divide(periods, MathContext.DECIMAL64));
    }
}
