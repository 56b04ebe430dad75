package trinn.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import trinn.records.Numbers;
import trinn.records.Origin;

/**
 * One order of one seller.
 *
 * @param id the order's number, unique in the data set
 * @param payee the seller's id
 * @param date the day that decides which period the sale counts in
 * @param amount its value, in the data set's currency; negative for a refund
 * @param origin where it was read
 */
public record Sale(String id, String payee, LocalDate date, BigDecimal amount, Origin origin) {

    /** Gives equal numbers one form. */
    public Sale {
        amount = Numbers.canonical(amount);
    }
}
