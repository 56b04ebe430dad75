package trinn.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One record: a value for each field of its type, checked against the field's kind, and attributes of the company's own.
 * Immutable. Text that is not given is empty; numbers and days that are not given are null. Equal numbers have one form.
 */
public final class Row {

    private final RecordType type;
    private final Origin origin;
    private final @Nullable Object[] values;
    private final SortedMap<String, String> attributes;

    /**
     * Without attributes.
     *
     * @param values in the order of the type's fields: {@link String}, {@link BigDecimal}, {@link LocalDate} or null
     * @throws IllegalArgumentException where there are more or fewer values than fields
     */
    public Row(RecordType type, Origin origin, @Nullable Object... values) {
        this(type, origin, Collections.emptySortedMap(), values);
    }

    /**
     * @param attributes by name; it is kept as it is and must not change
     * @param values in the order of the type's fields: {@link String}, {@link BigDecimal}, {@link LocalDate} or null
     * @throws IllegalArgumentException where there are more or fewer values than fields
     */
    public Row(RecordType type, Origin origin, SortedMap<String, String> attributes, @Nullable Object... values) {
        if (values.length != type.fields().size()) {
            throw new IllegalArgumentException("%s have %d fields, not %d."
                    .formatted(type.code(), type.fields().size(), values.length));
        }
        this.type = type;
        this.origin = origin;
        this.attributes = attributes;
        this.values = values.clone();
        for (int place = 0; place < values.length; place++) {
            if (values[place] instanceof BigDecimal number) {
                this.values[place] = Numbers.canonical(number);
            } else if (values[place] == null && type.fields().get(place).kind() == FieldKind.TEXT) {
                this.values[place] = "";
            }
        }
    }

    /**
     * This record with another value in one field.
     *
     * @param value {@link String}, {@link BigDecimal}, {@link LocalDate} or null
     */
    public Row with(int place, @Nullable Object value) {
        @Nullable Object[] changed = values.clone();
        changed[place] = value;
        return new Row(type, origin, attributes, changed);
    }

    /** This record without an attribute. */
    public Row without(String attribute) {
        if (!attributes.containsKey(attribute)) {
            return this;
        }
        SortedMap<String, String> others = new TreeMap<>(attributes);
        others.remove(attribute);
        return new Row(type, origin, Collections.unmodifiableSortedMap(others), values);
    }

    /** What it is a record of. */
    public RecordType type() {
        return type;
    }

    /** Where it was read. */
    public Origin origin() {
        return origin;
    }

    /** The words of a text field, or the empty text. */
    public String text(String field) {
        return text(type.place(field));
    }

    /** As {@link #text(String)}, by the field's place. */
    public String text(int place) {
        return (String) Objects.requireNonNull(values[place]);
    }

    /** The number of a numeric field, or null. */
    public @Nullable BigDecimal number(String field) {
        return number(type.place(field));
    }

    /** As {@link #number(String)}, by the field's place. */
    public @Nullable BigDecimal number(int place) {
        return (BigDecimal) values[place];
    }

    /** The number of a field, or another where it is not given. */
    public BigDecimal number(String field, BigDecimal otherwise) {
        BigDecimal number = number(field);
        return number == null ? otherwise : number;
    }

    /** The day of a field, or null. */
    public @Nullable LocalDate date(String field) {
        return date(type.place(field));
    }

    /** As {@link #date(String)}, by the field's place. */
    public @Nullable LocalDate date(int place) {
        return (LocalDate) values[place];
    }

    /** The number of a field that every record of this type has. */
    public BigDecimal amount(String field) {
        return Objects.requireNonNull(number(field), field);
    }

    /** The day of a field that every record of this type has. */
    public LocalDate day(String field) {
        return Objects.requireNonNull(date(field), field);
    }

    /** What it says in columns of the company's own, by name; there is no empty one among them. */
    public SortedMap<String, String> attributes() {
        return attributes;
    }

    /** The value at a place as it is kept. */
    public @Nullable Object value(int place) {
        return values[place];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row
                && type == row.type
                && origin.equals(row.origin)
                && attributes.equals(row.attributes)
                && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return type.code() + Arrays.toString(values) + (attributes.isEmpty() ? "" : attributes);
    }
}
