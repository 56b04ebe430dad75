package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.settlement.Months.award;
import static trinn.settlement.Months.declare;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recoverable draws. */
class DrawTest {

    private final Months months = new Months();

    @Test
    void aDrawIsAdvancedThenRecoveredFromWhatGoesBeyondIt() {
        assertThat(month("1500", "2000")).isEqualTo("2000.00, owed 500.00");
        assertThat(month("2600", "2000")).isEqualTo("2100.00, owed 0");
        assertThat(month("1900", "2000")).isEqualTo("2000.00, owed 100.00");
    }

    @Test
    void whatGoesBeyondTheDrawMayRecoverAPartOnly() {
        assertThat(month("1500", "2000")).isEqualTo("2000.00, owed 500.00");
        assertThat(month("2300", "2000")).isEqualTo("2000.00, owed 200.00");
        assertThat(month("2100", "2000")).isEqualTo("2000.00, owed 100.00");
        assertThat(month("2100", "2000")).isEqualTo("2000.00, owed 0");
        assertThat(month("2100", "2000")).isEqualTo("2100.00, owed 0");
    }

    @ParameterizedTest
    @CsvSource({
        "2499.99, '2000.00, owed 0.01'",
        "2500, '2000.00, owed 0'",
        "2500.01, '2000.01, owed 0'",
        "2000, '2000.00, owed 500.00'",
        "1999.99, '2000.00, owed 500.01'"
    })
    void allIsRecoveredExactlyWhenItIsReached(String earned, String expected) {
        month("1500", "2000");
        assertThat(month(earned, "2000")).isEqualTo(expected);
    }

    @Test
    void aDrawThatIsMetExactlyLeavesNoLine() {
        month("2000", "2000");
        assertThat(months.lines()).containsExactly("AWARD commission 2000.00");
        assertThat(months.balances()).isEmpty();
    }

    @Test
    void aPeriodWithoutADrawRecoversNothing() {
        month("1500", "2000");
        months.next(award("commission", "9000"));
        assertThat(months.paid()).isEqualTo("9000.00");
        assertThat(months.balances()).containsExactly("owed commission 500.00");
    }

    @Test
    void aDrawOfNothingCarriesALossOver() {
        assertThat(month("-300", "0")).isEqualTo("0.00, owed 300.00");
        assertThat(month("100", "0")).isEqualTo("0.00, owed 200.00");
        assertThat(month("500", "0")).isEqualTo("300.00, owed 0");
    }

    @Test
    void aDrawOfNothingRecoversAllThereIs() {
        month("1500", "2000");
        assertThat(month("600", "0")).isEqualTo("100.00, owed 0");
    }

    @ParameterizedTest
    @CsvSource({"0, 500.00", "0.25, 375.00", "0.333, 333.50", "1, 0"})
    void aShareOfWhatIsOwedIsForgivenWithoutALine(String share, String left) {
        month("1500", "2000");
        months.next(award("commission", "2000"), draw("commission", "2000"), forgive(share));
        assertThat(months.lines()).containsExactly("AWARD commission 2000.00");
        assertThat(months.ledger().owed("commission")).isEqualByComparingTo(left);
    }

    @Test
    void whatAMonthAdvancesItselfIsNotForgiven() {
        month("1500", "2000");
        months.next(award("commission", "1900"), draw("commission", "2000"), forgive("1"));
        assertThat(months.paid()).isEqualTo("2000.00");
        assertThat(months.balances()).containsExactly("owed commission 100.00");
    }

    @Test
    void noMoreIsForgivenThanThereIs() {
        month("1500", "2000");
        months.next(award("commission", "2000"), forgive("0.7"), forgive("0.7"));
        assertThat(months.balances()).isEmpty();
    }

    @Test
    void whatIsOwedOfAnotherTargetStays() {
        month("1500", "2000");
        months.next(award("commission", "2000"), declare(Step.FORGIVE, "variable pay", "1"));
        assertThat(months.balances()).containsExactly("owed commission 500.00");
    }

    @Test
    void ofSeveralDrawsTheHighestHolds() {
        months.next(award("commission", "10"), draw("commission", "30"), draw("commission", "20"));
        assertThat(months.paid()).isEqualTo("30.00");
        assertThat(months.lines()).containsExactly("AWARD commission 10.00", "DRAW commission 20.00");
    }

    @Test
    void aDrawOfVariablePayCountsWhatADrawOfAComponentAdvanced() {
        months.next(
                award("base", "7"),
                award("commission", "10"),
                draw("commission", "50"),
                draw(Component.VARIABLE_PAY, "80"));
        assertThat(months.lines()).endsWith("DRAW commission 40.00", "DRAW variable pay 30.00");
        assertThat(months.balances()).containsExactly("owed commission 40.00", "owed variable pay 30.00");
    }

    @Test
    void aDrawIsNoPartOfWhatWasSettled() {
        month("1500", "2000");
        assertThat(months.paidSoFar("commission")).isEqualTo("1500.00 / 1500.00");
    }

    @Test
    void aDrawComesAfterWhatWasHeldBack() {
        months.next(award("commission", "100"), declare(Step.WITHHOLD, "commission", "0.5"), draw("commission", "60"));
        assertThat(months.lines())
                .containsExactly("AWARD commission 100.00", "WITHHOLD commission -50.00", "DRAW commission 10.00");
    }

    @Test
    void whatIsOwedIsKnownByItsTarget() {
        month("1500", "2000");
        assertThat(months.ledger().owed("team")).isZero();
    }

    private static Declaration forgive(String share) {
        return declare(Step.FORGIVE, "commission", share);
    }

    private String month(String earned, String draw) {
        months.next(award("commission", earned), draw("commission", draw));
        return months.paid() + ", owed " + months.ledger().owed("commission");
    }

    private static Declaration draw(String target, String amount) {
        return declare(Step.DRAW, target, amount);
    }
}
