package trinn.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.records.Field;
import trinn.records.Numbers;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * Checks records against each other: ids, and what refers to them. What follows from a problem that is noted already is
 * not noted again: where a payee's row cannot be read, the payee's sales are not called unknown.
 */
final class Crosscheck {

    private static final List<String> TARGETS = List.of("target", "minimum", "base", "norm", "maximum");

    private static final Map<RecordType, List<Reference>> REFERENCES = references();

    private final Layout layout;
    private final Report report;
    private final Map<RecordType, Ids> ids = new EnumMap<>(RecordType.class);
    private final Set<RecordType> listed = EnumSet.noneOf(RecordType.class);
    private final Set<RecordType> complete = EnumSet.allOf(RecordType.class);
    private final Map<String, BigDecimal> sold = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final PayChecks pay;

    /** A field that names another record. */
    private record Reference(Field field, int place, RecordType to) {}

    /** A reference to a record of the same type, which may come further down. */
    private record Pending(Section section, Row row, Reference reference) {}

    Crosscheck(Layout layout, Report report) {
        this.layout = layout;
        this.report = report;
        layout.sections().forEach(section -> listed.add(section.type()));
        this.pay = new PayChecks(layout, report);
    }

    private static Map<RecordType, List<Reference>> references() {
        Map<RecordType, List<Reference>> references = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            references.put(
                    type,
                    type.fields().stream()
                            .filter(Field::isReference)
                            .map(field -> reference(type, field, field.refersTo()))
                            .toList());
        }
        return references;
    }

    private static Reference reference(RecordType type, Field field, String to) {
        return new Reference(field, type.place(field.name()), RecordType.of(to).orElseThrow());
    }

    /** Notes that some record of a type could not be read. */
    void incomplete(RecordType type) {
        complete.remove(type);
    }

    /**
     * Checks one record; those that it refers to were checked before it.
     *
     * @return whether nothing was wrong so far
     */
    boolean check(Section section, Row row) {
        int before = report.errors();
        checkId(section, row);
        for (Reference reference : REFERENCES.get(row.type())) {
            if (reference.to() == row.type()) {
                pending.add(new Pending(section, row, reference));
            } else {
                checkReference(section, row, reference);
            }
        }
        switch (row.type()) {
            case SALES -> checkSum(section, row);
            case TARGETS -> checkTarget(section, row);
            default -> pay.check(section, row);
        }
        return report.errors() == before;
    }

    /** Checks what could not be checked before all records of a type were read. */
    void finish(RecordType type) {
        pending.stream()
                .filter(one -> one.row().type() == type)
                .forEach(one -> checkReference(one.section(), one.row(), one.reference()));
        pending.removeIf(one -> one.row().type() == type);
    }

    private void checkId(Section section, Row row) {
        if (!row.type().has("id") || row.text("id").isEmpty()) {
            return;
        }
        int before = ids.computeIfAbsent(row.type(), type -> new Ids())
                .add(row.text("id"), row.origin().row());
        if (before != Ids.NONE) {
            String where = layout.sections().stream()
                                    .filter(other -> other.type() == row.type())
                                    .count()
                            == 1
                    ? "Row " + before
                    : "An earlier row";
            fail(
                    Check.DUPLICATE_ID,
                    section,
                    row,
                    "id",
                    where + " has this id already. Every row needs one of its own.");
        }
    }

    private void checkReference(Section section, Row row, Reference reference) {
        String id = row.text(reference.place());
        RecordType type = reference.to();
        if (id.isEmpty() || !listed.contains(type) || !complete.contains(type)) {
            return;
        }
        Ids known = ids.get(type);
        if (known == null || !known.contains(id)) {
            String message = "There is no such %s in %s. Add the %s there, or correct the id here."
                    .formatted(type.one(), layout.files(type), type.one());
            fail(Check.UNKNOWN_ID, section, row, reference.field().name(), message);
        }
    }

    private void checkTarget(Section section, Row row) {
        Field of = row.type().field("of");
        switch (row.text("level")) {
            case "seller" -> requireOf(section, row, of, "payees");
            case "department" -> requireOf(section, row, of, "departments");
            case "customer" -> requireOf(section, row, of, "customers");
            default -> {}
        }
        if (TARGETS.stream().allMatch(field -> row.number(field) == null)) {
            String first = TARGETS.stream().filter(section::has).findFirst().orElse("target");
            fail(Check.EMPTY_CELL, section, row, first, "The cell is empty. Here a value is needed.");
        }
        for (String field : TARGETS) {
            BigDecimal number = row.number(field);
            if (number != null && number.signum() < 0) {
                fail(Check.RANGE, section, row, field, "A target must not be negative.");
            }
        }
        checkRise(section, row);
    }

    /** The level that a department reached is only clear where its three plans rise. */
    private void checkRise(Section section, Row row) {
        BigDecimal minimum = row.number("minimum");
        BigDecimal norm = row.number("norm");
        BigDecimal maximum = row.number("maximum");
        if (row.text("level").equals("department")
                && minimum != null
                && norm != null
                && maximum != null
                && (minimum.compareTo(norm) >= 0 || norm.compareTo(maximum) >= 0)) {
            String message = "The plans of a department must rise: minimum %s, norm %s, maximum %s."
                    .formatted(minimum.toPlainString(), norm.toPlainString(), maximum.toPlainString());
            fail(Check.RANGE, section, row, "norm", message);
        }
    }

    private void requireOf(Section section, Row row, Field of, String type) {
        if (row.text("of").isEmpty()) {
            fail(Check.EMPTY_CELL, section, row, "of", "The cell is empty. Whose target is it?");
        } else {
            checkReference(section, row, reference(RecordType.TARGETS, of, type));
        }
    }

    /** So that no sum of a seller's sales has more digits than can be kept. */
    private void checkSum(Section section, Row row) {
        BigDecimal sum = sold.merge(row.text("payee"), row.amount("amount"), BigDecimal::add);
        if (Numbers.hasTooManyWholeDigits(sum)) {
            String message = "The sum of the payee's sales now has more than %d digits before the point."
                    .formatted(Numbers.WHOLE_DIGITS);
            fail(Check.NUMBER, section, row, "amount", message);
        }
    }

    private void fail(Check check, Section section, Row row, String field, String message) {
        report.add(section.problem(check, row, field, message));
    }
}
