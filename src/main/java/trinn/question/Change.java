package trinn.question;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trinn.records.Row;

/**
 * What was changed in the data.
 *
 * @param records the code of the kind of records, such as {@code sales}
 * @param file from which the record was read
 * @param row its row in the file
 * @param id of the record; the empty text where such records have none
 * @param field of the record, as data.yaml names it
 * @param before the value that was there, numbers with a point and days as 2026-03-01; the empty text for none
 * @param after the value that took its place
 */
public record Change(String records, String file, int row, String id, String field, String before, String after) {

    /**
     * What tells a record from another in one field.
     *
     * @throws RefusedException where the field has the same value in both
     */
    public static Change between(Row before, Row after, String field) {
        int place = before.type().place(field);
        String old = text(before.value(place));
        String given = text(after.value(place));
        if (old.equals(given)) {
            throw new RefusedException(Refusal.SAME_VALUE);
        }
        return new Change(
                before.type().code(),
                before.origin().file(),
                before.origin().row(),
                before.type().has("id") ? before.text("id") : "",
                field,
                old,
                given);
    }

    /** A value as it is kept here. */
    public static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }
}
