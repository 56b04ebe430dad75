package trinn.fetch.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;

/** What a database holds, as it is read from tables: decimal points, days and times as ISO 8601 writes them. */
final class Cell {

    private Cell() {}

    /** @param type one of {@link Types} */
    static String text(ResultSet rows, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP -> time(rows.getObject(column, LocalDateTime.class));
            case Types.NUMERIC, Types.DECIMAL -> number(rows, column);
            case Types.DOUBLE, Types.REAL, Types.FLOAT -> shortest(rows, column);
            case Types.BIT, Types.BOOLEAN -> truth(rows, column);
            default -> text(JdbcUtils.getResultSetValue(rows, column, String.class));
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A day alone where no time stands behind it. */
    private static String time(@Nullable LocalDateTime time) {
        if (time == null) {
            return "";
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.withNano(0).toString();
    }

    /** What is no number, such as NaN, stays as it is written, and is refused by who reads it. */
    private static String number(ResultSet rows, int column) throws SQLException {
        @Nullable Object value = rows.getObject(column);
        return value instanceof BigDecimal number ? number.toPlainString() : text(value);
    }

    /** The shortest number that is kept as the same: 0.1 and not 0.1000000000000000055. */
    private static String shortest(ResultSet rows, int column) throws SQLException {
        @Nullable Object value = rows.getObject(column);
        boolean plain = value instanceof Number number && Double.isFinite(number.doubleValue());
        return plain ? new BigDecimal(value.toString()).toPlainString() : text(value);
    }

    private static String truth(ResultSet rows, int column) throws SQLException {
        boolean value = rows.getBoolean(column);
        return rows.wasNull() ? "" : String.valueOf(value);
    }
}
