package trinn.simulation;

import java.math.BigDecimal;
import java.util.List;

/** What is to be as small as may be, of all terms with which a scheme costs what it should. */
public enum Aim {

    /** How many sellers lose anything. */
    LOSERS {
        @Override
        BigDecimal of(Comparison comparison, BigDecimal moved, Gap gap) {
            return BigDecimal.valueOf(movement(comparison, BigDecimal.ZERO).less());
        }
    },

    /** How many sellers lose more than 5 % of what the baseline pays them. */
    BIG_LOSERS {
        @Override
        BigDecimal of(Comparison comparison, BigDecimal moved, Gap gap) {
            return BigDecimal.valueOf(movement(comparison, BIG).less());
        }
    },

    /** What those who lose, lose together, in the currency of the schemes. */
    LOSSES {
        @Override
        BigDecimal of(Comparison comparison, BigDecimal moved, Gap gap) {
            return movement(comparison, BigDecimal.ZERO).lost().negate();
        }
    },

    /** How far the terms are moved from where they are: the parts of their ranges, added up. */
    MOVED {
        @Override
        BigDecimal of(Comparison comparison, BigDecimal moved, Gap gap) {
            return moved;
        }
    },

    /** How far the variable pay of women and men is apart, by full-time days and whichever way, as {@link Fairness#apart} has it. */
    GAP {
        @Override
        BigDecimal of(Comparison comparison, BigDecimal moved, Gap gap) {
            return gap.of(comparison);
        }
    };

    /** How the gap between women and men is told. */
    @FunctionalInterface
    public interface Gap {

        /** Where the data does not say who is a woman or a man. */
        Gap UNTOLD = comparison -> {
            throw new IllegalArgumentException("The data does not say of enough people whether they are women or men.");
        };

        /** @throws IllegalArgumentException where it cannot be told */
        BigDecimal of(Comparison comparison);
    }

    private static final BigDecimal BIG = new BigDecimal("0.05");

    /**
     * What it comes to.
     *
     * @param comparison with the terms that are tried
     * @param moved how far these are moved, as {@link #MOVED} has it
     * @param gap how {@link #GAP} is told
     * @throws IllegalArgumentException where it cannot be told
     */
    abstract BigDecimal of(Comparison comparison, BigDecimal moved, Gap gap);

    private static Movement movement(Comparison comparison, BigDecimal than) {
        List<Movement> all = Movement.of(comparison.sellers());
        return all.get(Movement.SHARES.indexOf(than));
    }
}
