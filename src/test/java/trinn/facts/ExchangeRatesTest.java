package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRatesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

    private final ExchangeRates rates = new ExchangeRates("NOK");

    @BeforeEach
    void twoRates() {
        rates.add("EUR", FIRST, new BigDecimal("11.5"));
        rates.add("EUR", FIRST.plusDays(14), new BigDecimal("11.7"));
        rates.add("SEK", FIRST, new BigDecimal("0.95"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 1150",
        "2026-06-02, 1150",
        "2026-06-14, 1150",
        "2026-06-15, 1170",
        "2026-06-16, 1170",
        "2030-01-01, 1170"
    })
    void aRateHoldsUntilTheNext(LocalDate day, BigDecimal amount) {
        assertThat(rates.convert(new BigDecimal(100), "EUR", day)).isEqualByComparingTo(amount);
    }

    @Test
    void anAmountIsNotRounded() {
        assertThat(rates.convert(new BigDecimal("-0.01"), "SEK", FIRST)).isEqualByComparingTo("-0.0095");
    }

    @Test
    void theCurrencyOfTheSchemeNeedsNoRate() {
        assertThat(rates.convert(BigDecimal.TEN, "NOK", FIRST.minusYears(9))).isEqualTo(BigDecimal.TEN);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 2026-05-31", "USD, 2026-06-01"})
    void anAmountWithoutARateIsRefused(String currency, LocalDate day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.convert(BigDecimal.TEN, currency, day))
                .withMessage("There is no rate of %s to NOK on %s.".formatted(currency, day));
    }

    @Test
    void twoRatesOfOneDayAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.add("EUR", FIRST, new BigDecimal("11.5")))
                .withMessage("There are two rates of EUR from 2026-06-01 on.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01"})
    void aRateIsAboveZero(String rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.add("USD", FIRST, new BigDecimal(rate)))
                .withMessage("The rate of USD must be above 0, and is %s.".formatted(rate));
    }
}
