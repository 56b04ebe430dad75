package trinn.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;
import trinn.records.Row;

/** From definitions to what measures them; what several KPIs need is measured once. */
final class Gauges {

    private static final FieldPath SOLD = FieldPath.of(RecordType.SALES, "amount");

    private final Feed feed;
    private final Map<Definition, List<Sums>> sums = new HashMap<>();
    private final Map<Definition, Sets> sets = new HashMap<>();
    private final Map<RecordType, Map<Object, List<Gauge>>> byType = new EnumMap<>(RecordType.class);
    private final Set<RecordType> kept = EnumSet.noneOf(RecordType.class);
    private final Set<RecordType> helpful = EnumSet.noneOf(RecordType.class);
    private @Nullable PaymentsGauge payment;

    Gauges(Feed feed) {
        this.feed = feed;
    }

    /** The types whose records gauges take. */
    Set<RecordType> taken() {
        return byType.keySet();
    }

    /** The types whose records are to be found by their ids. */
    Set<RecordType> kept() {
        return kept;
    }

    /** The types whose records are to be found by their ids where there are any, and can be done without. */
    Set<RecordType> helpful() {
        return helpful;
    }

    /** The gauges that take records of a type, those together that add to the same sums: each list is for one thread at a time. */
    Collection<List<Gauge>> of(RecordType type) {
        return byType.getOrDefault(type, Map.of()).values();
    }

