package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.engine.EvaluationException;
import trinn.facts.FactSet;
import trinn.simulation.Changes.Change;
import trinn.simulation.Changes.Mixture;
import trinn.simulation.Changes.Together;
import trinn.source.ProblemsException;

/**
 * How much of the difference between a baseline and an alternative each change makes, for every payout: Shapley values, which do not depend on
 * the order of the changes, and add up to the difference of the payout to the smallest unit of its money.
 *
 * @param changes what is other
 * @param rows per seller and period, in the order of the population
 * @param together why several rules are one change; null where each is one by itself
 */
public record Attribution(
        List<Change> changes, List<Row> rows, @Nullable Together together) {

    /** Beyond so many changes the mixtures, two to their number, take too long. */
    public static final int MOST_CHANGES = 8;

    /**
     * One payout.
     *
     * @param facts the seller and period
     * @param baseline what the baseline pays
     * @param of what each change adds, in the order of the changes
     */
    public record Row(FactSet facts, BigDecimal baseline, List<BigDecimal> of) {

        /** Copies the list. */
        public Row {
            of = List.copyOf(of);
        }
    }

    /** Copies the lists. */
    public Attribution {
        changes = List.copyOf(changes);
        rows = List.copyOf(rows);
    }

    /**
     * Works out every mixture. Where one of some rules without others cannot be, all rules are one change.
     *
     * @param run what a mixture pays everybody
     * @throws IllegalArgumentException where there are more than {@link #MOST_CHANGES}
     * @throws java.util.concurrent.CancellationException where nobody wants it to go on
     */
    public static Attribution of(Changes changes, Function<Mixture, Outcome> run, Progress progress) {
        int all = changes.all().size();
        if (all > MOST_CHANGES) {
            throw new IllegalArgumentException(
                    "There are %d changes, and at most %d can be told apart.".formatted(all, MOST_CHANGES));
        }
        try {
            return each(changes, run, progress);
        } catch (ProblemsException | EvaluationException e) {
            if (changes.ofScheme() < 2) {
                throw e;
            }
            return each(changes.asOne(), run, progress);
        }
    }

    /** Mixtures of the same scheme come one after another, so that each scheme is compiled once. */
    private static Attribution each(Changes changes, Function<Mixture, Outcome> run, Progress progress) {
        int mixtures = 1 << changes.all().size();
        int ofScheme = changes.ofScheme();
        int terms = changes.all().size() - ofScheme;
        List<List<BigDecimal>> worth = new ArrayList<>(Collections.nCopies(mixtures, List.of()));
        List<Paid> first = List.of();
        for (int nth = 0; nth < mixtures; nth++) {
            progress.tell(nth, mixtures);
            int some = (nth << ofScheme | nth >> terms) & mixtures - 1;
            List<Paid> paid = run.apply(changes.with(some)).paid();
            first = some == 0 ? paid : first;
            worth.set(some, paid.stream().map(Paid::amount).toList());
        }
        List<Row> rows = new ArrayList<>(first.size());
        for (int row = 0; row < first.size(); row++) {
            int at = row;
            List<BigDecimal> ofRow =
                    worth.stream().map(amounts -> amounts.get(at)).toList();
            rows.add(new Row(first.get(row).facts(), ofRow.getFirst(), shares(ofRow)));
        }
        return new Attribution(changes.all(), rows, changes.together());
    }

    private static List<BigDecimal> shares(List<BigDecimal> worth) {
        int digits = worth.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return isSame(worth)
                ? Collections.nCopies(Integer.numberOfTrailingZeros(worth.size()), BigDecimal.ZERO.setScale(digits))
                : Shapley.of(worth, digits);
    }

    private static boolean isSame(List<BigDecimal> amounts) {
        return amounts.stream().allMatch(amount -> amount.compareTo(amounts.getFirst()) == 0);
    }

    /** What the baseline pays all of these. */
    public BigDecimal baseline() {
        return rows.stream().map(Row::baseline).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What each change adds to what all of these are paid, in the order of the changes. */
    public List<BigDecimal> total() {
        List<BigDecimal> total = new ArrayList<>(Collections.nCopies(changes.size(), BigDecimal.ZERO));
        for (Row row : rows) {
            for (int nth = 0; nth < changes.size(); nth++) {
                total.set(nth, total.get(nth).add(row.of().get(nth)));
            }
        }
        return total;
    }

    /** Of some of the payouts. */
    public Attribution where(Predicate<FactSet> some) {
        return new Attribution(
                changes, rows.stream().filter(row -> some.test(row.facts())).toList(), together);
    }
}
