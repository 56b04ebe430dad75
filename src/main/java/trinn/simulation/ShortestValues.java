package trinn.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The same choice with as few digits as may be: people agree on 51 000, not on 50 882.8125. It meets the cost as well, and has no more of the aim. */
final class ShortestValues {

    /** The power of ten to which values are rounded at the most. */
    private static final int COARSEST = 3;

    private final Trials trials;
    private Tried shortest;

    private ShortestValues(Trials trials, Tried best) {
        this.trials = trials;
        this.shortest = best;
    }

    /** The best of a search that meets the cost, or the same with fewer digits. */
    static Tried of(Trials trials, Tried best) {
        ShortestValues values = new ShortestValues(trials, best);
        trials.last(values::shorten);
        return values.shortest;
    }

    private void shorten() {
        for (int axis = 0; axis < trials.axes().size(); axis++) {
            BigDecimal value = shortest.values().get(axis).stripTrailingZeros();
            int first = Math.max(-COARSEST, value.scale() - value.precision() + 1);
            boolean done = false;
            for (int digits = first; digits < value.scale() && !done; digits++) {
                BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_EVEN);
                done = isAsGood(CostLine.with(
                        shortest.values(), axis, trials.axes().get(axis).within(rounded)));
            }
        }
    }

    private boolean isAsGood(List<BigDecimal> values) {
        Tried tried = trials.at(values);
        boolean good = trials.isMet(tried) && tried.aim().compareTo(shortest.aim()) <= 0;
        shortest = good ? tried : shortest;
        return good;
    }
}
