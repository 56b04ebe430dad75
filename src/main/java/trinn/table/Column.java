package trinn.table;

/**
 * A column of a table.
 *
 * @param name as programs read it, such as {@code payee}
 * @param kind what its values are
 */
public record Column(String name, Kind kind) {

    /** What values of a column are. Any of them may be null. */
    public enum Kind {
        /** A {@link String}. */
        TEXT,
        /** A {@link Long}. */
        WHOLE,
        /** A {@link java.time.LocalDate}. */
        DAY,
        /** A {@link java.math.BigDecimal} of money, with at most four digits behind the point. */
        MONEY,
        /** A {@link java.math.BigDecimal} of anything, with at most twelve digits behind the point; others are rounded half up. */
        NUMBER
    }

    /** A column of texts. */
    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    /** A column of days. */
    public static Column day(String name) {
        return new Column(name, Kind.DAY);
    }

    /** A column of money. */
    public static Column money(String name) {
        return new Column(name, Kind.MONEY);
    }
}
