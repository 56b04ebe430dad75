package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.scheme.Range;
import trinn.scheme.Term;
import trinn.scheme.Terms;

/**
 * How far the cost of a scheme moves with each of its terms, one at a time, all others as they are: what a tornado chart shows. A number goes to
 * both ends of its range; without one, and in tables what they give, to a tenth less and a tenth more.
 *
 * @param total what it costs with all terms as they are, in the currency of the scheme
 * @param swings by term, the widest first
 */
public record Sensitivity(BigDecimal total, List<Swing> swings) {

    private static final BigDecimal LESS = new BigDecimal("0.9");
    private static final BigDecimal MORE = new BigDecimal("1.1");

    /**
     * How far the cost moves with one term.
     *
     * @param term its name
     * @param least its lowest value; null where it is a table
     * @param most its highest value; null where it is a table
     * @param atLeast what the scheme costs there
     * @param atMost what it costs with the highest value
     */
    public record Swing(
            String term,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            BigDecimal atLeast,
            BigDecimal atMost) {

        /** How far apart the costs are. */
        public BigDecimal width() {
            return atMost.subtract(atLeast).abs();
        }
    }

    /** Between which values a term is moved: numbers, or tables. */
    private record Ends(Object least, Object most) {}

    /** Copies the list. */
    public Sensitivity {
        swings = List.copyOf(swings);
    }

    /**
     * Moves every term that can be.
     *
     * @param alone whether the term of a name can be moved by itself
     * @param total what the scheme costs with some terms
     * @throws java.util.concurrent.CancellationException where nobody wants it to go on
     */
    public static Sensitivity of(
            Terms terms, Predicate<String> alone, Function<Terms, BigDecimal> total, Progress progress) {
        List<Term> moved = terms.all().stream()
                .filter(term -> term.values().size() == 1 && ends(term) != null && alone.test(term.name()))
                .toList();
        List<Swing> swings = new ArrayList<>();
        int all = 1 + 2 * moved.size();
        progress.tell(0, all);
        BigDecimal now = total.apply(terms);
        for (Term term : moved) {
            Ends ends = Objects.requireNonNull(ends(term));
            progress.tell(1 + 2 * swings.size(), all);
            BigDecimal less = total.apply(terms.with(term.name(), ends.least()));
            progress.tell(2 + 2 * swings.size(), all);
            BigDecimal more = total.apply(terms.with(term.name(), ends.most()));
            swings.add(new Swing(
                    term.name(),
                    ends.least() instanceof BigDecimal number ? number : null,
                    ends.most() instanceof BigDecimal number ? number : null,
                    less,
                    more));
        }
        swings.sort(Comparator.comparing(Swing::width).reversed().thenComparing(Swing::term));
        return new Sensitivity(now, swings);
    }

    /** The lowest and the highest value; null for what is no number. */
    private static @Nullable Ends ends(Term term) {
        Object value = term.values().getFirst().value();
        Range range = term.range();
        return switch (value) {
            case BigDecimal number when range != null -> new Ends(range.from(), range.to());
            case BigDecimal number -> new Ends(number.multiply(LESS), number.multiply(MORE));
            case Tiers table -> new Ends(times(table, LESS), times(table, MORE));
            case TwoWay table -> new Ends(times(table, LESS), times(table, MORE));
            default -> null;
        };
    }

    private static Tiers times(Tiers table, BigDecimal factor) {
        return table.with(table.rows().stream()
                .map(row -> new Tiers.Tier(row.from(), row.gives().multiply(factor)))
                .toList());
    }

    private static TwoWay times(TwoWay table, BigDecimal factor) {
        List<TwoWay.Row> rows = table.rows().stream()
                .map(row -> new TwoWay.Row(
                        row.from(),
                        row.gives().stream().map(cell -> cell.multiply(factor)).toList()))
                .toList();
        return new TwoWay(rows, table.columns(), table.border());
    }
}
