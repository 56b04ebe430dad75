package trinn.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money given back in this period for a sale of an earlier one.
 *
 * @param code by which the data knows it
 * @param sale the code of the sale
 * @param date when it was given back
 * @param value the seller's part of it, in the currency of the scheme, above zero
 * @param rate what the sale earned per unit of its value when it was paid, gates and multipliers included; null where
 *     nothing is known of that
 */
public record Refund(
        String code,
        String sale,
        LocalDate date,
        @Measured(Kind.MONEY) BigDecimal value,
        @Measured(Kind.RATIO) @Nullable BigDecimal rate)
        implements Fact {

    /** This refund, with only a part of it the seller's, 1 = all that is now. */
    public Refund credited(BigDecimal part) {
        return new Refund(code, sale, date, value.multiply(part), rate);
    }

    /** This refund, with the historic rate unless the data gave one. */
    public Refund at(@Nullable BigDecimal historicRate) {
        return rate != null ? this : new Refund(code, sale, date, value, historicRate);
    }
}
