package trinn.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.language.ValueType;
import trinn.language.Vocabulary;
import trinn.paper.Table;
import trinn.scheme.KpiMeasure;
import trinn.statement.Input;
import trinn.statement.Measure;

/** What was achieved in an example, in rows of a name and a value. */
record GivenWords(Words words) {

    /** More than anybody reads. */
    private static final int MOST = 14;

    /** What of a fact is said, in the order in which it is. */
    private static final Map<String, List<String>> SAID = Map.of(
            "Seller", List.of("role", "baseSalary", "variableBase", "commissionRate"),
            "Department", List.of("actual", "minimum", "norm", "maximum"),
            "Company", List.of("actual", "target"),
            "Sale", List.of("type", "value", "cost", "paid", "daysLate"),
            "Refund", List.of("value"),
            "Contract", List.of("monthlyValue", "start"),
            "Objective", List.of("weight", "score"),
            "Balance", List.of("amount"));

    /** The rows; the last one says how many are left out. */
    List<Table.Row> rows(FactSet facts) {
        List<Table.Row> rows = new ArrayList<>();
        facts.all().forEach(fact -> rows(fact, rows));
        if (rows.size() <= MOST) {
            return rows;
        }
        List<Table.Row> shown = new ArrayList<>(rows.subList(0, MOST));
        shown.add(Table.Row.of(words.text("more", rows.size() - MOST), ""));
        return shown;
    }

    private void rows(Fact fact, List<Table.Row> rows) {
        switch (fact) {
            case Kpi kpi -> rows.add(kpi(kpi));
            case Product product ->
                rows.add(Table.Row.of(
                        words.name(new Measure("Product", product.code(), null, "value")),
                        words.text(
                                "product",
                                words.amount(product.quantity(), Kind.COUNT),
                                words.amount(product.unitValue(), Kind.MONEY))));
            case Employment employment -> {
                add(employment, "partTime", employment.partTime(), Kind.RATIO, rows);
                add(employment, "calendarShare", employment.calendarShare(), Kind.RATIO, rows);
            }
            default -> others(fact, rows);
        }
    }

    private void others(Fact fact, List<Table.Row> rows) {
        String type = fact.getClass().getSimpleName();
        for (String field : SAID.getOrDefault(type, List.of())) {
            Object value = Vocabulary.value(fact, field);
            ValueType known = Vocabulary.FACTS.getOrDefault(type, Map.of()).get(field);
            add(fact, field, value, known instanceof ValueType.Number(Kind kind) ? kind : Kind.TEXT, rows);
        }
    }

    private void add(Fact fact, String field, @Nullable Object value, Kind kind, List<Table.Row> rows) {
        if (value == null || value.equals("") || isZero(field, value)) {
            return;
        }
        String key = Vocabulary.key(fact);
        Measure measure = new Measure(fact.getClass().getSimpleName(), key, null, field);
        String name = words.reasons().name(measure);
        boolean several = List.of("Sale", "Refund", "Contract").contains(measure.fact());
        rows.add(Table.Row.of(
                several ? key + ": " + name : words.capital(name),
                value instanceof BigDecimal number
                        ? words.amount(number, kind)
                        : words.reasons().value(new Input(measure, value, kind))));
    }

    private static boolean isZero(String field, Object value) {
        return field.equals("daysLate") && value instanceof BigDecimal number && number.signum() == 0;
    }

    private Table.Row kpi(Kpi kpi) {
        Kind kind = words.kpis().kind(words.scheme(), kpi.code());
        KpiMeasure measure = words.scheme().measuring().kpi(kpi.code());
        boolean measured = measure != null && measure.sum() != null;
        BigDecimal target = kpi.target();
        String actual = words.amount(kpi.actual(), kind);
        String value = target == null
                ? actual
                : measured
                        ? words.text("planned", words.amount(target, kind))
                        : words.text("of-target", actual, words.amount(target, kind));
        BigDecimal base = kpi.base();
        BigDecimal norm = kpi.norm();
        String note = base == null || norm == null
                ? ""
                : words.text("base-norm", words.amount(base, kind), words.amount(norm, kind));
        return Table.Row.of(List.of(
                Table.Cell.of(words.name(new Measure("Kpi", kpi.code(), kpi.window(), "actual"))),
                new Table.Cell(value, note)));
    }
}
