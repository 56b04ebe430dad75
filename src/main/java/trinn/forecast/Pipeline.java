package trinn.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.kpi.Catalogue;
import trinn.kpi.KpiMeasurement;
import trinn.population.DataSet;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/**
 * The open deals of a seller, and what winning each would add to KPIs: a won deal is a sale of its amount on the last known day of
 * the period, at the seller's own share of margin, that nobody has paid yet. It is measured as the KPIs' definitions say.
 */
public final class Pipeline {

    private static final String REVENUE = "revenue";
    private static final String MARGIN = "margin";

    private final DataSet data;
    private final String payee;
    private final Period period;
    private final LocalDate day;
    private final List<String> codes;

    private Pipeline(DataSet data, String payee, Period period, LocalDate day, List<String> codes) {
        this.data = data;
        this.payee = payee;
        this.period = period;
        this.day = day;
        this.codes = codes;
    }

    /**
     * All of a seller, the largest first; those without an amount are left out.
     *
     * @param day on which they would be won, within the period
     * @param codes of the KPIs that are wanted; those that do not add up, or that nobody defined, are left as they are
     */
    public static List<OpenDeal> of(DataSet data, String payee, Period period, LocalDate day, List<String> codes) {
        Catalogue catalogue = data.catalogue();
        List<String> adding = codes.stream()
                .distinct()
                .filter(code -> catalogue.get(code) != null && catalogue.addsUp(code))
                .toList();
        return new Pipeline(data, payee, period, day, adding).deals();
    }

    private List<OpenDeal> deals() {
        BigDecimal margin = margin();
        return data.records().of(RecordType.OPPORTUNITIES).stream()
                .filter(row -> row.text("payee").equals(payee)
                        && row.text("status").equals("open")
                        && row.number("amount") != null
                        && row.day("created").isBefore(period.to()))
                .map(row -> deal(row, margin))
                .sorted(Comparator.comparing(OpenDeal::amount).reversed().thenComparing(OpenDeal::id))
                .toList();
    }

    private OpenDeal deal(Row row, @Nullable BigDecimal margin) {
        String name = row.text("name").isBlank() ? row.text("customer") : row.text("name");
        return new OpenDeal(
                row.text("id"),
                name.isBlank() ? row.text("id") : name,
                row.text("stage"),
                row.text("next step"),
                row.amount("amount"),
                row.day("created"),
                brings(row, margin));
    }

    /** The seller's margin of all that she sold so far, 1 = 100 %; null where it is not known. */
    private @Nullable BigDecimal margin() {
        Period span = data.span();
        if (span == null || !isMeasured(REVENUE) || !isMeasured(MARGIN)) {
            return null;
        }
        Period known = new Period(span.from(), day.plusDays(1).isAfter(span.from()) ? day.plusDays(1) : span.to());
        BigDecimal revenue = data.measured().value(REVENUE, payee, known);
        BigDecimal earned = data.measured().value(MARGIN, payee, known);
        return revenue == null || earned == null || revenue.signum() <= 0
                ? null
                : earned.divide(revenue, MathContext.DECIMAL64);
    }

    private boolean isMeasured(String code) {
        return data.measurable().stream().anyMatch(kpi -> kpi.code().equals(code));
    }

    private Map<String, BigDecimal> brings(Row deal, @Nullable BigDecimal margin) {
        List<Row> about = new ArrayList<>();
        Row seller = data.records().find(RecordType.PAYEES, payee);
        Row customer = data.records().find(RecordType.CUSTOMERS, deal.text("customer"));
        about.addAll(seller == null ? List.of() : List.of(seller));
        about.addAll(customer == null ? List.of() : List.of(customer));
        List<Row> open = new ArrayList<>(about);
        open.add(deal);
        List<Row> won = new ArrayList<>(about);
        won.add(won(deal));
        won.add(sale(deal, margin));
        Map<String, BigDecimal> brings = new TreeMap<>();
        if (codes.isEmpty()) {
            return brings;
        }
        KpiMeasurement before = measured(open);
        KpiMeasurement after = measured(won);
        for (String code : codes) {
            BigDecimal less = before.value(code, payee, period);
            BigDecimal more = after.value(code, payee, period);
            BigDecimal added = more == null ? BigDecimal.ZERO : less == null ? more : more.subtract(less);
            if (added.signum() != 0) {
                brings.put(code, added);
            }
        }
        return brings;
    }

    private KpiMeasurement measured(List<Row> rows) {
        return KpiMeasurement.of(data.catalogue(), new Records(rows), codes.toArray(String[]::new));
    }

    private Row won(Row deal) {
        return row(RecordType.OPPORTUNITIES, deal, field -> switch (field) {
            case "status", "stage" -> "won";
            case "closed" -> day;
            default -> deal.value(RecordType.OPPORTUNITIES.place(field));
        });
    }

    private Row sale(Row deal, @Nullable BigDecimal margin) {
        BigDecimal amount = deal.amount("amount");
        return row(RecordType.SALES, deal, field -> switch (field) {
            case "id", "order" -> deal.text("id");
            case "date" -> day;
            case "payee" -> payee;
            case "customer" -> deal.text("customer");
            case "amount" -> amount;
            case "cost" ->
                margin == null ? null : amount.subtract(amount.multiply(margin)).setScale(2, RoundingMode.HALF_UP);
            default -> null;
        });
    }

    private interface Values {
        @Nullable Object of(String field);
    }

    private static Row row(RecordType type, Row from, Values values) {
        return new Row(
                type, from.origin(), type.names().stream().map(values::of).toArray());
    }
}
