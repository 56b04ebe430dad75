package trinn.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.records.Numbers;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/**
 * The sellers, their targets and all that was recorded of them: what schemes are evaluated against. Immutable. Two data
 * sets are equal where their content and description are.
 */
public final class DataSet {

    /** The code of the KPI that counts the sales of a quota period against the quota. */
    public static final String SALES = "sales";

    private static final Comparator<Row> BY_DATE = Comparator.<Row, java.time.LocalDate>comparing(
                    row -> row.day("date"))
            .thenComparing(row -> row.origin().row());

    private final DataHead head;
    private final Records records;
    private final String hash;
    private final Map<String, List<Row>> salesByPayee = new HashMap<>();

    /** Of records that were checked. */
    public DataSet(DataHead head, Records records) {
        this.head = head;
        this.records = records;
        ContentHash content = new ContentHash(head);
        for (RecordType type : RecordType.values()) {
            records.of(type).forEach(content::add);
        }
        this.hash = content.hex();
        for (Row sale : records.of(RecordType.SALES)) {
            salesByPayee
                    .computeIfAbsent(sale.text("payee"), payee -> new ArrayList<>())
                    .add(sale);
        }
        salesByPayee.values().forEach(sales -> sales.sort(BY_DATE));
    }

    /** What it is, besides its records. */
    public DataHead head() {
        return head;
    }

    /** The name by which people know it. */
    public String name() {
        return head.name();
    }

    /** The ISO code of the currency of every amount. */
    public String currency() {
        return head.currency();
    }

    /** A sentence for people, or the empty text. */
    public String description() {
        return head.description();
    }

    /** All that was recorded. */
    public Records records() {
        return records;
    }

    /**
     * The SHA-256 over name, currency and all records with their origins, as 64 hexadecimal digits; how a number was
     * written and the description do not count.
     */
    public String contentHash() {
        return hash;
    }

    /** What the rules see: one fact set per seller and period, by seller (numbers by value), then by time. */
    public List<FactSet> factSets() {
        List<FactSet> sets = new ArrayList<>();
        for (Row target : records.of(RecordType.TARGETS)) {
            if (target.text("level").equals("seller") && target.text("kpi").equals(SALES)) {
                sets.add(factSet(target));
            }
        }
        sets.sort(Comparator.comparing((FactSet facts) -> facts.seller().id(), new SellerOrder())
                .thenComparing(FactSet::period));
        return sets;
    }

    /** The sales behind a seller's number, by date and then as in the file; none for a seller that is unknown. */
    public List<Row> recordsOf(String seller, Period period) {
        return salesByPayee.getOrDefault(seller, List.of()).stream()
                .filter(sale -> period.contains(sale.day("date")))
                .toList();
    }

    private FactSet factSet(Row target) {
        Row payee = Objects.requireNonNull(records.find(RecordType.PAYEES, target.text("of")), target.text("of"));
        Period period = new Period(target.day("from"), target.day("to"));
        BigDecimal actual = recordsOf(target.text("of"), period).stream()
                .map(sale -> sale.amount("amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Kpi kpi = Kpi.withTarget(
                SALES, Window.QUARTER, Numbers.canonical(actual), target.number("target", BigDecimal.ZERO));
        return new FactSet(seller(payee), period, List.of(kpi), List.of(), null, null);
    }

    private Seller seller(Row payee) {
        String department = payee.text("department");
        Row unit = records.has(RecordType.DEPARTMENTS) ? records.find(RecordType.DEPARTMENTS, department) : null;
        return new Seller(
                payee.text("id"),
                payee.text("name"),
                payee.text("role"),
                unit == null ? department : unit.text("name"),
                payee.number("commission rate"),
                payee.number("variable base"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataSet that
                && hash.equals(that.hash)
                && head.description().equals(that.head.description());
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return head.name();
    }
}
