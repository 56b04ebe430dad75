package trinn.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What foreign money is worth in the currency of a scheme, from which day on. */
public final class ExchangeRates {

    private final String currency;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    /** No rates yet, for amounts that become money of this currency (ISO code). */
    public ExchangeRates(String currency) {
        this.currency = currency;
    }

    /**
     * Adds what one unit of a foreign currency is worth from a day on, until the next rate.
     *
     * @throws IllegalArgumentException where the rate is not above zero, or there is one for the day already
     */
    public void add(String foreign, LocalDate from, BigDecimal rate) {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException(
                    "The rate of %s must be above 0, and is %s.".formatted(foreign, rate.toPlainString()));
        }
        if (rates.computeIfAbsent(foreign, code -> new TreeMap<>()).put(from, rate) != null) {
            throw new IllegalArgumentException("There are two rates of %s from %s on.".formatted(foreign, from));
        }
    }

    /** What each foreign currency is worth on a day, by its code; of one without a rate so far there is none. */
    public List<ExchangeRate> on(LocalDate day) {
        List<ExchangeRate> known = new ArrayList<>();
        new TreeMap<>(rates).forEach((foreign, dated) -> {
            Map.Entry<LocalDate, BigDecimal> rate = dated.floorEntry(day);
            if (rate != null) {
                known.add(new ExchangeRate(foreign, rate.getValue()));
            }
        });
        return known;
    }

    /**
     * An amount in the currency of the scheme, unrounded, by the rate of a day.
     *
     * @throws IllegalArgumentException where there is no rate for the day
     */
    public BigDecimal convert(BigDecimal amount, String from, LocalDate day) {
        if (from.equals(currency)) {
            return amount;
        }
        NavigableMap<LocalDate, BigDecimal> dated = rates.get(from);
        Map.Entry<LocalDate, BigDecimal> rate = dated == null ? null : dated.floorEntry(day);
        if (rate == null) {
            throw new IllegalArgumentException("There is no rate of %s to %s on %s.".formatted(from, currency, day));
        }
        return amount.multiply(rate.getValue());
    }
}
