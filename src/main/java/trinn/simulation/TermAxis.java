package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.scheme.Range;
import trinn.scheme.Term;
import trinn.scheme.TermKind;
import trinn.scheme.Terms;

/**
 * A term along its range, from which a search takes values with few digits.
 *
 * @param name of the term
 * @param range where its values usually lie
 * @param now its value as it is
 * @param whole whether it counts whole things
 */
record TermAxis(String name, Range range, BigDecimal now, boolean whole) {

    /** A range of fewer steps is tried in tenths of them. */
    private static final int FEW = 40;

    /** The smallest part of a step that is tried is this power of ten. */
    private static final int FINEST = 4;

    /** @throws IllegalArgumentException where the term is not one number with a range, the same at all dates */
    static TermAxis of(Terms terms, String name) {
        Term term = terms.get(name);
        if (term == null || !isMovable(term)) {
            throw new IllegalArgumentException("\"%s\" is no number with a range.".formatted(name));
        }
        Object now = term.values().getFirst().value();
        return new TermAxis(name, Objects.requireNonNull(term.range()), (BigDecimal) now, isWhole(term));
    }

    /** Whether a term counts things of which there is no half, as its range says. */
    static boolean isWhole(Term term) {
        Range range = term.range();
        return term.kind() == TermKind.COUNT
                && range != null
                && Stream.of(range.from(), range.to(), range.step())
                        .allMatch(end -> end.stripTrailingZeros().scale() <= 0);
    }

    static boolean isMovable(Term term) {
        return term.range() != null
                && term.values().size() == 1
                && term.values().getFirst().value() instanceof BigDecimal;
    }

    BigDecimal width() {
        return range.to().subtract(range.from());
    }

    /** From one value to the next where values are tried all over the range. */
    BigDecimal grain() {
        boolean few = width().compareTo(range.step().multiply(BigDecimal.valueOf(FEW))) < 0;
        return unit(few ? range.step().movePointLeft(1) : range.step());
    }

    private BigDecimal unit(BigDecimal step) {
        return whole ? step.max(BigDecimal.ONE) : step;
    }

    /** The value at a part of the range, from 0 to 1, to the grain. */
    BigDecimal at(double part) {
        BigDecimal grains = width().divide(grain(), MathContext.DECIMAL64);
        BigDecimal nth =
                grains.multiply(BigDecimal.valueOf(Math.clamp(part, 0, 1))).setScale(0, RoundingMode.HALF_EVEN);
        return within(range.from().add(grain().multiply(nth)));
    }

    /** At which part of the range a value lies. */
    double part(BigDecimal value) {
        return value.subtract(range.from())
                .divide(width(), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** The value, or the end of the range beyond which it lies; of whole things the whole number next to it. */
    BigDecimal within(BigDecimal value) {
        BigDecimal within = value.max(range.from()).min(range.to());
        return whole ? within.setScale(0, RoundingMode.HALF_EVEN) : within;
    }

    /** How far a value is from the one as it is, as a part of the range. */
    BigDecimal moved(BigDecimal value) {
        return value.subtract(now).abs().divide(width(), MathContext.DECIMAL64);
    }

    /** Of all values between two others, without these, one near their middle with few digits; null where there is none. */
    @Nullable BigDecimal between(BigDecimal one, BigDecimal other) {
        BigDecimal low = one.min(other);
        BigDecimal high = one.max(other);
        BigDecimal middle = low.add(high).divide(BigDecimal.TWO, MathContext.DECIMAL64);
        for (int digits = 0; digits <= FINEST; digits++) {
            BigDecimal unit = unit(range.step().movePointLeft(digits));
            BigDecimal value = range.from()
                    .add(middle.subtract(range.from())
                            .divide(unit, 0, RoundingMode.HALF_EVEN)
                            .multiply(unit));
            if (value.compareTo(low) > 0 && value.compareTo(high) < 0) {
                return value;
            }
        }
        return null;
    }

    /** How far several values are from those as they are, each as a part of its range, added up. */
    static BigDecimal moved(List<TermAxis> axes, List<BigDecimal> values) {
        BigDecimal moved = BigDecimal.ZERO;
        for (int nth = 0; nth < axes.size(); nth++) {
            moved = moved.add(axes.get(nth).moved(values.get(nth)));
        }
        return moved;
    }
}
