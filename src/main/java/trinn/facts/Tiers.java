package trinn.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that gives one value from each border on. Below the first border it gives zero.
 *
 * @param rows the tiers, with rising borders
 * @param border which tier a value that lies on a border belongs to
 */
public record Tiers(List<Tier> rows, Border border) {

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
        UPPER
    }

    /** @throws IllegalArgumentException where there is no tier, or the borders do not rise */
    public Tiers {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A table needs at least one tier.");
        }
        for (int i = 1; i < rows.size(); i++) {
            BigDecimal before = rows.get(i - 1).from();
            BigDecimal from = rows.get(i).from();
            if (from.compareTo(before) <= 0) {
                throw new IllegalArgumentException("The borders of a table must rise, but %s follows %s."
                        .formatted(from.toPlainString(), before.toPlainString()));
            }
        }
    }

    /** Reads the table flat: what the tier gives that the value reached; zero below the first, or for no value. */
    public BigDecimal at(@Nullable BigDecimal value) {
        BigDecimal gives = BigDecimal.ZERO;
        if (value != null) {
            int reached = border == Border.LOWER ? 0 : 1;
            for (Tier tier : rows) {
                if (value.compareTo(tier.from()) >= reached) {
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
}
