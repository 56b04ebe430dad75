package trinn.settlement;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one seller is paid for one period: the exact sum of its lines.
 *
 * @param lines in the order of the settlement
 * @param costs what the employer pays besides, such as contributions; no part of the sum
 */
public record Payout(List<Line> lines, List<Line> costs) {

    /** Copies the lists. */
    public Payout {
        lines = List.copyOf(lines);
        costs = List.copyOf(costs);
    }

    /** The sum of all lines, in the currency of the scheme. */
    public BigDecimal total() {
        return sum(lines);
    }

    /** The sum of the employer's costs besides, in the currency of the scheme. */
    public BigDecimal cost() {
        return sum(costs);
    }

    private static BigDecimal sum(List<Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            sum = sum.add(lines.get(i).amount());
        }
        return sum;
    }
}
