package trinn.simulation.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.trial.Effect.Observed;

/**
 * How a trial stands. Group A is paid by the scheme in force, group B by the one that is tried.
 *
 * @param months since the start, by time; none before the first is in the data
 * @param kpi the difference in what is measured
 * @param paid the difference in what they are paid
 * @param joined how many payees are in no group, because they came after the draw
 * @param left the ids of those in a group who are not in the last month
 */
public record TrialResult(List<Month> months, Effect kpi, Effect paid, int joined, SortedSet<String> left) {

    /**
     * Both groups in a month.
     *
     * @param period which one
     */
    public record Month(Period period, Side a, Side b) {}

    /**
     * One group in a month, as it is: not adjusted for anything.
     *
     * @param payees how many are paid
     * @param kpi per payee who has it; null where nobody has
     * @param paid per payee, in the currency of the schemes; zero where nobody is
     */
    public record Side(int payees, @Nullable BigDecimal kpi, BigDecimal paid) {}

    /** Copies the lists. */
    public TrialResult {
        months = List.copyOf(months);
        left = Collections.unmodifiableSortedSet(new TreeSet<>(left));
    }

    /**
     * Of payouts, in which the scheme in force is the baseline.
     *
     * @param kpi the code of what is measured
     */
    public static TrialResult of(Comparison all, LocalDate start, Groups groups, String kpi) {
        List<ComparisonRow> before = in(LastYear.rows(all, start), groups);
        SortedMap<Period, List<ComparisonRow>> since = new TreeMap<>();
        SortedSet<String> seen = new TreeSet<>();
        all.rows().stream()
                .filter(row -> !row.facts().period().from().isBefore(start))
                .forEach(row -> {
                    seen.add(row.facts().seller().id());
                    since.computeIfAbsent(row.facts().period(), any -> new ArrayList<>())
                            .add(row);
                });
        seen.removeAll(groups.a());
        seen.removeAll(groups.b());
        List<Month> months = new ArrayList<>();
        since.forEach((period, rows) -> months.add(
                new Month(period, side(rows, groups, TrialGroup.A, kpi), side(rows, groups, TrialGroup.B, kpi))));
        List<ComparisonRow> own =
                in(since.values().stream().flatMap(List::stream).toList(), groups);
        return new TrialResult(
                months,
                effect(before, own, groups, Panel.kpi(kpi), Panel.kpi(kpi)),
                effect(before, own, groups, ComparisonRow::baseline, row -> paid(row, groups)),
                seen.size(),
                left(since.isEmpty() ? null : since.get(since.lastKey()), groups));
    }

    /** What somebody in a group is paid for a period. */
    public static BigDecimal paid(ComparisonRow row, Groups groups) {
        return groups.of(row.facts().seller().id()) == TrialGroup.B ? row.alternative() : row.baseline();
    }

    private static List<ComparisonRow> in(List<ComparisonRow> rows, Groups groups) {
        return rows.stream()
                .filter(row -> groups.of(row.facts().seller().id()) != null)
                .toList();
    }

    private static SortedSet<String> left(@Nullable List<ComparisonRow> last, Groups groups) {
        SortedSet<String> left = new TreeSet<>();
        if (last != null) {
            left.addAll(groups.a());
            left.addAll(groups.b());
            last.forEach(row -> left.remove(row.facts().seller().id()));
        }
        return left;
    }

    private static Side side(List<ComparisonRow> rows, Groups groups, TrialGroup group, String kpi) {
        List<ComparisonRow> own = rows.stream()
                .filter(row -> groups.of(row.facts().seller().id()) == group)
                .toList();
        BigDecimal paid = mean(own.stream().map(row -> paid(row, groups)).toList());
        return new Side(
                own.size(),
                mean(own.stream().map(Panel.kpi(kpi)).filter(Objects::nonNull).toList()),
                paid == null ? BigDecimal.ZERO : paid);
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    }

    private static Effect effect(
            List<ComparisonRow> before,
            List<ComparisonRow> since,
            Groups groups,
            Function<ComparisonRow, @Nullable BigDecimal> was,
            Function<ComparisonRow, @Nullable BigDecimal> is) {
        Panel then = Panel.of(before, was);
        Panel now = Panel.of(since, is);
        return Effect.of(now.sellers().keySet().stream()
                .map(id -> new Observed(Objects.requireNonNull(groups.of(id)), then.mean(id), now.mean(id)))
                .toList());
    }
}
