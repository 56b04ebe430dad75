package trinn.facts;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a sale besides itself: what kind of product it was, who bought, and what came before it. Sales that bring
 * something in count, whatever became of them later; lines of one order are one sale.
 *
 * @param group the group of the product, or the empty text
 * @param customerClass the class of the customer, or the empty text
 * @param nthOfSeller the how-many-th sale of its type the seller made to the customer, 1 for the first; null where the sale
 *     names no customer
 * @param nthOfCompany the same, of everybody in the company
 * @param monthsWithoutSale the full months since anybody of the company last sold anything to the customer on an earlier day,
 *     {@value #NEVER} where nobody ever did; null where the sale names no customer
 * @param attributes the company's own, by name: those of the sale, then those of its customer, then those of its product
 */
public record Buyer(
        String group,
        String customerClass,
        @Nullable BigDecimal nthOfSeller,
        @Nullable BigDecimal nthOfCompany,
        @Nullable BigDecimal monthsWithoutSale,
        Map<String, String> attributes) {

    /** More months than any customer was without a sale: of one to whom nobody ever sold. */
    public static final int NEVER = 1200;

    /** Of whom nothing is known. */
    public static final Buyer UNKNOWN = new Buyer("", "", null, null, null);

    /** Of whom no attributes are known. */
    public Buyer(
            String group,
            String customerClass,
            @Nullable BigDecimal nthOfSeller,
            @Nullable BigDecimal nthOfCompany,
            @Nullable BigDecimal monthsWithoutSale) {
        this(group, customerClass, nthOfSeller, nthOfCompany, monthsWithoutSale, Map.of());
    }
}
