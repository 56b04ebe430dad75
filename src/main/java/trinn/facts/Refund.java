package trinn.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * @param sold when the sale was made, where that is known
 * @param left what of the sale's pay no refund of an earlier period has taken back; null where nothing is known of that
 */
public record Refund(
        String code,
        String sale,
        LocalDate date,
        @Measured(Kind.MONEY) BigDecimal value,
        @Measured(Kind.RATIO) @Nullable BigDecimal rate,
        @Nullable LocalDate sold,
        @Measured(Kind.MONEY) @Nullable BigDecimal left)
        implements Fact {

    /** A refund of a sale of which nothing more is known. */
    public Refund(String code, String sale, LocalDate date, BigDecimal value, @Nullable BigDecimal rate) {
        this(code, sale, date, value, rate, null, null);
    }

    /** How many days after the sale it was given back; null where the day of the sale is not known. */
    @Measured(Kind.COUNT)
    public @Nullable BigDecimal days() {
        return sold == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(sold, date));
    }

    /**
     * In the how-many-th month after the sale it was given back: 1 up to the day before the same day of the next month,
     * 7 from six full months on; null where the day of the sale is not known.
     */
    @Measured(Kind.COUNT)
    public @Nullable BigDecimal month() {
        return sold == null ? null : BigDecimal.valueOf(ChronoUnit.MONTHS.between(sold, date) + 1);
    }

    /** This refund, with only a part of it the seller's, 1 = all that is now. */
    public Refund credited(BigDecimal part) {
        return new Refund(code, sale, date, value.multiply(part), rate, sold, left);
    }

    /** This refund with so many times its value, and so many times of the pay that is left to take back. */
    public Refund times(BigDecimal factor) {
        return new Refund(
                code, sale, date, value.multiply(factor), rate, sold, left == null ? null : left.multiply(factor));
    }

    /** This refund of a sale that is known, with its historic rate and what is left of its pay unless the data gave them. */
    public Refund of(LocalDate day, @Nullable BigDecimal historicRate, @Nullable BigDecimal payLeft) {
        return new Refund(
                code, sale, date, value, rate == null ? historicRate : rate, day, left == null ? payLeft : left);
    }
}
