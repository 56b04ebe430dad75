package trinn.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sale, as far as it is credited to the seller: all its numbers are the seller's part. A negative sale takes one back
 * within the period.
 *
 * @param code by which the data knows it
 * @param date when it was made
 * @param customer who bought, or the empty text
 * @param product what was bought, or the empty text
 * @param type what kind of sale, such as {@code new} or {@code renewal}, or the empty text
 * @param quantity how many units
 * @param value what the customer is to pay after discounts, in the currency of the scheme
 * @param discount what was taken off the list price
 * @param cost what the goods cost, where it is known
 * @param paid what the customer paid in this period, where it is known
 * @param daysLate how many days after the due date that was
 * @param share which part of the sale is credited to the seller, 1 = all
 * @param runningBefore the value of the seller's sales before this one, by date, since the start of the month, quarter or
 *     year, as the scheme says
 * @param buyer what is known of product and customer, and of what was sold to the customer before
 */
public record Sale(
        String code,
        LocalDate date,
        String customer,
        String product,
        String type,
        @Measured(Kind.COUNT) BigDecimal quantity,
        @Measured(Kind.MONEY) BigDecimal value,
        @Measured(Kind.MONEY) BigDecimal discount,
        @Measured(Kind.MONEY) @Nullable BigDecimal cost,
        @Measured(Kind.MONEY) @Nullable BigDecimal paid,
        @Measured(Kind.COUNT) BigDecimal daysLate,
        @Measured(Kind.RATIO) BigDecimal share,
        @Measured(Kind.MONEY) BigDecimal runningBefore,
        Buyer buyer)
        implements Fact, Attributed {

    /** A sale of whose product and customer nothing more is known. */
    public Sale(
            String code,
            LocalDate date,
            String customer,
            String product,
            String type,
            BigDecimal quantity,
            BigDecimal value,
            BigDecimal discount,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal paid,
            BigDecimal daysLate,
            BigDecimal share,
            BigDecimal runningBefore) {
        this(
                code,
                date,
                customer,
                product,
                type,
                quantity,
                value,
                discount,
                cost,
                paid,
                daysLate,
                share,
                runningBefore,
                Buyer.UNKNOWN);
    }

    /** The group of the product, or the empty text. */
    public String group() {
        return buyer.group();
    }

    /** The class of the customer, or the empty text. */
    public String customerClass() {
        return buyer.customerClass();
    }

    /** The company's own attributes, by name: those of the sale, then those of its customer, then those of its product. */
    @Override
    public Map<String, String> attributes() {
        return buyer.attributes();
    }

    /** The how-many-th sale of its type the seller made to the customer. */
    @Measured(Kind.COUNT)
    public @Nullable BigDecimal nthOfSeller() {
        return buyer.nthOfSeller();
    }

    /** The how-many-th sale of its type anybody of the company made to the customer. */
    @Measured(Kind.COUNT)
    public @Nullable BigDecimal nthOfCompany() {
        return buyer.nthOfCompany();
    }

    /** The full months since anybody of the company last sold to the customer; {@value Buyer#NEVER} where nobody ever did. */
    @Measured(Kind.COUNT)
    public @Nullable BigDecimal monthsWithoutSale() {
        return buyer.monthsWithoutSale();
    }

    /** The running total with this sale: {@code runningBefore + value}. */
    @Measured(Kind.MONEY)
    public BigDecimal runningAfter() {
        return runningBefore.add(value);
    }

    /** {@code value - cost}; null where the cost is not known. */
    @Measured(Kind.MONEY)
    public @Nullable BigDecimal margin() {
        return cost == null ? null : value.subtract(cost);
    }

    /** The margin of what was paid, {@code margin × paid / value}; null where something is not known or the value is 0. */
    @Measured(Kind.MONEY)
    public @Nullable BigDecimal paidMargin() {
        BigDecimal margin = margin();
        return margin == null || paid == null ? null : Ratios.of(margin.multiply(paid), value);
    }

    /** What was taken off, of the list price: {@code discount / (value + discount)}; null where that is 0. */
    @Measured(Kind.RATIO)
    public @Nullable BigDecimal discountShare() {
        return Ratios.of(discount, value.add(discount));
    }

    /** This sale with only a part of it credited, 1 = all that is now; of long fractions 34 digits are kept. */
    public Sale credited(BigDecimal part) {
        return copy(
                times(quantity, part),
                new Money(times(value, part), times(discount, part), times(cost, part), times(paid, part)),
                times(share, part),
                runningBefore);
    }

    /** This sale with so many times its units and all its money; the seller's share of it stays. */
    public Sale times(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? this
                : copy(
                        times(quantity, factor),
                        new Money(
                                times(value, factor),
                                times(discount, factor),
                                times(cost, factor),
                                times(paid, factor)),
                        share,
                        runningBefore);
    }

    /** This sale of which another share is the seller's. */
    public Sale shared(BigDecimal other) {
        return copy(quantity, new Money(value, discount, cost, paid), other, runningBefore);
    }

    /** This sale of which the data says all, with the seller's share of it alone. */
    public Sale split() {
        return share.compareTo(BigDecimal.ONE) == 0
                ? this
                : copy(quantity, new Money(value, discount, cost, paid), BigDecimal.ONE, runningBefore)
                        .credited(share);
    }

    /**
     * This sale of which at most so much value counts; of a negative one at most as much is taken back. The value is then
     * the cap to the last digit, so that a target of several caps is met exactly.
     */
    public Sale capped(BigDecimal most) {
        if (value.abs().compareTo(most) <= 0) {
            return this;
        }
        Sale part = credited(most.divide(value.abs(), MathContext.DECIMAL128));
        BigDecimal exact = value.signum() < 0 ? most.negate() : most;
        return part.copy(
                part.quantity, new Money(exact, part.discount, part.cost, part.paid), part.share, part.runningBefore);
    }

    /** This sale at another value that is not 0, its discount, cost and payment in proportion. */
    public Sale worth(BigDecimal other) {
        return copy(
                quantity,
                new Money(other, inProportion(discount, other), inProportion(cost, other), inProportion(paid, other)),
                share,
                runningBefore);
    }

    /** This sale at its place after others. */
    public Sale after(BigDecimal runningTotal) {
        return copy(quantity, new Money(value, discount, cost, paid), share, runningTotal);
    }

    /** This sale made on another day. */
    public Sale on(LocalDate day) {
        return new Sale(
                code,
                day,
                customer,
                product,
                type,
                quantity,
                value,
                discount,
                cost,
                paid,
                daysLate,
                share,
                runningBefore,
                buyer);
    }

    private record Money(
            BigDecimal value,
            BigDecimal discount,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal paid) {}

    private Sale copy(BigDecimal units, Money money, BigDecimal part, BigDecimal before) {
        return new Sale(
                code,
                date,
                customer,
                product,
                type,
                units,
                money.value(),
                money.discount(),
                money.cost(),
                money.paid(),
                daysLate,
                part,
                before,
                buyer);
    }

    private static <T extends @Nullable BigDecimal> T times(T amount, BigDecimal part) {
        if (amount == null) {
            return amount;
        }
        @SuppressWarnings("unchecked")
        T product = (T) amount.multiply(part, MathContext.DECIMAL128);
        return product;
    }

    private <T extends @Nullable BigDecimal> T inProportion(T amount, BigDecimal other) {
        if (amount == null) {
            return amount;
        }
        @SuppressWarnings("unchecked")
        T changed = (T) amount.multiply(other).divide(value, MathContext.DECIMAL128);
        return changed;
    }
}
