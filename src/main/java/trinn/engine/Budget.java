package trinn.engine;

import java.math.BigDecimal;
import trinn.settlement.Because;
import trinn.settlement.Line;
import trinn.settlement.Payout;

/** How much one evaluation may use up: far more than any statement that somebody wants to read. */
final class Budget {

    /** How many times rules may fire for one seller and period of hardly any facts. */
    static final int FIRINGS = 1_000;

    /** How many times more for each fact: a seller of a store has thousands of sales, and several rules ask for them. */
    static final int FIRINGS_A_FACT = 20;

    /** How many times at most, whatever facts there are. */
    static final int MOST_FIRINGS = 100_000;

    /** How many awards one statement of hardly any facts may have, how many other declarations any may rest on. */
    static final int LINES = 500;

    /** How many more awards and lines for each fact. */
    static final int LINES_A_FACT = 5;

    /** How many awards and lines at most, whatever facts there are. */
    static final int MOST_LINES = 20_000;

    /** How many digits a number may have. */
    static final int DIGITS = 40;

    /** How many of them before the point. */
    static final int WHOLE_DIGITS = 20;

    /** How many characters a sentence may have. */
    static final int SENTENCE = 2_000;

    /** How far from the point the digits of a number may lie, lest writing it out fills the memory. */
    private static final int FARTHEST = 100;

    private Budget() {}

    /** Thrown where an evaluation uses up too much; its message is the rest of a sentence. */
    static final class ExceededException extends IllegalArgumentException {
        private ExceededException(String message) {
            super(message);
        }
    }

    /** How many times rules may fire for so many facts of a seller and period. */
    static int firings(int facts) {
        return (int) Math.min(MOST_FIRINGS, FIRINGS + (long) FIRINGS_A_FACT * facts);
    }

    /** How many awards and lines a statement of so many facts may have. */
    static int lines(int facts) {
        return (int) Math.min(MOST_LINES, LINES + (long) LINES_A_FACT * facts);
    }

    /** Refuses another declaration of pay after as many as there may be. */
    static void requireRoom(int declarations, int most) {
        if (declarations >= most) {
            throw new ExceededException("the statement would rest on more than %d declarations.".formatted(most));
        }
    }

    /** Refuses another declaration of credit after as many as there may be. */
    static void requireRoomForCredit(int declarations, int most) {
        if (declarations >= most) {
            throw new ExceededException("the rules would credit more than %d times.".formatted(most));
        }
    }

    /** Refuses a number that no pay can need. */
    static void require(BigDecimal value) {
        if (Math.abs((long) value.scale()) > FARTHEST) {
            throw new ExceededException("a number lies too far from zero, or too near: %s.".formatted(shown(value)));
        }
        if (value.precision() - value.scale() > WHOLE_DIGITS && value.signum() != 0) {
            throw new ExceededException(
                    "a number has more than %d digits before the point: %s.".formatted(WHOLE_DIGITS, shown(value)));
        }
        if (value.precision() > DIGITS && value.stripTrailingZeros().precision() > DIGITS) {
            throw new ExceededException("a number has more than %d digits: %s.".formatted(DIGITS, shown(value)));
        }
    }

    /** Refuses a sentence that is too long, or holds such a number. */
    static void require(Because because) {
        long length = 0;
        for (Because.Part part : because.parts()) {
            switch (part) {
                case Because.Words(String text) -> length += text.length();
                case Because.Number number -> {
                    require(number.value());
                    length += length(number.value());
                }
            }
        }
        if (length > SENTENCE) {
            throw new ExceededException("its sentence has more than %d characters.".formatted(SENTENCE));
        }
    }

    /** How many characters a number has when it is written out; counted, as writing takes longer than all else here. */
    static long length(BigDecimal value) {
        int digits = value.precision();
        int scale = value.scale();
        long whole = scale > 0 ? Math.max(digits, scale + 1) + 1 : value.signum() == 0 ? 1 : (long) digits - scale;
        return value.signum() < 0 ? whole + 1 : whole;
    }

    /** Refuses a statement that is too long, or holds such a number. */
    static void require(Payout payout, int most) {
        if (payout.lines().size() > most) {
            throw new ExceededException("the statement would have more than %d lines.".formatted(most));
        }
        for (Line line : payout.lines()) {
            require(line.amount());
        }
        for (Line line : payout.costs()) {
            require(line.amount());
        }
        require(payout.total());
        require(payout.cost());
    }

    /** Some digits and the size, never all of a number that is too long. */
    private static String shown(BigDecimal value) {
        return value.round(new java.math.MathContext(5)).toString();
    }
}
