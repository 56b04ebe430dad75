package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.settlement.Months.award;
import static trinn.settlement.Months.declare;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Supplements, and costs of the employer. */
class OnTopTest {

    private final Months months = new Months();

    @ParameterizedTest
    @CsvSource({
        "commission, 1.00",
        "sales pay, 3.00",
        "team pay, 4.00",
        "variable pay, 7.00",
        "fixed pay, 10.00",
        "total pay, 17.00"
    })
    void aSupplementIsAShareOfItsTarget(String target, String amount) {
        months.next(
                award("base", "100"),
                award("commission", "10"),
                award("extra", "20"),
                award("team", "40"),
                declare(Step.SUPPLEMENT, target, "0.1"));
        assertThat(months.lines()).last().isEqualTo("SUPPLEMENT " + target + " " + amount);
    }

    @Test
    void supplementsAreNoPartOfEachOther() {
        months.next(
                award("base", "1000"),
                declare(Step.SUPPLEMENT, Component.TOTAL_PAY, "0.12"),
                declare(Step.SUPPLEMENT, "base", "0.1"),
                declare(Step.SUPPLEMENT, Component.TOTAL_PAY, "0.01"));
        assertThat(months.lines())
                .containsExactly(
                        "AWARD base 1000.00",
                        "SUPPLEMENT total pay 120.00",
                        "SUPPLEMENT base 100.00",
                        "SUPPLEMENT total pay 10.00");
        assertThat(months.paid()).isEqualTo("1230.00");
    }

    @Test
    void aSupplementOfALossTakesAwayToo() {
        months.next(award("commission", "-100"), declare(Step.SUPPLEMENT, Component.TOTAL_PAY, "0.12"));
        assertThat(months.paid()).isEqualTo("-112.00");
    }

    @Test
    void aSupplementIsOfWhatIsPaidAndNotOfWhatWasSettled() {
        months.next(
                award("commission", "100"),
                declare(Step.WITHHOLD, "commission", "0.5"),
                declare(Step.SUPPLEMENT, "commission", "0.1"));
        assertThat(months.lines()).last().isEqualTo("SUPPLEMENT commission 5.00");
        assertThat(months.paidSoFar("commission")).isEqualTo("100.00 / 100.00");
    }

    @Test
    void anAdjustmentStandsAsItIsBehindEverythingAndIsNotEarned() {
        months.next(
                award("commission", "100"),
                declare(Step.ADJUSTMENT, "commission", "-10.005"),
                declare(Step.SCALE, "commission", "0.5"),
                declare(Step.CAP, Component.TOTAL_PAY, "40"),
                declare(Step.WITHHOLD, "commission", "0.5"),
                declare(Step.SUPPLEMENT, Component.TOTAL_PAY, "0.1"),
                declare(Step.ONCOST, Component.TOTAL_PAY, "0.1"));
        assertThat(months.lines())
                .containsExactly(
                        "AWARD commission 100.00",
                        "SCALE commission -50.00",
                        "CAP total pay -10.00",
                        "WITHHOLD commission -25.00",
                        "SUPPLEMENT total pay 1.50",
                        "ADJUSTMENT commission -10.01");
        assertThat(months.costs()).containsExactly("ONCOST total pay 0.65");
        assertThat(months.paidSoFar("commission")).isEqualTo("50.00 / 50.00");
    }

    @Test
    void costsAreNoPartOfThePayout() {
        months.next(
                award("base", "1000"),
                award("commission", "500"),
                declare(Step.ONCOST, Component.TOTAL_PAY, "0.141"),
                declare(Step.ONCOST, Component.VARIABLE_PAY, "0.1"));
        assertThat(months.paid()).isEqualTo("1500.00");
        assertThat(months.costs()).containsExactly("ONCOST total pay 211.50", "ONCOST variable pay 50.00");
        assertThat(months.payout().cost()).isEqualByComparingTo("261.50");
    }

    @Test
    void costsAreOfSupplementsToo() {
        months.next(
                award("base", "1000"),
                declare(Step.ONCOST, Component.TOTAL_PAY, "0.1"),
                declare(Step.SUPPLEMENT, Component.TOTAL_PAY, "0.12"));
        assertThat(months.payout().cost()).isEqualByComparingTo("112");
    }

    @Test
    void aCostOfNothingLeavesNoLine() {
        months.next(award("base", "0"), declare(Step.ONCOST, Component.TOTAL_PAY, "0.1"));
        assertThat(months.costs()).isEmpty();
        assertThat(months.payout().cost()).isZero();
    }
}
