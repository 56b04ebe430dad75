package trinn.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import trinn.facts.Adjustment;
import trinn.facts.Balance;
import trinn.facts.Contract;
import trinn.facts.ExchangeRate;
import trinn.facts.ExchangeRates;
import trinn.facts.Fact;
import trinn.facts.Objective;
import trinn.facts.Period;
import trinn.facts.Refund;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/**
 * What the data says of pay besides sales and KPIs: contracts, objectives, rates, and what is open or corrected. For several
 * threads.
 */
final class PayFacts {

    private static final List<RecordType> OF_PAYEES = List.of(
            RecordType.CONTRACTS,
            RecordType.OBJECTIVES,
            RecordType.BALANCES,
            RecordType.REFUNDS,
            RecordType.ADJUSTMENTS);

    private final Map<RecordType, Map<String, List<Row>>> byPayee = new EnumMap<>(RecordType.class);
    /** Asked for what holds on a day, never to convert. */
    private final ExchangeRates rates = new ExchangeRates("");

    private final Map<LocalDate, List<ExchangeRate>> onDay = new ConcurrentHashMap<>();

    PayFacts(Records records) {
        for (RecordType type : OF_PAYEES) {
            Map<String, List<Row>> rows = new HashMap<>();
            for (Row row : records.of(type)) {
                rows.computeIfAbsent(row.text("payee"), payee -> new ArrayList<>())
                        .add(row);
            }
            byPayee.put(type, rows);
        }
        records.of(RecordType.RATES)
                .forEach(row -> rates.add(row.text("currency"), row.day("from"), row.amount("rate")));
    }

    /**
     * The facts of a payee in a period.
     *
     * @param first the first of the payee's periods, to which all belongs that was open before it
     */
    List<Fact> of(String payee, Period period, Period first) {
        List<Fact> facts = new ArrayList<>(onDay.computeIfAbsent(period.to().minusDays(1), rates::on));
        add(facts, payee, RecordType.CONTRACTS, row -> runs(row, period), row -> contract(row, period));
        add(facts, payee, RecordType.OBJECTIVES, row -> period.contains(lastDay(row)), PayFacts::objective);
        add(
                facts,
                payee,
                RecordType.BALANCES,
                row -> period.contains(notBefore(row.day("date"), first)),
                row -> new Balance(row.text("account"), row.text("component"), row.amount("amount")));
        add(facts, payee, RecordType.REFUNDS, row -> period.contains(row.day("date")), PayFacts::refund);
        add(
                facts,
                payee,
                RecordType.ADJUSTMENTS,
                row -> period.contains(row.day("date")),
                row -> new Adjustment(row.text("component"), row.amount("amount"), row.text("reason")));
        return facts;
    }

    private void add(List<Fact> facts, String payee, RecordType type, Predicate<Row> in, Function<Row, Fact> fact) {
        byPayee.get(type).getOrDefault(payee, List.of()).stream()
                .filter(in)
                .map(fact)
                .forEach(facts::add);
    }

    private static LocalDate notBefore(LocalDate day, Period first) {
        return day.isBefore(first.from()) ? first.from() : day;
    }

    private static boolean runs(Row contract, Period period) {
        LocalDate end = contract.date("end");
        return contract.day("start").isBefore(period.to()) && (end == null || end.isAfter(period.from()));
    }

    private static Contract contract(Row row, Period period) {
        return Contract.in(
                period,
                row.text("id"),
                row.text("customer"),
                row.text("type"),
                row.day("start"),
                row.amount("monthly value"));
    }

    /** Without an end, the last day of the month. */
    private static LocalDate lastDay(Row objective) {
        LocalDate to = objective.date("to");
        return (to == null ? objective.day("from").withDayOfMonth(1).plusMonths(1) : to).minusDays(1);
    }

    private static Objective objective(Row row) {
        return new Objective(row.text("objective"), row.amount("weight"), row.amount("score"));
    }

    private static Refund refund(Row row) {
        String sale = row.text("sale");
        BigDecimal left = row.number("left");
        return new Refund(
                row.text("id"),
                sale.isEmpty() ? "sale of " + row.text("id") : sale,
                row.day("date"),
                row.amount("amount"),
                row.number("rate"),
                row.date("sold"),
                left);
    }
}
