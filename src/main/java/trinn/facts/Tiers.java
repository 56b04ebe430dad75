package trinn.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table with rising borders. It is read flat ({@code at}), slice by slice ({@code stepped}, {@code between}) or along
 * straight lines ({@code interpolated}).
 *
 * <p>Each reading can be told a quota; then the borders are shares of it, and stand at border × quota, which is compared
 * exactly. A reading gives zero where a number is missing, or the quota is not above zero: then no share of it is known.
 * What is worked out is rounded to 34 digits once, at the end.
 *
 * @param rows the tiers, with rising borders
 * @param border which tier a value that lies on a border belongs to
 * @param beyond what {@code interpolated} gives beyond the last point
 */
public record Tiers(List<Tier> rows, Border border, Beyond beyond) {

    /** A table whose last point gives its value from there on. */
    public Tiers(List<Tier> rows, Border border) {
        this(rows, border, Beyond.HOLD);
    }

    /** What a table that is interpolated gives beyond its last point. */
    public enum Beyond {
        /** The value of the last point. */
        HOLD,
        /** The line through the last two points goes on, without end. */
        CONTINUE
    }

    /**
     * One tier.
     *
     * @param from where it starts
     * @param gives what it gives
     */
    public record Tier(BigDecimal from, BigDecimal gives) {}

    /** Which tier a value that lies exactly on a border belongs to. */
    public enum Border {
        /** The value itself already earns the higher tier. */
        LOWER,
        /** Only what lies above the value earns the higher tier. */
        UPPER;

        /** Whether a value earns the tier that starts at a border. */
        boolean isReached(BigDecimal from, BigDecimal value) {
            return value.compareTo(from) >= (this == LOWER ? 0 : 1);
        }
    }

    /** @throws IllegalArgumentException where there is no tier, or the borders do not rise */
    public Tiers {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A table needs at least one tier.");
        }
        requireRising(rows.stream().map(Tier::from).toList());
        if (beyond == Beyond.CONTINUE && rows.size() < 2) {
            throw new IllegalArgumentException(
                    "A table that goes on beyond its last point needs two points, for its slope.");
        }
    }

    /** The same table with other rows. */
    public Tiers with(List<Tier> others) {
        return new Tiers(others, border, beyond);
    }

    static void requireRising(List<BigDecimal> borders) {
        for (int i = 1; i < borders.size(); i++) {
            BigDecimal before = borders.get(i - 1);
            BigDecimal from = borders.get(i);
            if (from.compareTo(before) <= 0) {
                throw new IllegalArgumentException("The borders of a table must rise, but %s follows %s."
                        .formatted(from.toPlainString(), before.toPlainString()));
            }
        }
    }

    /** Reads the table flat: what the tier gives that the value reached; zero below the first. */
    public BigDecimal at(@Nullable BigDecimal value) {
        BigDecimal gives = BigDecimal.ZERO;
        if (value != null) {
            for (Tier tier : rows) {
                if (border.isReached(tier.from(), value)) {
                    gives = tier.gives();
                }
            }
        }
        return gives;
    }

    /** As {@link #at(BigDecimal)}, for a whole number. */
    public BigDecimal at(long value) {
        return at(BigDecimal.valueOf(value));
    }

    /** As {@link #at(BigDecimal)}, of borders that are shares of a quota. */
    public BigDecimal at(@Nullable BigDecimal actual, @Nullable BigDecimal quota) {
        return of(quota, table -> table.at(actual));
    }

    /**
     * Each slice of the value at the rate of its own tier, added up; what lies below the first border earns nothing. On
     * a border both tiers come to the same sum, so {@link Border} makes no difference. A value below zero, such as a
     * refund, gives exactly what the same value above zero gives, with a minus; only a table that itself starts below
     * zero counts from there on.
     */
    public BigDecimal stepped(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : exactly(value).round(MathContext.DECIMAL128);
    }

    /** As {@link #stepped(BigDecimal)}, for a whole number. */
    public BigDecimal stepped(long value) {
        return stepped(BigDecimal.valueOf(value));
    }

    /** As {@link #stepped(BigDecimal)}, of borders that are shares of a quota. */
    public BigDecimal stepped(@Nullable BigDecimal actual, @Nullable BigDecimal quota) {
        return of(quota, table -> table.stepped(actual));
    }

    /**
     * What the slice from one running total to another earns, such as a deal that is placed after what came before it:
     * {@code stepped(to) − stepped(from)}, so slices that join add up. Back to a smaller total it is negative.
     */
    public BigDecimal between(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from == null || to == null
                ? BigDecimal.ZERO
                : exactly(to).subtract(exactly(from)).round(MathContext.DECIMAL128);
    }

    /** As {@link #between(BigDecimal, BigDecimal)}, of borders that are shares of a quota. */
    public BigDecimal between(@Nullable BigDecimal from, @Nullable BigDecimal to, @Nullable BigDecimal quota) {
        return of(quota, table -> table.between(from, to));
    }

    /**
     * Reads between the points of the table along the straight line that joins them; zero below the first point. From
     * the last point on it gives what that gives, or goes on along the last line, as {@link Beyond} says. The first point itself earns with {@link Border#LOWER} alone.
     */
    public BigDecimal interpolated(@Nullable BigDecimal value) {
        Tier before = rows.getFirst();
        if (value == null || !border.isReached(before.from(), value)) {
            return BigDecimal.ZERO;
        }
        for (Tier after : rows) {
            if (value.compareTo(after.from()) < 0) {
                return onLine(before, after, value);
            }
            before = after;
        }
        return beyond == Beyond.CONTINUE ? onLine(rows.get(rows.size() - 2), before, value) : before.gives();
    }

    /** As {@link #interpolated(BigDecimal)}, for a whole number. */
    public BigDecimal interpolated(long value) {
        return interpolated(BigDecimal.valueOf(value));
    }

    /** As {@link #interpolated(BigDecimal)}, of borders that are shares of a quota. */
    public BigDecimal interpolated(@Nullable BigDecimal actual, @Nullable BigDecimal quota) {
        return of(quota, table -> table.interpolated(actual));
    }

    private BigDecimal of(@Nullable BigDecimal quota, Function<Tiers, BigDecimal> reading) {
        if (quota == null || quota.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        List<Tier> placed = rows.stream()
                .map(tier -> new Tier(tier.from().multiply(quota), tier.gives()))
                .toList();
        return reading.apply(with(placed));
    }

    private BigDecimal exactly(BigDecimal value) {
        boolean fromBelowZero = rows.getFirst().from().signum() < 0;
        return fromBelowZero ? slices(value) : slices(value.abs()).multiply(BigDecimal.valueOf(value.signum()));
    }

    private BigDecimal slices(BigDecimal value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            Tier tier = rows.get(i);
            BigDecimal end = i + 1 < rows.size() ? value.min(rows.get(i + 1).from()) : value;
            BigDecimal slice = end.subtract(tier.from()).max(BigDecimal.ZERO);
            sum = sum.add(slice.multiply(tier.gives()));
        }
        return sum;
    }

    /** Multiplies first and divides once, so that the result is exact wherever 34 digits can hold it. */
    private static BigDecimal onLine(Tier before, Tier after, BigDecimal value) {
        BigDecimal width = after.from().subtract(before.from());
        BigDecimal left = after.from().subtract(value).multiply(before.gives());
        BigDecimal right = value.subtract(before.from()).multiply(after.gives());
        return left.add(right).divide(width, MathContext.DECIMAL128);
    }
}
