package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import trinn.scheme.Range;
import trinn.scheme.Terms;

/**
 * The value of one term with which a scheme costs what it should: sought between the ends of its range on sixteen equal parts, then by halving the
 * part in which the cost passes what it should be, the one nearest to the value as it is; exact numbers throughout, so that the same question has
 * the same answer anywhere.
 *
 * @param value of the term
 * @param total what the scheme costs with it
 * @param met whether that is within 0.1 % of what it should be; otherwise nothing in the range comes nearer, or the cost jumps past it
 */
public record TermSearch(BigDecimal value, BigDecimal total, boolean met) {

    private static final int PARTS = 16;
    private static final int HALVINGS = 24;
    private static final BigDecimal NEAR = new BigDecimal("0.001");

    private record Point(BigDecimal value, BigDecimal total) {}

    /**
     * Seeks it.
     *
     * @param term the name of a number that has a range
     * @param wanted what the scheme should cost, in its currency, above zero
     * @param total what it costs with some terms
     * @throws IllegalArgumentException where the term is no number with a range, or the cost not above zero
     * @throws java.util.concurrent.CancellationException where nobody wants it to go on
     */
    public static TermSearch of(
            Terms terms, String term, BigDecimal wanted, Function<Terms, BigDecimal> total, Progress progress) {
        Range range = terms.get(term) == null ? null : terms.get(term).range();
        if (range == null || !(terms.get(term).values().getFirst().value() instanceof BigDecimal now)) {
            throw new IllegalArgumentException("\"%s\" is no number with a range.".formatted(term));
        }
        if (wanted.signum() <= 0) {
            throw new IllegalArgumentException("A cost must lie above zero.");
        }
        Search search = new Search(terms, term, wanted, total, progress);
        List<Point> points = new ArrayList<>();
        BigDecimal part = range.to().subtract(range.from()).divide(BigDecimal.valueOf(PARTS), MathContext.DECIMAL64);
        for (int nth = 0; nth <= PARTS; nth++) {
            points.add(search.at(nth == PARTS ? range.to() : range.from().add(part.multiply(BigDecimal.valueOf(nth)))));
        }
        return search.between(points, now);
    }

    /** What was worked out so far. */
    private static final class Search {

        private final Terms terms;
        private final String term;
        private final BigDecimal wanted;
        private final Function<Terms, BigDecimal> total;
        private final Progress progress;
        private final boolean whole;
        private int tried;

        Search(Terms terms, String term, BigDecimal wanted, Function<Terms, BigDecimal> total, Progress progress) {
            this.terms = terms;
            this.term = term;
            this.whole = TermAxis.isWhole(Objects.requireNonNull(terms.get(term)));
            this.wanted = wanted;
            this.total = total;
            this.progress = progress;
        }

        Point at(BigDecimal value) {
            progress.tell(tried++, PARTS + HALVINGS);
            BigDecimal number = whole ? value.setScale(0, RoundingMode.HALF_EVEN) : value;
            return new Point(number, total.apply(terms.with(term, number)));
        }

        private int side(Point point) {
            return point.total().compareTo(wanted);
        }

        private BigDecimal off(Point point) {
            return point.total().subtract(wanted).abs();
        }

        private boolean isNear(Point point) {
            return off(point).compareTo(wanted.multiply(NEAR)) <= 0;
        }

        private TermSearch found(Point point) {
            return new TermSearch(point.value().stripTrailingZeros(), point.total(), isNear(point));
        }

        TermSearch between(List<Point> points, BigDecimal now) {
            Comparator<Point> nearest =
                    Comparator.comparing(point -> point.value().subtract(now).abs());
            Point low = null;
            Point high = null;
            for (int nth = 1; nth < points.size(); nth++) {
                Point one = points.get(nth - 1);
                Point other = points.get(nth);
                boolean passes = side(one) * side(other) <= 0;
                if (passes && (low == null || nearest.compare(one, low) < 0)) {
                    low = one;
                    high = other;
                }
            }
            if (low == null || high == null) {
                return found(
                        points.stream().min(Comparator.comparing(this::off)).orElseThrow());
            }
            return halved(low, high);
        }

        private TermSearch halved(Point from, Point to) {
            Point low = from;
            Point high = to;
            for (int times = 0; times < HALVINGS && !isNear(low) && !isNear(high) && isApart(low, high); times++) {
                int digits = 2 + Math.max(low.value().scale(), high.value().scale());
                Point middle = at(low.value()
                        .add(high.value())
                        .divide(BigDecimal.TWO, Math.min(digits, 12), RoundingMode.HALF_EVEN));
                if (side(low) * side(middle) <= 0) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return shortest(off(low).compareTo(off(high)) <= 0 ? low : high);
        }

        /** Whether a value lies between both. */
        private boolean isApart(Point low, Point high) {
            return !whole || high.value().subtract(low.value()).compareTo(BigDecimal.ONE) > 0;
        }

        /** With as few digits as are near enough. */
        private TermSearch shortest(Point point) {
            for (int digits = 0; digits < point.value().scale() && isNear(point); digits++) {
                Point shorter = at(point.value().setScale(digits, RoundingMode.HALF_EVEN));
                if (isNear(shorter)) {
                    return found(shorter);
                }
            }
            return found(point);
        }
    }
}
