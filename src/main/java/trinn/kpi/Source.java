package trinn.kpi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/**
 * Which records count, on which day and for whom.
 *
 * @param type of the records
 * @param date the day on which a record counts; one without it does not count
 * @param payee for whom; null for payments, which count for the sellers of the lines of their invoice
 * @param where what must be true of a record
 */
record Source(RecordType type, FieldPath date, @Nullable FieldPath payee, List<Condition> where) {

    /** The way to the payee of the records that can be a source, where nothing else is said. */
    private static final Map<RecordType, String> PAYEES = new EnumMap<>(Map.of(
            RecordType.MEASUREMENTS, "payee",
            RecordType.SALES, "payee",
            RecordType.RETURNS, "sale.payee",
            RecordType.OPPORTUNITIES, "payee",
            RecordType.STAGES, "opportunity.payee",
            RecordType.ACTIVITIES, "payee",
            RecordType.INSPECTIONS, "payee",
            RecordType.REMARKS, "payee",
            RecordType.VISITORS, "payee",
            RecordType.EXPENSES, "payee"));

    Source {
        where = List.copyOf(where);
    }

    /** The codes of the records of which something can be measured. */
    static List<String> codes() {
        List<String> codes =
                new ArrayList<>(PAYEES.keySet().stream().map(RecordType::code).toList());
        codes.add(RecordType.PAYMENTS.code());
        return codes.stream().sorted().toList();
    }

    /** Whether records of this type are a seller's, so that something can be measured of them. */
    static boolean canBe(RecordType type) {
        return type == RecordType.PAYMENTS || PAYEES.containsKey(type);
    }

    /** For whom records of a type count where nothing else is said; null for payments. */
    static @Nullable FieldPath payeeOf(RecordType type) {
        String path = PAYEES.get(type);
        return path == null ? null : FieldPath.of(type, path);
    }

    /** On which day records of a type count where nothing else is said; null where it must be said. */
    static @Nullable FieldPath dateOf(RecordType type) {
        return type.has("date") ? FieldPath.of(type, "date") : null;
    }

    /** Whether records count for those who share the sale. */
    boolean isShared() {
        return (type == RecordType.SALES || type == RecordType.RETURNS) && payee != null && payee.equals(payeeOf(type));
    }

    /** What YAML says besides the field: {@code , date: closed, where: {status: won}}, or nothing. */
    String text() {
        return date.equals(dateOf(type)) ? textWithoutDate() : ", date: " + date.relative() + textWithoutDate();
    }

    /** As {@link #text()}, where the day cannot be chosen. */
    String textWithoutDate() {
        String of = payee == null || payee.equals(payeeOf(type)) ? "" : ", payee: " + payee.relative();
        return where.isEmpty()
                ? of
                : of + where.stream().map(Condition::toString).collect(Collectors.joining(", ", ", where: {", "}"));
    }
}
