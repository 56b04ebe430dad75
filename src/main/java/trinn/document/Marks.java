package trinn.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers for the axes of a picture. */
final class Marks {

    private static final BigDecimal FEW = BigDecimal.valueOf(5);
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), FEW, BigDecimal.TEN);

    private Marks() {}

    /** From one number to another, both of which stand at the ends. */
    static List<BigDecimal> within(BigDecimal from, BigDecimal to) {
        BigDecimal step = step(from, to);
        List<BigDecimal> marks = new ArrayList<>(List.of(from));
        BigDecimal next =
                from.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step);
        BigDecimal half = step.divide(BigDecimal.TWO, MathContext.DECIMAL64);
        while (next.compareTo(to.subtract(half)) < 0) {
            marks.add(next);
            next = next.add(step);
        }
        marks.add(to);
        return marks;
    }

    /** From a round number at most the one to a round number at least the other. */
    static List<BigDecimal> around(BigDecimal from, BigDecimal to) {
        BigDecimal step = step(from, to);
        List<BigDecimal> marks = new ArrayList<>();
        BigDecimal next = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        marks.add(next);
        while (next.compareTo(to) < 0) {
            next = next.add(step);
            marks.add(next);
        }
        return marks;
    }

    private static BigDecimal step(BigDecimal from, BigDecimal to) {
        BigDecimal rough = to.subtract(from).divide(FEW, MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }
}
