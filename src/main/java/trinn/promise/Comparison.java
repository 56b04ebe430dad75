package trinn.promise;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.promise.FactSpans.Word;
import trinn.promise.Truth.Sure;
import trinn.promise.Truth.Way;

/** Whether a comparison of a rule holds, as rules compare. */
final class Comparison {

    private Comparison() {}

    /** Of two values, each a {@link Span} where it is a number, a {@link Word} of a list, or anything else as it is. */
    static Truth of(@Nullable Object left, String sign, @Nullable Object right) {
        if (left instanceof Word(Class<?> list, Span one)
                && right instanceof Word(Class<?> other, Span two)
                && list == other) {
            return of(one, sign, two);
        }
        return left instanceof Span one && right instanceof Span two
                ? of(one, sign, two)
                : Truth.constant(known(left, sign, right));
    }

    private static Truth of(Span one, String sign, Span two) {
        Way way = Way.of(one.slope().minus(two.slope()));
        Way then = switch (sign) {
            case "==", "!=" -> way == Way.SAME ? Way.SAME : Way.ANY;
            case "<", "<=" -> way.not();
            default -> way;
        };
        return new Truth(
                sure(one.left(), sign, two.left()),
                sure(one.right(), sign, two.right()),
                then,
                one.inputs() | two.inputs());
    }

    private static Sure sure(Interval one, String sign, Interval two) {
        return switch (sign) {
            case ">=" ->
                one.lo().compareTo(two.hi()) >= 0 ? Sure.YES : one.hi().compareTo(two.lo()) < 0 ? Sure.NO : Sure.MAYBE;
            case ">" ->
                one.lo().compareTo(two.hi()) > 0 ? Sure.YES : one.hi().compareTo(two.lo()) <= 0 ? Sure.NO : Sure.MAYBE;
            case "<" -> sure(one, ">=", two).not();
            case "<=" -> sure(one, ">", two).not();
            case "==" ->
                one.isPoint() && two.isPoint() && one.lo().compareTo(two.lo()) == 0
                        ? Sure.YES
                        : one.hi().compareTo(two.lo()) < 0 || one.lo().compareTo(two.hi()) > 0 ? Sure.NO : Sure.MAYBE;
            default -> sure(one, "==", two).not();
        };
    }

    /** As rules compare what is no number; what is missing is neither above nor below anything. */
    @SuppressWarnings("unchecked")
    private static boolean known(@Nullable Object left, String sign, @Nullable Object right) {
        return switch (sign) {
            case "==" -> Objects.equals(left, right);
            case "!=" -> !Objects.equals(left, right);
            default ->
                left instanceof Comparable<?> one
                        && right != null
                        && left.getClass() == right.getClass()
                        && switch (Integer.signum(((Comparable<Object>) one).compareTo(right))) {
                            case -1 -> sign.startsWith("<");
                            case 1 -> sign.startsWith(">");
                            default -> sign.endsWith("=");
                        };
        };
    }
}
