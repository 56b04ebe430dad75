package trinn.settlement;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one seller is paid for one period: the exact sum of its lines.
 *
 * @param lines in the order of the settlement
 */
public record Payout(List<Line> lines) {

    /** Copies the list. */
    public Payout {
        lines = List.copyOf(lines);
    }

    /** The sum of all lines, in the currency of the scheme. */
    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
