package trinn.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.Succession;
import trinn.scheme.Example;
import trinn.simulation.PayCurve;

/**
 * Chooses the points of a curve that say all of it: its ends, where it bends, and both sides of each jump.
 *
 * @param scheme by which it is worked out
 * @param example whose payout it shows
 */
record Corners(Succession scheme, Example example) {

    /** More rows than these nobody reads; then every so-manieth point stands in the table. */
    private static final int MOST = 14;

    private static final int SOME = 10;

    /** Lines are rounded, so that points on a straight line may lie beside it by this, in the currency of the scheme. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    /** The points, from left to right. */
    List<Corner> of(PayCurve curve) {
        List<PayCurve.Point> corners = corners(curve.line());
        List<Corner> all = new ArrayList<>();
        if (corners.size() + curve.jumps().size() > MOST) {
            int every = Math.max(1, curve.points().size() / SOME);
            for (int i = 0; i < curve.points().size(); i += every) {
                all.add(Corner.of(curve.points().get(i)));
            }
            return all;
        }
        for (PayCurve.Point corner : corners) {
            PayCurve.Jump jump = jump(curve, corner);
            if (jump == null) {
                all.add(Corner.of(corner));
            } else if (corner.equals(jump.before())) {
                all.addAll(sides(jump));
            }
        }
        return all;
    }

    /** The border with its own pay, and what is paid right beside it. */
    private List<Corner> sides(PayCurve.Jump jump) {
        BigDecimal border = jump.at();
        BigDecimal before = jump.before().pay();
        BigDecimal after = jump.after().pay();
        PayCurve.Point there =
                PayCurve.at(scheme, example.golden().population(), example.about(), example.vary(), border);
        boolean reached = there.pay()
                        .subtract(after)
                        .abs()
                        .compareTo(there.pay().subtract(before).abs())
                <= 0;
        Corner itself = new Corner(Corner.Side.THERE, border, there.pay());
        return reached
                ? List.of(new Corner(Corner.Side.BELOW, border, before), itself)
                : List.of(itself, new Corner(Corner.Side.ABOVE, border, after));
    }

    private static PayCurve.@Nullable Jump jump(PayCurve curve, PayCurve.Point point) {
        return curve.jumps().stream()
                .filter(jump -> jump.before().equals(point) || jump.after().equals(point))
                .findFirst()
                .orElse(null);
    }

    /** The ends, and the points where the line bends. */
    private static List<PayCurve.Point> corners(List<PayCurve.Point> line) {
        List<PayCurve.Point> corners = new ArrayList<>(List.of(line.getFirst()));
        for (int i = 1; i + 1 < line.size(); i++) {
            if (bends(corners.getLast(), line.get(i), line.get(i + 1))) {
                corners.add(line.get(i));
            }
        }
        corners.add(line.getLast());
        return corners;
    }

    private static boolean bends(PayCurve.Point from, PayCurve.Point at, PayCurve.Point to) {
        BigDecimal width = to.at().subtract(from.at());
        BigDecimal part = at.at().subtract(from.at()).divide(width, MathContext.DECIMAL64);
        BigDecimal straight = from.pay().add(to.pay().subtract(from.pay()).multiply(part));
        return straight.subtract(at.pay()).abs().compareTo(ROUNDING) > 0;
    }
}
