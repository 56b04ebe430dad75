package trinn.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records as they were at the beginning of a day: what happened later is not there, and what was decided later is open. */
public final class AsOf {

    /** What was planned or agreed before it happens is known all the time. */
    private static final Set<RecordType> STANDING = Set.of(
            RecordType.DEPARTMENTS,
            RecordType.PAYEES,
            RecordType.ASSIGNMENTS,
            RecordType.CUSTOMERS,
            RecordType.PRODUCTS,
            RecordType.TARGETS,
            RecordType.HOLIDAYS,
            RecordType.CONTRACTS,
            RecordType.RATES,
            RecordType.BALANCES);

    private static final List<String> DAYS = List.of("date", "created", "from");

    private final Records all;
    private final LocalDate end;
    private final Map<String, String> stages = new HashMap<>();
    private final List<Row> kept = new ArrayList<>();

    private AsOf(Records all, LocalDate end) {
        this.all = all;
        this.end = end;
    }

    /**
     * All that was known.
     *
     * @param end the first day of which nothing is known
     */
    public static Records of(Records all, LocalDate end) {
        return new AsOf(all, end).cut();
    }

    private Records cut() {
        Map<String, LocalDate> reached = new HashMap<>();
        for (Row row : all.of(RecordType.STAGES)) {
            LocalDate day = row.day("date");
            String deal = row.text("opportunity");
            if (day.isBefore(end) && !day.isBefore(reached.getOrDefault(deal, LocalDate.MIN))) {
                reached.put(deal, day);
                stages.put(deal, row.text("stage"));
            }
        }
        for (RecordType type : RecordType.values()) {
            switch (type) {
                case OPPORTUNITIES ->
                    all.of(type).stream().filter(this::isKnown).map(this::open).forEach(kept::add);
                case SPLITS -> splits();
                default ->
                    all.of(type).stream()
                            .filter(row -> STANDING.contains(type) || isKnown(row))
                            .forEach(kept::add);
            }
        }
        return new Records(kept);
    }

    private void splits() {
        Set<String> sales = new HashSet<>();
        kept.stream().filter(row -> row.type() == RecordType.SALES).forEach(sale -> sales.add(sale.text("id")));
        all.of(RecordType.SPLITS).stream()
                .filter(split -> sales.contains(split.text("sale")))
                .forEach(kept::add);
    }

    private boolean isKnown(Row row) {
        for (String field : DAYS) {
            if (row.type().has(field)) {
                LocalDate day = row.date(field);
                return day == null || day.isBefore(end);
            }
        }
        return true;
    }

    /** A deal that was won or lost later was open, in the stage that it had reached. */
    private Row open(Row deal) {
        LocalDate closed = deal.date("closed");
        if (closed == null || closed.isBefore(end)) {
            return deal;
        }
        List<Field> fields = deal.type().fields();
        @Nullable Object[] values = new Object[fields.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = switch (fields.get(place).name()) {
                case "status" -> "open";
                case "closed" -> null;
                case "stage" -> stages.getOrDefault(deal.text("id"), deal.text("stage"));
                default -> deal.value(place);
            };
        }
        return new Row(deal.type(), deal.origin(), deal.attributes(), values);
    }
}
