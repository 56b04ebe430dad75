package trinn.document;

import java.math.BigDecimal;
import java.util.Map;
import trinn.simulation.PayCurve;

/**
 * A point of a curve that stands in its table.
 *
 * @param side on which side of a border it lies
 * @param at the value, in the unit of the number that varies
 * @param pay the payout, in the currency of the scheme
 */
record Corner(Side side, BigDecimal at, BigDecimal pay) {

    /** Where a point lies. */
    enum Side {
        /** There itself. */
        THERE("Curve"),
        /** As near to it as may be, and less. */
        BELOW("Curve, just below"),
        /** As near to it as may be, and more. */
        ABOVE("Curve, just above");

        private final String part;

        Side(String part) {
            this.part = part;
        }
    }

    static Corner of(PayCurve.Point point) {
        return new Corner(Side.THERE, point.at(), point.pay());
    }

    /** As what it is promised. */
    Promise promise(String label) {
        return Promise.of(side.part, Map.of(label, at), pay);
    }
}
