package trinn.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import trinn.facts.Seller;

/**
 * By what payouts are put together.
 *
 * @param by what of the seller it is
 * @param attribute the name of the attribute of the company's own; the empty text where it is none
 */
public record Grouping(By by, String attribute) {

    /** What of a seller. */
    public enum By {
        /** The department, team or territory. */
        DEPARTMENT,
        /** The job title. */
        ROLE,
        /** An attribute of the company's own. */
        ATTRIBUTE
    }

    /**
     * The payouts of one group.
     *
     * @param name what its sellers have in common; the empty text where the data does not say it of them
     * @param sellers how many have a payout in it
     * @param comparison their payouts
     */
    public record Group(String name, int sellers, Comparison comparison) {}

    /** All by which some of the payouts differ. */
    public static List<Grouping> of(Comparison comparison) {
        SortedSet<String> attributes = new TreeSet<>();
        comparison
                .rows()
                .forEach(row ->
                        attributes.addAll(row.facts().seller().attributes().keySet()));
        List<Grouping> all = new ArrayList<>(List.of(new Grouping(By.DEPARTMENT, ""), new Grouping(By.ROLE, "")));
        attributes.forEach(name -> all.add(new Grouping(By.ATTRIBUTE, name)));
        all.removeIf(grouping -> comparison.rows().stream()
                        .map(row -> grouping.of(row.facts().seller()))
                        .distinct()
                        .limit(2)
                        .count()
                < 2);
        return all;
    }

    /** The name of a seller's group, in the period that the seller is of. */
    public String of(Seller seller) {
        return switch (by) {
            case DEPARTMENT -> seller.department();
            case ROLE -> seller.role();
            case ATTRIBUTE -> seller.attribute(attribute);
        };
    }

    /** The groups, those first whose pay changes most. Who changes from one to another has a part in both. */
    public List<Group> groups(Comparison comparison) {
        Map<String, List<ComparisonRow>> rows = new LinkedHashMap<>();
        for (ComparisonRow row : comparison.rows()) {
            rows.computeIfAbsent(of(row.facts().seller()), name -> new ArrayList<>())
                    .add(row);
        }
        return rows.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(
                                (Group group) -> group.comparison().difference().abs())
                        .reversed()
                        .thenComparing(Group::name))
                .toList();
    }

    private static Group group(String name, List<ComparisonRow> rows) {
        long sellers =
                rows.stream().map(row -> row.facts().seller().id()).distinct().count();
        return new Group(name, Math.toIntExact(sellers), new Comparison(rows));
    }
}
