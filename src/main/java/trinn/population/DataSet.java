package trinn.population;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.records.Numbers;

/**
 * The sellers, their quotas and what they sold: what schemes are evaluated against. Immutable. Two data sets are equal
 * where their content and description are.
 */
public final class DataSet {

    /** The code of the KPI that counts the sales of a quota period against the quota. */
    public static final String SALES = "sales";

    private static final Comparator<Quota> BY_SELLER_AND_PERIOD =
            Comparator.comparing(Quota::payee, new SellerOrder()).thenComparing(Quota::period);
    private static final Comparator<Sale> BY_DATE =
            Comparator.comparing(Sale::date).thenComparing(sale -> sale.origin().row());

    private final String name;
    private final String currency;
    private final String description;
    private final Records records;
    private final String hash;
    private final Map<String, Seller> sellers;
    private final QuotaIndex quotas;
    private final Map<String, List<Sale>> salesByPayee;

    /**
     * Of records that were checked.
     *
     * @param currency the ISO code, such as {@code NOK}
     * @param description a sentence for people, or the empty text
     * @throws IllegalArgumentException where a payee's unit is not among the departments
     */
    public DataSet(String name, String currency, String description, Records records) {
        this.name = name;
        this.currency = currency;
        this.description = description;
        this.records = records;
        this.hash = ContentHash.of(name, currency, records);
        this.sellers = sellers(records);
        this.quotas = new QuotaIndex(records.quotas());
        this.salesByPayee = records.sales().stream().collect(Collectors.groupingBy(Sale::payee));
    }

    /** The name by which people know it. */
    public String name() {
        return name;
    }

    /** The ISO code of the currency of every amount. */
    public String currency() {
        return currency;
    }

    /** A sentence for people, or the empty text. */
    public String description() {
        return description;
    }

    /** The departments, in the order of their file; none where payees name theirs themselves. */
    public List<Unit> departments() {
        return records.departments();
    }

    /** The sellers, in the order of their file. */
    public List<Payee> payees() {
        return records.payees();
    }

    /** The quotas, in the order of their file. */
    public List<Quota> quotas() {
        return records.quotas();
    }

    /** The sales, in the order of their file. */
    public List<Sale> sales() {
        return records.sales();
    }

    /**
     * The SHA-256 over name, currency and all records with their origins, as 64 hexadecimal digits; how a number was
     * written and the description do not count.
     */
    public String contentHash() {
        return hash;
    }

    /**
     * What the rules see: one fact set per seller and quota period, by seller (numbers by value), then by time.
     *
     * @throws IllegalArgumentException where a sale lies under no quota of its seller
     */
    public List<FactSet> factSets() {
        Map<Quota, BigDecimal> actuals = actuals();
        return records.quotas().stream()
                .sorted(BY_SELLER_AND_PERIOD)
                .map(quota -> factSet(quota, actuals.get(quota)))
                .toList();
    }

    /** The sales behind a seller's number, by date and then as in the file; none for a seller that is unknown. */
    public List<Sale> recordsOf(String seller, Period period) {
        return salesByPayee.getOrDefault(seller, List.of()).stream()
                .filter(sale -> period.contains(sale.date()))
                .sorted(BY_DATE)
                .toList();
    }

    /** The quota behind a seller's target, or null where the seller has none for exactly this period. */
    public @Nullable Quota quotaOf(String seller, Period period) {
        Quota quota = quotas.on(seller, period.from());
        return quota != null && quota.period().equals(period) ? quota : null;
    }

    private FactSet factSet(Quota quota, BigDecimal actual) {
        Seller seller = sellers.get(quota.payee());
        if (seller == null) {
            throw new IllegalArgumentException("The quota in %s is for an unknown seller.".formatted(quota.origin()));
        }
        Kpi kpi = Kpi.withTarget(SALES, Window.QUARTER, actual, quota.amount());
        return new FactSet(seller, quota.period(), List.of(kpi), List.of(), null, null);
    }

    private Map<Quota, BigDecimal> actuals() {
        Map<Quota, BigDecimal> actuals = new HashMap<>();
        records.quotas().forEach(quota -> actuals.put(quota, BigDecimal.ZERO));
        for (Sale sale : records.sales()) {
            Quota quota = quotas.on(sale.payee(), sale.date());
            if (quota == null) {
                throw new IllegalArgumentException("The sale in %s lies under no quota.".formatted(sale.origin()));
            }
            actuals.merge(quota, sale.amount(), BigDecimal::add);
        }
        actuals.replaceAll((quota, sum) -> Numbers.canonical(sum));
        return actuals;
    }

    private static Map<String, Seller> sellers(Records records) {
        Map<String, String> names = records.departments().stream()
                .collect(Collectors.toMap(Unit::id, Unit::name, (first, second) -> first));
        Map<String, Seller> sellers = new HashMap<>();
        for (Payee payee : records.payees()) {
            String department = payee.department();
            if (!names.isEmpty() && !department.isEmpty()) {
                department = names.get(department);
            }
            if (department == null) {
                throw new IllegalArgumentException("The department in %s is unknown.".formatted(payee.origin()));
            }
            sellers.put(
                    payee.id(),
                    new Seller(
                            payee.id(),
                            payee.name(),
                            payee.role(),
                            department,
                            payee.commissionRate(),
                            payee.variableBase()));
        }
        return sellers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataSet that && hash.equals(that.hash) && description.equals(that.description);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
