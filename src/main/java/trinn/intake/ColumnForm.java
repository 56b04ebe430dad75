package trinn.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one column is written, where it is written in another way than the rest of its file.
 *
 * @param decimal of its numbers; null for that of the file
 * @param dates of its dates; null for that of the file
 * @param totalOf the columns whose sum it is in every row; empty where it is no total
 */
public record ColumnForm(
        @Nullable DecimalSign decimal, @Nullable DateOrder dates, List<String> totalOf) {

    /** As the rest of its file. */
    public static final ColumnForm USUAL = new ColumnForm(null, null, List.of());

    /** Copies the list. */
    public ColumnForm {
        totalOf = List.copyOf(totalOf);
    }

    /** With a decimal sign of its own, or with the file's where it is null. */
    public ColumnForm withDecimal(@Nullable DecimalSign other) {
        return new ColumnForm(other, dates, totalOf);
    }

    /** With dates of its own, or with the file's where it is null. */
    public ColumnForm withDates(@Nullable DateOrder other) {
        return new ColumnForm(decimal, other, totalOf);
    }

    /** As the sum of other columns, or of none. */
    public ColumnForm withTotalOf(List<String> others) {
        return new ColumnForm(decimal, dates, others);
    }
}
