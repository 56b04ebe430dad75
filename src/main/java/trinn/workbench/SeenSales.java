package trinn.workbench;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.facts.Buyer;
import trinn.facts.Period;
import trinn.facts.Sale;
import trinn.scheme.KpiMeasure;
import trinn.scheme.KpiMeasure.Sum;

/** What of sales a scheme can see. */
final class SeenSales {

    private static final String ATTRIBUTE = "attribute.";

    private final Set<String> fields;
    private final boolean any;

    /**
     * @param asked the fields that rules ask for
     * @param byRules whether rules ask for sales or refunds
     */
    SeenSales(List<KpiMeasure> kpis, Set<String> asked, boolean byRules) {
        fields = new HashSet<>(asked);
        any = byRules || kpis.stream().anyMatch(kpi -> kpi.sum() != null);
        for (KpiMeasure kpi : kpis) {
            kpi.where().keySet().forEach(field -> fields.add(field.word()));
            Sum sum = kpi.sum();
            if (sum == Sum.QUANTITY) {
                fields.add("quantity");
            }
            if (sum == Sum.MARGIN || sum == Sum.PAID_MARGIN) {
                fields.add("cost");
            }
            if (sum != null && sum.isOfPayments()) {
                fields.add("paid");
            }
        }
        if (has("margin", "paidMargin")) {
            fields.add("cost");
        }
        if (has("paidMargin")) {
            fields.add("paid");
        }
        if (has("discountShare")) {
            fields.add("discount");
        }
    }

    private boolean has(String... some) {
        return Set.of(some).stream().anyMatch(fields::contains);
    }

    /** Null where the scheme sees no sales. */
    @Nullable Sale of(Sale sale, Period period) {
        if (!any) {
            return null;
        }
        Buyer buyer = sale.buyer();
        return new Sale(
                sale.code(),
                sale.date(),
                has("customer") ? sale.customer() : "",
                has("product") ? sale.product() : "",
                has("type") ? sale.type() : "",
                has("quantity") ? sale.quantity() : BigDecimal.ONE,
                sale.value(),
                has("discount") ? sale.discount() : BigDecimal.ZERO,
                has("cost") ? sale.cost() : null,
                has("paid") || !period.contains(sale.date()) ? sale.paid() : null,
                has("daysLate") ? sale.daysLate() : BigDecimal.ZERO,
                sale.share(),
                BigDecimal.ZERO,
                new Buyer(
                        has("group") ? buyer.group() : "",
                        has("customerClass") ? buyer.customerClass() : "",
                        has("nthOfSeller") ? buyer.nthOfSeller() : null,
                        has("nthOfCompany") ? buyer.nthOfCompany() : null,
                        has("monthsWithoutSale") ? buyer.monthsWithoutSale() : null,
                        attributes(fields, buyer.attributes())));
    }

    /** Those of the attributes that fields name as {@code attribute.territory}. */
    static Map<String, String> attributes(Set<String> fields, Map<String, String> all) {
        Map<String, String> seen = new TreeMap<>(all);
        seen.keySet().removeIf(name -> !fields.contains(ATTRIBUTE + name));
        return seen;
    }
}
