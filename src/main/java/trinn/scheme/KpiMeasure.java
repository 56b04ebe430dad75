package trinn.scheme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Sale;
import trinn.facts.Window;

/**
 * How a scheme measures one KPI before its rules run: what of the sales counts towards it, and what becomes of its
 * target.
 *
 * @param code the KPI
 * @param sum what is added up over the seller's sales; null where the data measures the KPI itself
 * @param where which sales count: a field of {@link Sale} and the words that it may have; all sales where it is empty
 * @param capPerSale the term of the most that one sale counts, or null
 * @param window the window of the measured KPI
 * @param toDate over which longer windows actual and target are added up, period after period
 * @param prorate by which share of the period employed the target is reduced
 * @param partTime whether the target is multiplied by the part-time fraction too
 */
public record KpiMeasure(
        String code,
        @Nullable Sum sum,
        Map<Field, List<String>> where,
        @Nullable String capPerSale,
        Window window,
        List<Window> toDate,
        Proration prorate,
        boolean partTime) {

    /** What of a sale is added up. */
    public enum Sum {
        /** What the customer is to pay. */
        VALUE,
        /** The value less the cost; nothing where the cost is not known. */
        MARGIN,
        /** What the customer paid. */
        PAID,
        /** The margin of what was paid. */
        PAID_MARGIN,
        /** The units. */
        QUANTITY,
        /** The number of sales, each as far as it is credited; a negative one counts as one less. */
        SALES;

        /** Whether sales of earlier periods count too, with what was paid of them in this one. */
        public boolean isOfPayments() {
            return this == PAID || this == PAID_MARGIN;
        }
    }

    /** A field of a sale by which it can be left out. */
    public enum Field {
        /** What kind of sale. */
        TYPE,
        /** What was sold. */
        PRODUCT,
        /** Who bought. */
        CUSTOMER,
        /** The group of what was sold. */
        GROUP,
        /** The class of who bought. */
        CUSTOMER_CLASS;

        /** As scheme.yaml calls it. */
        public String word() {
            return this == CUSTOMER_CLASS ? "customerClass" : name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The field of a sale. */
        public String of(Sale sale) {
            return switch (this) {
                case TYPE -> sale.type();
                case PRODUCT -> sale.product();
                case CUSTOMER -> sale.customer();
                case GROUP -> sale.group();
                case CUSTOMER_CLASS -> sale.customerClass();
            };
        }
    }

    /** By which days a target is prorated for those who joined or left within the period. */
    public enum Proration {
        /** Not at all. */
        NONE,
        /** Days employed of the days of the period. */
        CALENDAR,
        /** Working days employed of the working days of the period. */
        WORKING
    }

    /** Copies the collections. */
    public KpiMeasure {
        where = Map.copyOf(where);
        toDate = List.copyOf(toDate);
    }

    /** Whether a sale counts towards the KPI. */
    public boolean counts(Sale sale) {
        return where.entrySet().stream()
                .allMatch(entry -> entry.getValue().contains(entry.getKey().of(sale)));
    }
}
