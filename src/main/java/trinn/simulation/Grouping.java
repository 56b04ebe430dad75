package trinn.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.population.Person;

/**
 * By what payouts are put together.
 *
 * @param by what of the seller or the payout it is
 * @param attribute the name of the attribute of the company's own; the empty text where it is none
 * @param people of whom the data says since when they are there, by id
 */
public record Grouping(By by, String attribute, Map<String, Person> people) {

    private static final List<BigDecimal> QUARTILES =
            List.of(new BigDecimal("0.25"), Quantile.MEDIAN, new BigDecimal("0.75"));

    private static final List<Integer> TENURES = List.of(1, 3, 5, 10);

    /** What of a seller, or of a payout. */
    public enum By {
        /** The department, team or territory. */
        DEPARTMENT,
        /** The job title. */
        ROLE,
        /** The period that is paid for. */
        PERIOD,
        /** The years of employment at the beginning of the period: less than 1, 1, 3, 5, 10 and more. */
        TENURE,
        /** The quartile of the sellers that one is in by attainment over all periods, 1 the lowest. */
        ATTAINMENT,
        /** The quartile of the sellers that one is in by what the baseline pays over all periods, 1 the lowest. */
        BASELINE_PAY,
        /** An attribute of the company's own. */
        ATTRIBUTE;

        /** Whether its groups follow each other. */
        boolean isOrdered() {
            return this == PERIOD || this == TENURE || this == ATTAINMENT || this == BASELINE_PAY;
        }
    }

    /**
     * The payouts of one group.
     *
     * @param name what its sellers have in common; the empty text where the data does not say it of them
     * @param sellers how many have a payout in it
     * @param comparison their payouts
     */
    public record Group(String name, int sellers, Comparison comparison) {}

    /** Groups for which nothing need be known but the payouts. */
    public Grouping(By by, String attribute) {
        this(by, attribute, Map.of());
    }

    /** All by which some of the payouts differ. */
    public static List<Grouping> of(Comparison comparison) {
        return of(comparison, Map.of());
    }

    /**
     * As {@link #of(Comparison)}.
     *
     * @param people of whom the data says since when they are there, by id
     */
    public static List<Grouping> of(Comparison comparison, Map<String, Person> people) {
        SortedSet<String> attributes = new TreeSet<>();
        comparison
                .rows()
                .forEach(row ->
                        attributes.addAll(row.facts().seller().attributes().keySet()));
        List<Grouping> all = new ArrayList<>();
        for (By by : By.values()) {
            if (by == By.ATTRIBUTE) {
                attributes.forEach(name -> all.add(new Grouping(by, name)));
            } else {
                all.add(new Grouping(by, "", by == By.TENURE ? people : Map.of()));
            }
        }
        all.removeIf(grouping -> comparison.rows().stream()
                        .map(grouping.naming(comparison))
                        .distinct()
                        .limit(2)
                        .count()
                < 2);
        return all;
    }

    /**
     * The name of the group of a payout: the id of a period, the number of a quartile; the empty text where the data does not say it.
     *
     * @param whole the payouts among which quartiles are
     */
    public Function<ComparisonRow, String> naming(Comparison whole) {
        return switch (by) {
            case DEPARTMENT -> row -> row.facts().seller().department();
            case ROLE -> row -> row.facts().seller().role();
            case ATTRIBUTE -> row -> row.facts().seller().attribute(attribute);
            case PERIOD -> row -> row.facts().period().id();
            case TENURE -> this::tenure;
            case ATTAINMENT -> quartiles(whole.sellers(), SellerComparison::attainment);
            case BASELINE_PAY -> quartiles(whole.sellers(), SellerComparison::baseline);
        };
    }

    /** The fewest years of those who are put together, in two digits. */
    private String tenure(ComparisonRow row) {
        LocalDate joined =
                people.getOrDefault(row.facts().seller().id(), Person.UNKNOWN).joined();
        if (joined == null) {
            return "";
        }
        long years = ChronoUnit.YEARS.between(joined, row.facts().period().from());
        int least = TENURES.stream().filter(one -> one <= years).reduce(0, Math::max);
        return least < 10 ? "0" + least : Integer.toString(least);
    }

    private static Function<ComparisonRow, String> quartiles(
            List<SellerComparison> sellers, Function<SellerComparison, @Nullable BigDecimal> of) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (SellerComparison seller : sellers) {
            BigDecimal value = of.apply(seller);
            if (value != null) {
                values.put(seller.seller().id(), value);
            }
        }
        if (values.isEmpty()) {
            return row -> "";
        }
        List<BigDecimal> sorted = values.values().stream().sorted().toList();
        List<BigDecimal> borders =
                QUARTILES.stream().map(share -> Quantile.of(sorted, share)).toList();
        Map<String, String> names = new HashMap<>();
        values.forEach((id, value) -> names.put(
                id,
                Long.toString(1
                        + borders.stream()
                                .filter(border -> value.compareTo(border) > 0)
                                .count())));
        return row -> names.getOrDefault(row.facts().seller().id(), "");
    }

    /** The groups of all payouts. */
    public List<Group> groups(Comparison comparison) {
        return groups(comparison, naming(comparison));
    }

    /**
     * The groups, those first whose pay changes most; periods and quartiles in their order. Who changes from one to another has a part in both.
     *
     * @param naming of the whole of which these are some
     */
    public List<Group> groups(Comparison comparison, Function<ComparisonRow, String> naming) {
        Map<String, List<ComparisonRow>> rows = new LinkedHashMap<>();
        for (ComparisonRow row : comparison.rows()) {
            rows.computeIfAbsent(naming.apply(row), name -> new ArrayList<>()).add(row);
        }
        Comparator<Group> byName = Comparator.comparing(Group::name);
        Comparator<Group> byDifference = Comparator.comparing(
                        (Group group) -> group.comparison().difference().abs())
                .reversed()
                .thenComparing(byName);
        return rows.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .sorted(by.isOrdered() ? byName : byDifference)
                .toList();
    }

    private static Group group(String name, List<ComparisonRow> rows) {
        long sellers =
                rows.stream().map(row -> row.facts().seller().id()).distinct().count();
        return new Group(name, Math.toIntExact(sellers), new Comparison(rows));
    }
}
