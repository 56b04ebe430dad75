package trinn.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trinn.records.FieldKind;

/** Numbers and dates as files write them. */
final class Values {

    private static final int HUNDREDTHS = 2;

    private Values() {}

    /**
     * The number, or null where it is none of this kind: only a ratio may have a percent sign, only an amount or a target a
     * currency.
     */
    static @Nullable BigDecimal number(@Nullable NumberText number, FieldKind kind) {
        if (number == null || number.percent() && kind != FieldKind.RATIO || !mayHaveUnit(number, kind)) {
            return null;
        }
        return number.percent() ? number.number().movePointLeft(HUNDREDTHS) : number.number();
    }

    private static boolean mayHaveUnit(NumberText number, FieldKind kind) {
        return number.unit().isEmpty() || kind == FieldKind.MONEY || kind == FieldKind.NUMBER;
    }

    /** As {@link #number(NumberText, FieldKind)}, of a text in a column. */
    static @Nullable BigDecimal number(String text, FileFormat format, String column, FieldKind kind) {
        return number(NumberText.of(text, format.decimal(column)), kind);
    }

    /** The day, or the first one of a stretch of days; null where it is none between 1900 and 2199. */
    static @Nullable LocalDate date(String text, FileFormat format, String column) {
        PeriodText period = PeriodText.of(text, format, column);
        return period == null ? null : period.from();
    }
}
