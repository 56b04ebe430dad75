package trinn.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;
import trinn.records.Row;

/** Notes what can be right and probably is not: warnings, which let the data in. */
final class Plausibility {

    /** How many other months a seller must have before one of them can be out of line. */
    static final int LEAST_MONTHS = 6;

    /** A month is out of line beyond so many times the median of the seller's other months. */
    static final BigDecimal OUT_OF_LINE = BigDecimal.valueOf(5);

    private final Layout layout;
    private final Report report;
    private final Map<String, Row> payees = new HashMap<>();
    private final Map<String, Shares> shares = new LinkedHashMap<>();
    private final Ids deals = new Ids();
    private final Ids invoiceDays = new Ids();
    private final Map<String, NavigableMap<YearMonth, Month>> months = new TreeMap<>();
    /** By payee, the months that have a target, counted from the year 0. */
    private final Map<String, BitSet> planned = new HashMap<>();

    /** What a seller sold in a month, and the largest sale of it. */
    private record Month(BigDecimal sum, Row largest, Section section) {
        Month and(Month other) {
            boolean larger = other.largest.amount("amount").compareTo(largest.amount("amount")) > 0;
            return new Month(sum.add(other.sum), larger ? other.largest : largest, section);
        }
    }

    /** What the shares of a sale add up to, and the last of them. */
    private record Shares(BigDecimal sum, Row last, Section section) {
        Shares and(Shares other) {
            return new Shares(sum.add(other.sum), other.last, other.section);
        }
    }

    Plausibility(Layout layout, Report report) {
        this.layout = layout;
        this.report = report;
    }

    void check(Section section, Row row) {
        switch (row.type()) {
            case PAYEES -> payees.putIfAbsent(row.text("id"), row);
            case INVOICES ->
                invoiceDays.add(row.text("id"), (int) row.day("date").toEpochDay());
            case PAYMENTS -> checkPayment(section, row);
            case SALES -> checkSale(section, row);
            case OPPORTUNITIES -> checkOpportunity(section, row);
            case SPLITS -> shares.merge(row.text("sale"), new Shares(row.amount("share"), row, section), Shares::and);
            default -> {}
        }
    }

    void checkTarget(Row row) {
        LocalDate to = row.date("to");
        if (row.text("level").equals("seller") && to != null) {
            int first = number(YearMonth.from(row.day("from")));
            int end = number(YearMonth.from(to.minusDays(1))) + 1;
            planned.computeIfAbsent(row.text("of"), payee -> new BitSet()).set(first, Math.max(first, end));
        }
    }

