package trinn.language;

import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;

/** Which kinds of numbers go together, and what comes out. */
final class Kinds {

    private Kinds() {}

    /** Whether two kinds can be compared or added; a plain number goes with all. */
    static boolean alike(Kind one, Kind other) {
        return one == other || one == Kind.NUMBER || other == Kind.NUMBER;
    }

    /** The kind of {@code left sign right}, or null where they do not go together. */
    static @Nullable Kind of(String sign, Kind left, Kind right) {
        return switch (sign) {
            case "+", "-" -> alike(left, right) ? (left == Kind.NUMBER ? right : left) : null;
            case "*" -> product(left, right);
            case "/" -> quotient(left, right);
            default -> null;
        };
    }

    private static @Nullable Kind product(Kind left, Kind right) {
        if (left == Kind.MONEY && right == Kind.MONEY) {
            return null;
        }
        if (left == Kind.MONEY || right == Kind.MONEY) {
            return Kind.MONEY;
        }
        if (left == Kind.NUMBER || right == Kind.NUMBER) {
            return Kind.NUMBER;
        }
        return left == Kind.COUNT || right == Kind.COUNT ? Kind.COUNT : Kind.RATIO;
    }

    private static @Nullable Kind quotient(Kind left, Kind right) {
        if (left == Kind.NUMBER || right == Kind.NUMBER && left != Kind.MONEY) {
            return Kind.NUMBER;
        }
        if (left == right) {
            return Kind.RATIO;
        }
        return right == Kind.MONEY ? null : left;
    }
}
