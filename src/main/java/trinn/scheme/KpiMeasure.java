package trinn.scheme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
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
 * @param label what readers call it, in English; empty where it is called as the data calls it
 */
public record KpiMeasure(
        String code,
        @Nullable Sum sum,
        Map<Field, List<String>> where,
        @Nullable String capPerSale,
        Window window,
        List<Window> toDate,
        Proration prorate,
        boolean partTime,
        String label) {

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

        /** What kind of number comes out. */
        public Kind kind() {
            return this == QUANTITY || this == SALES ? Kind.COUNT : Kind.MONEY;
        }

        /** Whether sales of earlier periods count too, with what was paid of them in this one. */
        public boolean isOfPayments() {
            return this == PAID || this == PAID_MARGIN;
        }
    }

    /**
     * What of a sale says whether it counts.
     *
     * @param word as scheme.yaml calls it: one of {@link #ALL}, or an attribute of the company's own, such as
     *     {@code attribute.territory}
     */
    public record Field(String word) implements Comparable<Field> {

        /** What kind of sale. */
        public static final Field TYPE = new Field("type");

        /** What was sold. */
        public static final Field PRODUCT = new Field("product");

        /** Who bought. */
        public static final Field CUSTOMER = new Field("customer");

        /** The group of what was sold. */
        public static final Field GROUP = new Field("group");

        /** The class of who bought. */
        public static final Field CUSTOMER_CLASS = new Field("customerClass");

        /** The fields that every sale has. */
        public static final List<Field> ALL = List.of(TYPE, PRODUCT, CUSTOMER, GROUP, CUSTOMER_CLASS);

        /** What stands before the name of an attribute. */
        public static final String ATTRIBUTE = "attribute.";

        /** What a sale says. */
        String of(Sale sale) {
            return switch (word) {
                case "type" -> sale.type();
                case "product" -> sale.product();
                case "customer" -> sale.customer();
                case "group" -> sale.group();
                case "customerClass" -> sale.customerClass();
                default -> sale.attribute(word.substring(ATTRIBUTE.length()));
            };
        }

        /** In the order of {@link #ALL}, then attributes by name. */
        @Override
        public int compareTo(Field other) {
            return Comparator.comparingInt(Field::place)
                    .thenComparing(Field::word)
                    .compare(this, other);
        }

        private int place() {
            return ALL.contains(this) ? ALL.indexOf(this) : ALL.size();
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
