package trinn.forecast.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import trinn.facts.Kind;
import trinn.forecast.Lever;
import trinn.ui.Scale;

/** The ranges of the sliders: from nothing to well beyond what is planned, in round steps. */
final class Scales {

    private static final BigDecimal POSITIONS = BigDecimal.valueOf(200);
    private static final BigDecimal BEYOND = new BigDecimal("1.5");
    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    private static final BigDecimal FEWEST = BigDecimal.TEN;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

    private Scales() {}

    /** @param added what all open deals together would add */
    static Scale of(Lever lever, BigDecimal added) {
        BigDecimal target = lever.target() == null ? BigDecimal.ZERO : lever.target();
        BigDecimal most = lever.actual().add(added).max(target).max(lever.actual());
        BigDecimal least = BigDecimal.ZERO.min(lever.actual().multiply(BEYOND));
        if (lever.kind() == Kind.RATIO) {
            BigDecimal top = most.compareTo(BigDecimal.ONE) <= 0
                    ? BigDecimal.ONE
                    : most.multiply(BEYOND).setScale(2, RoundingMode.CEILING);
            return new Scale(least.setScale(2, RoundingMode.FLOOR), top, PERCENT, null, null);
        }
        BigDecimal top = most.multiply(BEYOND).max(lever.kind() == Kind.NUMBER ? BigDecimal.ONE : FEWEST);
        BigDecimal step = round(top.subtract(least).divide(POSITIONS, MathContext.DECIMAL32));
        BigDecimal whole = lever.kind() == Kind.COUNT ? step.max(BigDecimal.ONE) : step;
        return new Scale(
                rounded(least, whole, RoundingMode.FLOOR),
                rounded(top, whole, RoundingMode.CEILING),
                whole,
                null,
                null);
    }

    private static BigDecimal rounded(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }

    /** The next of 1, 2, 5, 10, 20 … and 0.1, 0.2, 0.5 …. */
    private static BigDecimal round(BigDecimal least) {
        int power = least.precision() - least.scale() - 1;
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
        for (BigDecimal each : ROUND) {
            BigDecimal step = each.multiply(unit);
            if (step.compareTo(least) >= 0) {
                return new BigDecimal(step.stripTrailingZeros().toPlainString());
            }
        }
        throw new IllegalStateException("No round step above " + least);
    }
}
