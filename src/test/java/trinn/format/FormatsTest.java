package trinn.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatsTest {

    private static final Currency NOK = Currency.getInstance("NOK");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en-GB; 1,234,567.50; ▲ +1,234,567.50; ▼ −1,234,567.50; 12.5%
            nb-NO; 1_234_567,50; ▲ +1_234_567,50; ▼ −1_234_567,50; 12,5_%
            sv-SE; 1_234_567,50; ▲ +1_234_567,50; ▼ −1_234_567,50; 12,5_%
            da-DK; 1.234.567,50; ▲ +1.234.567,50; ▼ −1.234.567,50; 12,5_%
            """)
    void everyReaderSeesNumbersInTheirOwnHabit(String tag, String money, String more, String less, String percent) {
        Formats formats = Formats.of(Locale.forLanguageTag(tag));
        BigDecimal amount = new BigDecimal("1234567.5");
        assertThat(spaced(formats.money(amount, NOK))).isEqualTo(money);
        assertThat(spaced(formats.moneyDifference(amount, NOK))).isEqualTo(more);
        assertThat(spaced(formats.moneyDifference(amount.negate(), NOK))).isEqualTo(less);
        assertThat(spaced(formats.percent(new BigDecimal("0.125")))).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en-GB; 31 May 2011 – 30 Aug 2011
            nb-NO; 31. mai 2011 – 30. aug. 2011
            sv-SE; 31 maj 2011 – 30 aug. 2011
            da-DK; 31. maj 2011 – 30. aug. 2011
            """)
    void aPeriodIsShownByItsFirstAndLastDay(String tag, String shown) {
        Formats formats = Formats.of(Locale.forLanguageTag(tag));
        assertThat(formats.period(LocalDate.of(2011, 5, 31), LocalDate.of(2011, 8, 31)))
                .isEqualTo(shown);
    }

    @Test
    void aPeriodOfOneDayIsThatDay() {
        assertThat(english().period(LocalDate.of(2011, 5, 31), LocalDate.of(2011, 6, 1)))
                .isEqualTo("31 May 2011");
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 80%",
        "0.7999, 79.99%",
        "0.7999612, 79.99%",
        "0.0125, 1.25%",
        "0.01255, 1.255%",
        "0.8004123, 80%",
        "0.7994912, 79.9%",
        "1.153, 115.3%",
        "0, 0%",
        "-0.1, −10%",
        "0.9999999, 99.99%"
    })
    void percentKeepTheDecimalsThatMatter(BigDecimal ratio, String shown) {
        assertThat(english().percent(ratio)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.0225, ▲ +2.25%", "-0.1, ▼ −10%", "0, =", "0.00001, ="})
    void changesInPercentHaveUpToTwoDecimals(BigDecimal ratio, String shown) {
        assertThat(english().percentDifference(ratio)).isEqualTo(shown);
    }

    @Test
    void amountsHaveTheMinorUnitOfTheirCurrencyAndRoundHalfUp() {
        assertThat(english().money(new BigDecimal("0.005"), NOK)).isEqualTo("0.01");
        assertThat(english().money(new BigDecimal("1000"), Currency.getInstance("JPY")))
                .isEqualTo("1,000");
        assertThat(english().money(new BigDecimal("-0.004"), NOK)).isEqualTo("0.00");
        assertThat(english().money(new BigDecimal("123456789012345678901234567890.12"), NOK))
                .isEqualTo("123,456,789,012,345,678,901,234,567,890.12");
        assertThat(english().wholeMoney(new BigDecimal("1234.5"))).isEqualTo("1,235");
    }

    @Test
    void whatWasWorkedOutIsNeverRoundedUpToAWhole() {
        assertThat(english().workedOut(new BigDecimal("1.123456"))).isEqualTo("1.123456");
        assertThat(english().workedOut(new BigDecimal("1.4486611363636"))).isEqualTo("1.4487");
        assertThat(english().workedOut(new BigDecimal("0.9999999"))).isEqualTo("0.9999");
        assertThat(english().workedOut(new BigDecimal("-0.0000001"))).isEqualTo("−0.0001");
    }

    @Test
    void countsAndPlainNumbers() {
        assertThat(english().count(1234)).isEqualTo("1,234");
        assertThat(english().countDifference(-3)).isEqualTo("▼ −3");
        assertThat(english().number(new BigDecimal("1.50"))).isEqualTo("1.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en-GB; 1,234.5; 1234.5
            en-GB; 1,234; 1234
            en-GB; 0,5; 0.5
            en-GB; 1 234; 1234
            nb-NO; 1 234,5; 1234.5
            nb-NO; 1.5; 1.5
            nb-NO; −12,5 %; -12.5
            da-DK; 1.500; 1500
            da-DK; 1.500,25 kr; 1500.25
            da-DK; 0.500; 0.500
            sv-SE; 80%; 80
            """)
    void whatPeopleTypeIsRead(String tag, String typed, BigDecimal number) {
        assertThat(Formats.of(Locale.forLanguageTag(tag)).parse(typed)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            many
            1,2,3
            1.234,5.6
            1e9
            -
            ''
            """)
    void whatIsNoNumberIsNotGuessed(String typed) {
        assertThat(english().parse(typed)).isEmpty();
    }

    private static Formats english() {
        return Formats.of(Locale.UK);
    }

    /** No-break spaces as underscores, so that they can be seen. */
    private static String spaced(String text) {
        return text.replace('\u00a0', '_').replace('\u202f', '_');
    }
}