    private static int number(YearMonth month) {
        return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    /** Notes what can be seen of all records only. */
    void finish() {
        shares.values().forEach(this::checkShares);
        months.forEach(this::checkMonths);
        checkGaps();
    }

    private void checkShares(Shares ofOne) {
        if (ofOne.sum().compareTo(BigDecimal.ONE) != 0) {
            String message = "The shares of the sale %s add up to %s. Schemes without overlay credit need 1."
                    .formatted(ofOne.last().text("sale"), ofOne.sum().toPlainString());
            warn(Check.SHARES, ofOne.section(), ofOne.last(), "share", message);
        }
    }

    private void checkSale(Section section, Row row) {
        BigDecimal cost = row.number("cost");
        BigDecimal amount = row.amount("amount");
        if (cost != null && amount.signum() > 0 && cost.compareTo(amount) > 0) {
            String message = "It was sold for less than it cost, %s. Check both.".formatted(cost.toPlainString());
            warn(Check.NEGATIVE_MARGIN, section, row, "amount", message);
        }
        checkEmployed(section, row);
        checkTwice(section, row, "customer", "product", "date", "amount");
        months.computeIfAbsent(row.text("payee"), payee -> new TreeMap<>())
                .merge(YearMonth.from(row.day("date")), new Month(amount, row, section), Month::and);
    }

    private void checkEmployed(Section section, Row row) {
        Row payee = payees.get(row.text("payee"));
        if (payee == null) {
            return;
        }
        LocalDate day = row.day("date");
        LocalDate joined = payee.date("joined");
        LocalDate left = payee.date("left");
        if (joined != null && day.isBefore(joined)) {
            String message = "Payee %s joined on %s, after this day.".formatted(payee.text("id"), joined);
            warn(Check.NOT_EMPLOYED, section, row, "date", message);
        } else if (left != null && !day.isBefore(left)) {
            String message = "Payee %s had left by %s. Whose sale is it?".formatted(payee.text("id"), left);
            warn(Check.NOT_EMPLOYED, section, row, "date", message);
        }
    }

    private void checkOpportunity(Section section, Row row) {
        if (!row.text("name").isEmpty()) {
            checkTwice(section, row, "name", "customer", "created", "amount");
        }
    }

    /** The same for the same customer on the same day in two orders may be one, entered twice; in one order it is meant. */
    private void checkTwice(Section section, Row row, String... fields) {
        if (row.text("customer").isEmpty()) {
            return;
        }
        StringBuilder deal = new StringBuilder(row.type().code()).append('\n').append(row.text("payee"));
        for (String field : fields) {
            deal.append('\n').append(row.value(row.type().place(field)));
        }
        String order = row.type().has("order") ? row.text("order") : "";
        if (!order.isEmpty() && deals.add(deal + "\norder " + order, 0) != Ids.NONE) {
            return;
        }
        int before = deals.add(deal.toString(), row.origin().row());
        if (before != Ids.NONE) {
            boolean oneFile = !layout.files(row.type()).contains(",");
            String message = "%s has the same payee, %s. Is it the same deal?"
                    .formatted(oneFile ? "Row " + before : "An earlier row", String.join(", ", fields));
            warn(Check.DUPLICATE_DEAL, section, row, row.type() == RecordType.SALES ? "id" : "name", message);
        }
    }

    private void checkPayment(Section section, Row row) {
        int invoiced = invoiceDays.get(row.text("invoice"));
        if (invoiced != Ids.NONE && row.day("date").toEpochDay() < invoiced) {
            String message =
                    "It was paid before the invoice was written, on %s.".formatted(LocalDate.ofEpochDay(invoiced));
            warn(Check.PAID_EARLY, section, row, "date", message);
        }
    }

    private void checkMonths(String payee, NavigableMap<YearMonth, Month> ofOne) {
        BitSet targets = planned.getOrDefault(payee, new BitSet());
        List<BigDecimal> sums = ofOne.values().stream().map(Month::sum).sorted().toList();
        for (Map.Entry<YearMonth, Month> month : ofOne.entrySet()) {
            Section section = month.getValue().section();
            Row row = month.getValue().largest();
            if (!planned.isEmpty() && !targets.get(number(month.getKey()))) {
                String message =
                        "Payee %s sold in %s and has no target for that month.".formatted(payee, month.getKey());
                warn(Check.TARGET_MISSING, section, row, "payee", message);
            }
            BigDecimal usual = medianWithout(month.getValue().sum(), sums);
            if (usual != null && month.getValue().sum().compareTo(usual.multiply(OUT_OF_LINE)) > 0) {
                String message = "Payee %s sold %s in %s, more than five times the median of the other months, %s."
                        .formatted(
                                payee,
                                month.getValue().sum().toPlainString(),
                                month.getKey(),
                                usual.setScale(2, RoundingMode.HALF_UP).toPlainString());
                warn(Check.OUTLIER, section, row, "amount", message);
            }
        }
    }

    /** The median of the other months, or null where there are too few or it is not above zero. */
    private static @Nullable BigDecimal medianWithout(BigDecimal one, List<BigDecimal> sorted) {
        int others = sorted.size() - 1;
        if (others < LEAST_MONTHS) {
            return null;
        }
        int place = Collections.binarySearch(sorted, one);
        BigDecimal upper = without(place, others / 2, sorted);
        BigDecimal median = others % 2 == 1
                ? upper
                : upper.add(without(place, others / 2 - 1, sorted)).divide(BigDecimal.valueOf(2));
        return median.signum() > 0 ? median : null;
    }

    private static BigDecimal without(int place, int wanted, List<BigDecimal> sorted) {
        return sorted.get(wanted < place ? wanted : wanted + 1);
    }

    private void checkGaps() {
        NavigableMap<YearMonth, Boolean> all = new TreeMap<>();
        months.values().forEach(ofOne -> ofOne.keySet().forEach(month -> all.put(month, true)));
        if (all.isEmpty()) {
            return;
        }
        for (YearMonth month = all.firstKey(); month.isBefore(all.lastKey()); month = month.plusMonths(1)) {
            if (!all.containsKey(month)) {
                String file = layout.files(RecordType.SALES);
                String message = "There is no sale at all in this month. Was it left out?";
                report.add(new DataProblem(Check.EMPTY_MONTH, file, 0, "", month.toString(), message));
            }
        }
    }

    private void warn(Check check, Section section, Row row, String field, String message) {
        report.add(section.problem(check, row, field, message));
    }
}