    /** After the last record: the sums and sets are complete. */
    void finish() {
        byType.values().stream()
                .flatMap(families -> families.values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList()
                .parallelStream()
                .forEach(Gauge::finish);
        sums.values().parallelStream().forEach(all -> all.forEach(Sums::close));
        sets.values().parallelStream().forEach(Sets::close);
    }

    List<Sums> sums(Definition definition) {
        return sums.getOrDefault(definition, List.of());
    }

    Sets sets(Definition.Distinct definition) {
        return Objects.requireNonNull(sets.get(definition));
    }

    /** Sees to it that a definition is measured. Other KPIs that it names are asked for by themselves. */
    void need(Definition definition) {
        switch (definition) {
            case Definition.Ratio(Definition of, Definition to) -> {
                need(of);
                need(to);
            }
            case Definition.Ever(Definition of) -> need(of);
            case Definition.Again again -> need(again.values());
            case Definition.Distinct distinct -> {
                if (!sets.containsKey(distinct)) {
                    Sets into = new Sets();
                    sets.put(distinct, into);
                    add(
                            distinct.source().type(),
                            ValuesGauge.all(counted(distinct.source()), readings(distinct.fields()), into),
                            into);
                }
            }
            case Definition.Same _, Definition.Planned _, Definition.Attainment _, Definition.Growth _ -> {}
            default -> {
                if (!sums.containsKey(definition)) {
                    sums.put(definition, measured(definition));
                }
            }
        }
    }

    private List<Sums> measured(Definition definition) {
        return switch (definition) {
            case Definition.Sum(Source source, Expression expression) -> List.of(sum(source, expression));
            case Definition.Count(Source source) -> List.of(rows(source, row -> BigDecimal.ONE));
            case Definition.Average(Source source, Expression expression) -> average(source, amounts(expression));
            case Definition.Paid(Source source, Expression expression) -> List.of(paid(source, expression));
            case Definition.First(Source source, List<FieldPath> fields) -> List.of(firsts(source, fields));
            case Definition.Days days -> days(days);
            case Definition.Open(Source source, Expression expression) -> List.of(open(source, expression));
            case Definition.Conversion conversion -> conversion(conversion);
            default -> throw new IllegalArgumentException("Nothing is added up for " + definition);
        };
    }

    private Sums sum(Source source, Expression expression) {
        Amounts amounts = amounts(expression);
        Sums into = rows(source, amounts::of);
        if (source.type() == RecordType.SALES) {
            add(RecordType.SALES, new ReturnsGauge(feed, counted(source), amounts, into), into);
        }
        return into;
    }

    private List<Sums> average(Source source, Amounts amounts) {
        return List.of(rows(source, amounts::of), rows(source, row -> amounts.of(row) == null ? null : BigDecimal.ONE));
    }

    private Sums firsts(Source source, List<FieldPath> fields) {
        Sums into = new Sums();
        add(source.type(), ValuesGauge.firsts(counted(source), readings(fields), into), into);
        return into;
    }

    private List<Sums> conversion(Definition.Conversion conversion) {
        Sums converted = new Sums();
        Sums all = new Sums();
        Gauge gauge = new ConversionGauge(conversion, feed.owners, converted, all);
        add(RecordType.OPPORTUNITIES, gauge, gauge);
        add(RecordType.STAGES, gauge, gauge);
        return List.of(converted, all);
    }

    /** More on the day it is opened, less on the day it is closed: all up to a day is what is open then. */
    private Sums open(Source source, @Nullable Expression expression) {
        Function<Row, @Nullable BigDecimal> value =
                expression == null ? row -> BigDecimal.ONE : amounts(expression)::of;
        Sums into = rows(source, value);
        Source closed =
                new Source(source.type(), FieldPath.of(source.type(), "closed"), source.payee(), source.where());
        add(
                source.type(),
                new RowGauge(
                        counted(closed),
                        row -> {
                            BigDecimal number = value.apply(row);
                            return number == null ? null : number.negate();
                        },
                        into),
                into);
        return into;
    }

    private List<Sums> days(Definition.Days days) {
        Lookup.Reading from = reading(days.from());
        Lookup.Reading to = reading(days.to());
        Lookup.@Nullable Reading weight = days.weight() == null ? null : reading(days.weight());
        Function<Row, @Nullable BigDecimal> weights =
                row -> from.day(row) == Lookup.NO_DAY || to.day(row) == Lookup.NO_DAY
                        ? null
                        : weight == null ? BigDecimal.ONE : weight.number(row);
        Function<Row, @Nullable BigDecimal> weighted = row -> {
            BigDecimal by = weights.apply(row);
            if (by == null) {
                return null;
            }
            BigDecimal number = BigDecimal.valueOf(to.day(row) - from.day(row));
            return by.multiply(days.least() == null ? number : number.max(days.least()));
        };
        return List.of(rows(days.source(), weighted), rows(days.source(), weights));
    }

    private Sums paid(Source source, Expression expression) {
        Source payments = new Source(RecordType.PAYMENTS, FieldPath.of(RecordType.PAYMENTS, "date"), null, List.of());
        Amounts paid = amounts(new Expression(
                List.of(new Expression.Term(FieldPath.of(RecordType.PAYMENTS, "amount"), false)), null));
        return payments(payments, paid::of, source, expression);
    }

    /** A number of each record; one of a payment goes to sellers by the amounts of their lines. */
    private Sums rows(Source source, Function<Row, @Nullable BigDecimal> value) {
        if (source.type() == RecordType.PAYMENTS) {
            Source sales = new Source(
                    RecordType.SALES,
                    FieldPath.of(RecordType.SALES, "date"),
                    Source.payeeOf(RecordType.SALES),
                    List.of());
            return payments(source, value, sales, new Expression(List.of(new Expression.Term(SOLD, false)), null));
        }
        Sums into = new Sums();
        add(source.type(), new RowGauge(counted(source), value, into), into);
        return into;
    }

    private Sums payments(Source payments, Function<Row, @Nullable BigDecimal> value, Source lines, Expression ofLine) {
        Sums into = new Sums();
        if (payment == null) {
            payment = new PaymentsGauge();
            add(RecordType.PAYMENTS, payment, payment);
            add(RecordType.SALES, payment, payment);
        }
        String basis = new Definition.Paid(lines, ofLine).toString();
        payment.measure(basis, counted(lines), amounts(ofLine), counted(payments), value, into);
        return into;
    }

    private void add(RecordType type, Gauge gauge, Object into) {
        byType.computeIfAbsent(type, unknown -> new LinkedHashMap<>())
                .computeIfAbsent(into, unknown -> new ArrayList<>())
                .add(gauge);
    }

    private Feed.Counted counted(Source source) {
        keep(source.date());
        if (source.payee() != null) {
            keep(source.payee());
        }
        source.where().forEach(condition -> keep(condition.field()));
        return feed.counted(source);
    }

    private Amounts amounts(Expression expression) {
        expression.terms().forEach(term -> keep(term.field()));
        return feed.amounts(expression);
    }

    private List<Lookup.Reading> readings(List<FieldPath> fields) {
        return fields.stream().map(this::reading).toList();
    }

    private Lookup.Reading reading(FieldPath path) {
        keep(path);
        return feed.lookup.reading(path);
    }

    private void keep(FieldPath path) {
        List<RecordType> types = path.types();
        kept.addAll(types.subList(1, types.size()));
        path.otherwise()
                .forEach(other ->
                        helpful.addAll(other.types().subList(1, other.types().size())));
    }
}
