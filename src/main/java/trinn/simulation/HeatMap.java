package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import trinn.scheme.Terms;

/**
 * What a scheme costs with each of several values of two terms, and how many sellers lose.
 *
 * @param across the values of one term, rising
 * @param down the values of the other
 * @param cells by value down, then across
 */
public record HeatMap(Line across, Line down, List<List<Cell>> cells) {

    /** So many values of each term are tried where nobody says otherwise. */
    public static final int VALUES = 7;

    /**
     * One term.
     *
     * @param term its name
     * @param now its value as it is, which is one of the values
     * @param values rising
     */
    public record Line(String term, BigDecimal now, List<BigDecimal> values) {

        /** Copies the list. */
        public Line {
            values = List.copyOf(values);
        }
    }

    /**
     * Both terms with one value each.
     *
     * @param total what the scheme costs, in its currency
     * @param losers how many sellers lose, over all periods together
     */
    public record Cell(BigDecimal total, int losers) {}

    /** Copies the lists. */
    public HeatMap {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * Works out every cell.
     *
     * @param across the name of a number with a range
     * @param down the name of another
     * @param most how many values of each, at least two, spread over the range; fewer where the range has fewer steps, and the value as it is as well
     * @param run both sides, the alternative with some terms
     * @throws IllegalArgumentException where both are one term, or one is no number with a range
     * @throws java.util.concurrent.CancellationException where nobody wants it to go on
     */
    public static HeatMap of(
            Terms terms, String across, String down, int most, Function<Terms, Comparison> run, Progress progress) {
        if (across.equals(down)) {
            throw new IllegalArgumentException("A map needs two terms.");
        }
        Line columns = line(TermAxis.of(terms, across), most);
        Line rows = line(TermAxis.of(terms, down), most);
        int all = rows.values().size() * columns.values().size();
        List<List<Cell>> cells = new ArrayList<>();
        for (BigDecimal row : rows.values()) {
            List<Cell> line = new ArrayList<>();
            for (BigDecimal column : columns.values()) {
                progress.tell(cells.size() * columns.values().size() + line.size(), all);
                Comparison comparison = run.apply(terms.with(across, column).with(down, row));
                line.add(new Cell(
                        comparison.alternative(),
                        Movement.of(comparison.sellers()).getFirst().less()));
            }
            cells.add(line);
        }
        return new HeatMap(columns, rows, cells);
    }

    /** Evenly over the range, to its steps; the value as it is takes the place of the one beside it, unless that is an end. */
    private static Line line(TermAxis axis, int most) {
        TreeSet<BigDecimal> values = new TreeSet<>();
        BigDecimal step = axis.range().step();
        BigDecimal steps = axis.width().divide(step, MathContext.DECIMAL64);
        for (int nth = 0; nth < most; nth++) {
            BigDecimal to = steps.multiply(BigDecimal.valueOf(nth))
                    .divide(BigDecimal.valueOf(most - 1L), 0, RoundingMode.HALF_EVEN);
            values.add(axis.range().from().add(step.multiply(to)));
        }
        BigDecimal now = axis.now();
        if (!values.contains(now)) {
            values.stream()
                    .skip(1)
                    .limit(Math.max(0, values.size() - 2))
                    .min(Comparator.comparing(value -> value.subtract(now).abs()))
                    .filter(value -> now.equals(axis.within(now)))
                    .ifPresent(values::remove);
            values.add(now);
        }
        return new Line(axis.name(), now, List.copyOf(values));
    }
}
