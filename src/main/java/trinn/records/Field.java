package trinn.records;

import java.util.List;

/**
 * One thing that a record says.
 *
 * @param name as data.yaml, definitions of KPIs and messages write it, such as {@code part-time}
 * @param kind what its values are
 * @param required whether every record has a value
 * @param refersTo the {@link RecordType#code() code} of the records whose id the value is; empty where it is none
 * @param choices the only values there are; empty where any will do
 * @param confidential whether it is seen only in sums over many, never by itself: neither shown nor read by a KPI or a rule
 */
public record Field(
        String name, FieldKind kind, boolean required, String refersTo, List<String> choices, boolean confidential) {

    /** Copies the list. */
    public Field {
        choices = List.copyOf(choices);
    }

    static Field of(String name, FieldKind kind) {
        return new Field(name, kind, false, "", List.of(), false);
    }

    static Field text(String name) {
        return of(name, FieldKind.TEXT);
    }

    static Field money(String name) {
        return of(name, FieldKind.MONEY);
    }

    static Field ratio(String name) {
        return of(name, FieldKind.RATIO);
    }

    static Field count(String name) {
        return of(name, FieldKind.COUNT);
    }

    static Field number(String name) {
        return of(name, FieldKind.NUMBER);
    }

    static Field date(String name) {
        return of(name, FieldKind.DATE);
    }

    /** The id of another record. */
    static Field reference(String name, String type) {
        return new Field(name, FieldKind.TEXT, false, type, List.of(), false);
    }

    static Field choice(String name, String... choices) {
        return new Field(name, FieldKind.TEXT, false, "", List.of(choices), false);
    }

    /** This field, without which there is no record. */
    Field needed() {
        return new Field(name, kind, true, refersTo, choices, confidential);
    }

    /** This field, seen only in sums over many. */
    Field onlyInSums() {
        return new Field(name, kind, required, refersTo, choices, true);
    }

    /** Whether the value is the id of another record. */
    public boolean isReference() {
        return !refersTo.isEmpty();
    }
}
