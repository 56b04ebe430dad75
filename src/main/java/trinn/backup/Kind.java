package trinn.backup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a column holds, the same on every database. Values are written as texts that say exactly what was there: decimals with all
 * their digits, moments in UTC, bytes in hexadecimal.
 */
public enum Kind {
    /** Texts of any length. */
    TEXT(String.class, Object::toString, text -> text),
    /** Whole numbers up to 64 bits. */
    WHOLE(Long.class, Object::toString, Long::valueOf),
    /** Exact decimals, with their scale. */
    DECIMAL(BigDecimal.class, value -> ((BigDecimal) value).toPlainString(), BigDecimal::new),
    /** Binary fractions. */
    DOUBLE(Double.class, Object::toString, Double::valueOf),
    /** Days. */
    DATE(LocalDate.class, Object::toString, LocalDate::parse),
    /** Points in time, whatever the clock of the place. */
    MOMENT(
            OffsetDateTime.class,
            value -> ((OffsetDateTime) value).toInstant().toString(),
            text -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
    /** What a clock shows, wherever. */
    CLOCK(LocalDateTime.class, Object::toString, LocalDateTime::parse),
    /** Yes or no. */
    BOOLEAN(Boolean.class, Object::toString, Kind::yesOrNo),
    /** Bytes. */
    BYTES(
            byte[].class,
            value -> HexFormat.of().formatHex((byte[]) value),
            text -> HexFormat.of().parseHex(text)),
    /** Identifiers of 128 bits. */
    UUID(UUID.class, Object::toString, java.util.UUID::fromString);

    private final Class<?> type;
    private final Function<Object, String> toText;
    private final Function<String, Object> fromText;

    Kind(Class<?> type, Function<Object, String> toText, Function<String, Object> fromText) {
        this.type = type;
        this.toText = toText;
        this.fromText = fromText;
    }

    /** The class of its values. */
    public Class<?> type() {
        return type;
    }

    /** A value as it stands in a backup. */
    public String text(Object value) {
        return toText.apply(value);
    }

    /**
     * The value that a text of a backup stands for.
     *
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} where it stands for none
     */
    public Object value(String text) {
        return fromText.apply(text);
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
