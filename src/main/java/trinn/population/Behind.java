package trinn.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.kpi.KpiMeasurement;
import trinn.kpi.KpiRecords;
import trinn.kpi.KpiRecords.Line;
import trinn.kpi.Scope;
import trinn.records.RecordType;
import trinn.records.Row;

/** The records behind the facts of one seller and period: each value that rules see leads to the rows that it was made from. */
public final class Behind {

    private static final Set<String> PLANNED = Set.of("minimum", "base", "norm", "target", "maximum", "weight");
    private static final Set<String> PERSON = Set.of("Seller", "Employment");
    private static final Set<String> MEASURED = Set.of("Kpi", "Department", "Company");

    /** How a fact of one record of the payee finds it. */
    private record Single(RecordType type, String key, String day) {}

    private static final Map<String, Single> SINGLE = Map.of(
            "Product", new Single(RecordType.SALES, "product", "date"),
            "Sale", new Single(RecordType.SALES, "id", "date"),
            "Refund", new Single(RecordType.REFUNDS, "id", "date"),
            "Adjustment", new Single(RecordType.ADJUSTMENTS, "component", "date"),
            "Contract", new Single(RecordType.CONTRACTS, "id", "start"),
            "Objective", new Single(RecordType.OBJECTIVES, "objective", "from"));

    private final DataSet data;
    private final String payee;
    private final Period period;

    /** @param payee the payee's id; one that the data does not have has no records */
    public Behind(DataSet data, String payee, Period period) {
        this.data = data;
        this.payee = payee;
        this.period = period;
    }

    /** Whether a type of fact can lead to records. */
    public static boolean knows(String fact) {
        return MEASURED.contains(fact) || PERSON.contains(fact) || SINGLE.containsKey(fact);
    }

    /** Whether a field says what was planned, and not what was achieved. */
    public static boolean isPlanned(String field) {
        return PLANNED.contains(field);
    }

    /**
     * The records behind a field of a fact.
     *
     * @param fact the type of the fact, such as {@code Kpi}
     * @param key which of several such facts, such as the code of a KPI
     * @return nothing where no record leads to it
     */
    public List<Line> records(String fact, String key, String field) {
        if (PERSON.contains(fact)) {
            return person();
        }
        Single single = SINGLE.get(fact);
        if (single != null) {
            return single(single, key);
        }
        String kpi = kpi(fact, key);
        if (kpi == null) {
            return List.of();
        }
        KpiMeasurement measured = data.measured();
        return isPlanned(field)
                ? measured.targetRows(kpi, scope(fact), period).stream()
                        .map(row -> whole(row, row.day("from")))
                        .toList()
                : KpiRecords.of(data.catalogue(), data.records(), kpi, scope(fact), period);
    }

    /** What the records come to as the KPI behind a fact; null where nothing is known, or the fact is none of a KPI. */
    public @Nullable BigDecimal measured(String fact, String key) {
        String kpi = kpi(fact, key);
        return kpi == null ? null : data.measured().value(kpi, scope(fact), period);
    }

    private @Nullable String kpi(String fact, String key) {
        return switch (fact) {
            case "Kpi" -> data.catalogue().get(key) == null ? null : key;
            case "Department" -> data.planned("department");
            case "Company" -> data.planned("company");
            default -> null;
        };
    }

    private Scope scope(String fact) {
        KpiMeasurement measured = data.measured();
        return switch (fact) {
            case "Department" -> measured.department(department());
            case "Company" -> measured.company();
            default -> measured.seller(payee);
        };
    }

    /** The department in which the payee was on the last day of work in the period, as the facts have it. */
    private String department() {
        Staff staff = new Staff(data.records());
        var employment = staff.employment(payee, period);
        LocalDate end = employment == null ? period.to() : employment.to();
        return staff.on(payee, end.minusDays(1)).department();
    }

    private List<Line> single(Single by, String key) {
        Stream<Row> rows = by.type() == RecordType.SALES
                ? data.recordsOf(payee, period).stream()
                : data.records().of(by.type()).stream()
                        .filter(row -> row.text("payee").equals(payee) && counts(row, by));
        return rows.filter(row -> key.isEmpty() || row.text(by.key()).equals(key))
                .map(row -> whole(row, row.day(by.day())))
                .toList();
    }

    /** Whether a record counts in the period: what happens on a day within it, and what lasts as long as it touches it. */
    private boolean counts(Row row, Single by) {
        return switch (by.type()) {
            case CONTRACTS -> touches(row.day("start"), row.date("end"));
            case OBJECTIVES -> touches(row.day("from"), row.date("to"));
            default -> period.contains(row.day(by.day()));
        };
    }

    private boolean touches(LocalDate from, @Nullable LocalDate to) {
        return from.isBefore(period.to()) && (to == null || to.isAfter(period.from()));
    }

    private List<Line> person() {
        return Stream.of(RecordType.PAYEES, RecordType.ASSIGNMENTS)
                .flatMap(type -> data.records().of(type).stream())
                .filter(row -> row.text(row.type() == RecordType.PAYEES ? "id" : "payee")
                        .equals(payee))
                .map(row -> whole(row, since(row)))
                .filter(line -> line.day().isBefore(period.to()))
                .toList();
    }

    private LocalDate since(Row row) {
        LocalDate since = row.date(row.type() == RecordType.PAYEES ? "joined" : "from");
        return since == null ? period.from() : since;
    }

    private static Line whole(Row row, LocalDate day) {
        return new Line(row, day, BigDecimal.ONE);
    }
}
