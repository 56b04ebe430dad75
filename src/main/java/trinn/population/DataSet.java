package trinn.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.kpi.Catalogue;
import trinn.kpi.KpiDefinition;
import trinn.kpi.KpiMeasurement;
import trinn.kpi.MeasuredKpis;
import trinn.records.AsOf;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/**
 * The sellers, their targets and all that was recorded of them: what schemes are evaluated against. Immutable. Two data
 * sets are equal where their content and description are.
 */
public final class DataSet {

    private static final int DATE = RecordType.SALES.place("date");

    private static final Comparator<Row> BY_DATE = Comparator.<Row, LocalDate>comparing(row -> row.date(DATE))
            .thenComparingInt(row -> row.origin().row());

    private final DataHead head;
    private final Records records;
    private final String hash;
    private final Catalogue catalogue;
    private volatile @Nullable KpiMeasurement measured;
    private volatile @Nullable Map<String, List<Row>> salesByPayee;

    /**
     * Of records that were checked, with the KPIs that come with Trinn.
     *
     * @throws trinn.source.ProblemsException where the data set's own KPIs are not in order
     */
    public DataSet(DataHead head, Records records) {
        this(head, records, Catalogue.delivered());
    }

    /**
     * Of records that were checked.
     *
     * @param kpis what can be measured besides the data set's own KPIs, which go before; not part of its content
     * @throws trinn.source.ProblemsException where the data set's own KPIs are not in order
     */
    public DataSet(DataHead head, Records records, Catalogue kpis) {
        this.catalogue = catalogue(head, records, kpis);
        this.head = head;
        this.records = records;
        ContentHash content = new ContentHash(head);
        Stream.of(RecordType.values())
                .parallel()
                .forEach(type -> records.of(type).forEach(content::add));
        this.hash = content.hex();
    }

    private DataSet(DataHead head, Records records, Catalogue catalogue, String hash, KpiMeasurement measured) {
        this.head = head;
        this.records = records;
        this.catalogue = catalogue;
        this.hash = hash;
        this.measured = measured;
    }

    /**
     * The KPIs that come with Trinn and others, those of a data set's own, and those that were measured elsewhere.
     *
     * @param measured records among which are all {@link RecordType#MEASUREMENTS}
     * @param kpis what can be measured besides the data set's own KPIs, which go before
     * @throws trinn.source.ProblemsException where the data set's own KPIs are not in order
     */
    public static Catalogue catalogue(DataHead head, Records measured, Catalogue kpis) {
        return MeasuredKpis.in(FactDerivation.catalogue(head, kpis), measured);
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

    /** The KPIs that come with Trinn, those that were added to it, and those of its own. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The KPIs that its records can tell of: there are records of every kind that they are measured from. */
    public List<KpiDefinition> measurable() {
        return FactDerivation.measurable(catalogue, records);
    }

    /** The code of the KPI of which the plan of a level is made, such as {@code department}; null where nothing is planned. */
    public @Nullable String planned(String level) {
        return FactDerivation.planned(level, measurable(), records);
    }

    /** These KPIs, measured: once for everybody who asks. */
    public KpiMeasurement measured() {
        KpiMeasurement known = measured;
        if (known == null) {
            synchronized (this) {
                known = measured;
                if (known == null) {
                    known = FactDerivation.measured(catalogue, records);
                    measured = known;
                }
            }
        }
        return known;
    }

    /** From the first day on which something was sold or done to the day after the last; null where nothing was. */
    public @Nullable Period span() {
        return PayPeriods.span(records);
    }

    /** All payees as they were on a day, in the order of their file; the department is its name. */
    public List<Seller> sellers(LocalDate day) {
        Staff staff = new Staff(records);
        return staff.payees().stream().map(payee -> staff.seller(payee, day)).toList();
    }

    /** The names of all departments by their ids, in the order of their file; an id is the name where none are listed. */
    public SequencedMap<String, String> departments() {
        SequencedMap<String, String> departments = new LinkedHashMap<>();
        records.of(RecordType.DEPARTMENTS).forEach(row -> departments.put(row.text("id"), row.text("name")));
        for (RecordType type : List.of(RecordType.PAYEES, RecordType.ASSIGNMENTS)) {
            for (Row row : records.of(type)) {
                if (!row.text("department").isEmpty()) {
                    departments.putIfAbsent(row.text("department"), row.text("department"));
                }
            }
        }
        return departments;
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

    /**
     * The same as it was at the beginning of a day.
     *
     * @param end the first day of which nothing is known
     */
    public DataSet asOf(LocalDate end) {
        return new DataSet(head, AsOf.of(records, end), catalogue);
    }

    /** The same without some sales, and without what refers to them. */
    public DataSet without(Set<String> sales) {
        List<Row> kept = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            String sale = type == RecordType.SALES ? "id" : type.has("sale") ? "sale" : "";
            records.of(type).stream()
                    .filter(row -> sale.isEmpty() || !sales.contains(row.text(sale)))
                    .forEach(kept::add);
        }
        return new DataSet(head, new Records(kept), catalogue);
    }

    /** The same for who may not see the names of payees. */
    public DataSet withoutNames() {
        List<Row> nameless = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            records.of(type).forEach(row -> nameless.add(Nameless.record(row)));
        }
        return new DataSet(head, new Records(nameless), catalogue, Nameless.hash(hash), measured());
    }

    /** What the rules see: one fact set per seller and period, by seller (numbers by value), then by time. */
    public List<FactSet> factSets() {
        return FactDerivation.of(catalogue, head.periods(), records, measured());
    }

    /** The same, derived while they are handed on. */
    public FactSource facts() {
        return sink -> FactDerivation.each(catalogue, head.periods(), records, measured(), sink);
    }

    /** Of which data set these facts are. */
    public FactHead factHead() {
        return new FactHead(head.name(), head.currency(), hash);
    }

    /** The sales behind a seller's number, by date and then as in the file; none for a seller that is unknown. */
    public List<Row> recordsOf(String seller, Period period) {
        return salesByPayee().getOrDefault(seller, List.of()).stream()
                .filter(sale -> period.contains(sale.day("date")))
                .toList();
    }

    private Map<String, List<Row>> salesByPayee() {
        Map<String, List<Row>> known = salesByPayee;
        if (known == null) {
            known = new HashMap<>();
            for (Row sale : records.of(RecordType.SALES)) {
                known.computeIfAbsent(sale.text("payee"), payee -> new ArrayList<>())
                        .add(sale);
            }
            known.values().forEach(sales -> sales.sort(BY_DATE));
            salesByPayee = known;
        }
        return known;
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
