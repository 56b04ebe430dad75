package trinn.scheme;

import java.time.LocalDate;

/**
 * The value of a term from a day on, until the next one.
 *
 * @param from the first day; {@link LocalDate#MIN} for a value that always held
 * @param value a {@link java.math.BigDecimal}, a word, {@link trinn.facts.Tiers} or
 *     {@link trinn.facts.TwoWay}
 */
public record DatedValue(LocalDate from, Object value) {}
