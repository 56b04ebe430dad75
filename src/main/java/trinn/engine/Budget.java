package trinn.engine;

import java.math.BigDecimal;
import trinn.settlement.Because;
import trinn.settlement.Payout;

/** How much one evaluation may use up: far more than any statement that somebody wants to read. */
final class Budget {

    /** How many times rules may fire for one seller and period. */
    static final int FIRINGS = 1_000;

    /** How many declarations one statement may rest on, and how many lines it may have. */
    static final int LINES = 500;

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

    /** Refuses another declaration after as many as there may be. */
    static void requireRoom(int declarations) {
        if (declarations >= LINES) {
            throw new ExceededException("the statement would rest on more than %d declarations.".formatted(LINES));
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
        if (value.stripTrailingZeros().precision() > DIGITS) {
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
                    length += number.value().toPlainString().length();
                }
            }
        }
        if (length > SENTENCE) {
            throw new ExceededException("its sentence has more than %d characters.".formatted(SENTENCE));
        }
    }

    /** Refuses a statement that is too long, or holds such a number. */
    static void require(Payout payout) {
        if (payout.lines().size() > LINES) {
            throw new ExceededException("the statement would have more than %d lines.".formatted(LINES));
        }
        payout.lines().forEach(line -> require(line.amount()));
        require(payout.total());
    }

    /** Some digits and the size, never all of a number that is too long. */
    private static String shown(BigDecimal value) {
        return value.round(new java.math.MathContext(5)).toString();
    }
}
