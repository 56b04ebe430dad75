package trinn.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trinn.records.RecordType;

/** Revenue less returns by the quota, prorated by days employed and part-time: one for each seller and month. */
final class Attainments {

    private final Map<String, Map<YearMonth, Double>> bySeller = new TreeMap<>();

    static Attainments of(Tables tables) {
        Attainments attainments = new Attainments();
        Map<String, BigDecimal> revenue = revenue(tables);
        Map<String, Map<String, String>> payees = tables.byId(RecordType.PAYEES);
        tables.of(RecordType.TARGETS).stream()
                .filter(target -> "seller".equals(target.get("level")) && "revenue".equals(target.get("kpi")))
                .forEach(target -> {
                    String payee = target.getOrDefault("of", "");
                    LocalDate from = Tables.day(target, "from");
                    BigDecimal quota = Tables.number(target, "target")
                            .multiply(partTime(tables, payees.getOrDefault(payee, Map.of()), from))
                            .multiply(share(payees.getOrDefault(payee, Map.of()), from, Tables.day(target, "to")));
                    BigDecimal sold = revenue.getOrDefault(payee + YearMonth.from(from), BigDecimal.ZERO);
                    attainments
                            .bySeller
                            .computeIfAbsent(payee, any -> new TreeMap<>())
                            .put(
                                    YearMonth.from(from),
                                    sold.divide(quota, MathContext.DECIMAL64).doubleValue());
                });
        return attainments;
    }

    private static Map<String, BigDecimal> revenue(Tables tables) {
        Map<String, BigDecimal> revenue = new HashMap<>();
        Map<String, Map<String, String>> sales = tables.byId(RecordType.SALES);
        sales.values().forEach(sale -> add(revenue, sale, sale, Tables.number(sale, "amount")));
        tables.of(RecordType.RETURNS)
                .forEach(back -> add(
                        revenue,
                        sales.getOrDefault(back.get("sale"), Map.of()),
                        back,
                        Tables.number(back, "amount").negate()));
        return revenue;
    }

    private static void add(
            Map<String, BigDecimal> revenue, Map<String, String> sale, Map<String, String> dated, BigDecimal amount) {
        revenue.merge(sale.get("payee") + YearMonth.from(Tables.day(dated, "date")), amount, BigDecimal::add);
    }

    private static BigDecimal partTime(Tables tables, Map<String, String> payee, LocalDate day) {
        return tables.of(RecordType.ASSIGNMENTS).stream()
                .filter(change -> change.getOrDefault("payee", "").equals(payee.get("id")))
                .filter(change -> !Tables.day(change, "from").isAfter(day))
                .filter(change -> !change.getOrDefault("part-time", "").isEmpty())
                .reduce((earlier, later) -> later)
                .map(change -> Tables.number(change, "part-time"))
                .orElseGet(() -> Tables.number(payee, "part-time"));
    }

    private static BigDecimal share(Map<String, String> payee, LocalDate from, LocalDate to) {
        LocalDate joined = Tables.day(payee, "joined");
        LocalDate left = payee.getOrDefault("left", "").isEmpty() ? to : Tables.day(payee, "left");
        long days = ChronoUnit.DAYS.between(joined.isAfter(from) ? joined : from, left.isBefore(to) ? left : to);
        return BigDecimal.valueOf(days)
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), MathContext.DECIMAL64);
    }

    /** All of them. */
    List<Double> all() {
        return bySeller.values().stream()
                .flatMap(months -> months.values().stream())
                .toList();
    }

    /** The share of those from a number on. */
    double share(double from) {
        return all().stream().filter(one -> one >= from).count() / (double) all().size();
    }

    /** Pearson's correlation of a seller's month with the next one. */
    double correlation() {
        List<double[]> pairs = new ArrayList<>();
        bySeller.values()
                .forEach(months -> months.forEach((month, now) -> {
                    Double next = months.get(month.plusMonths(1));
                    if (next != null) {
                        pairs.add(new double[] {now, next});
                    }
                }));
        double[] mean = {mean(pairs, 0), mean(pairs, 1)};
        double both = 0;
        double first = 0;
        double second = 0;
        for (double[] pair : pairs) {
            both += (pair[0] - mean[0]) * (pair[1] - mean[1]);
            first += (pair[0] - mean[0]) * (pair[0] - mean[0]);
            second += (pair[1] - mean[1]) * (pair[1] - mean[1]);
        }
        return both / Math.sqrt(first * second);
    }

    private static double mean(List<double[]> pairs, int place) {
        return pairs.stream().mapToDouble(pair -> pair[place]).average().orElseThrow();
    }
}
