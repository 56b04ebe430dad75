package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.settlement.Months.award;
import static trinn.settlement.Months.declare;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pay that is held back and released. */
class HoldTest {

    private final Months months = new Months();

    @ParameterizedTest
    @CsvSource({"0, 100.00, 0", "0.2, 80.00, 20", "0.33333, 66.67, 33.33", "1, 0.00, 100"})
    void aShareIsHeldBack(String share, String paid, String held) {
        months.next(award("commission", "100"), withhold("commission", share));
        assertThat(months.paid()).isEqualTo(paid);
        assertThat(months.ledger().withheld("commission")).isEqualByComparingTo(held);
    }

    @Test
    void whatIsHeldBackAddsUp() {
        months.next(award("commission", "100"), withhold("commission", "0.2"));
        months.next(award("commission", "50"), withhold("commission", "0.2"));
        assertThat(months.balances()).containsExactly("withheld commission 30.00");
        assertThat(months.ledger().withheld("team")).isZero();
    }

    @Test
    void aShareOfItIsReleasedThenAll() {
        months.next(award("commission", "100"), withhold("commission", "0.5"));
        assertThat(months.next(release("commission", "0.3")).lines()).containsExactly("RELEASE commission 15.00");
        assertThat(months.ledger().withheld("commission")).isEqualByComparingTo("35");
        assertThat(months.next(release("commission", "1")).paid()).isEqualTo("35.00");
        assertThat(months.balances()).isEmpty();
        assertThat(months.next(release("commission", "1")).lines()).isEmpty();
    }

    @Test
    void severalReleasesNeverPayMoreThanThereIs() {
        months.next(award("commission", "100"), withhold("commission", "0.5"));
        months.next(release("commission", "0.7"), release("commission", "0.7"));
        assertThat(months.lines()).containsExactly("RELEASE commission 35.00", "RELEASE commission 15.00");
        assertThat(months.balances()).isEmpty();
    }

    @Test
    void whatIsHeldBackNowIsNotReleasedNow() {
        months.next(award("commission", "100"), withhold("commission", "0.5"));
        months.next(award("commission", "60"), withhold("commission", "0.5"), release("commission", "1"));
        assertThat(months.paid()).isEqualTo("80.00");
        assertThat(months.ledger().withheld("commission")).isEqualByComparingTo("30");
    }

    @Test
    void severalSharesAreEachOfTheWhole() {
        months.next(award("commission", "100"), withhold("commission", "0.2"), withhold("commission", "0.3"));
        assertThat(months.lines()).endsWith("WITHHOLD commission -20.00", "WITHHOLD commission -30.00");
    }

    @Test
    void neverMoreIsHeldBackThanThereIs() {
        months.next(award("commission", "100"), withhold("commission", "0.7"), withhold("commission", "0.7"));
        assertThat(months.paid()).isEqualTo("0.00");
        assertThat(months.ledger().withheld("commission")).isEqualByComparingTo("100");
    }

    @Test
    void nothingIsHeldBackOfALoss() {
        months.next(award("commission", "-100"), withhold("commission", "0.5"));
        assertThat(months.paid()).isEqualTo("-100.00");
        assertThat(months.balances()).isEmpty();
    }

    @Test
    void aWiderHoldTakesItsShareOfWhatANarrowerOneLeft() {
        months.next(
                award("commission", "100"),
                award("team", "20"),
                award("base", "7"),
                withhold(Component.VARIABLE_PAY, "0.5"),
                withhold("commission", "0.5"));
        assertThat(months.lines()).endsWith("WITHHOLD commission -50.00", "WITHHOLD variable pay -35.00");
        assertThat(months.paid()).isEqualTo("42.00");
        assertThat(months.balances()).containsExactly("withheld commission 50.00", "withheld variable pay 35.00");
    }

    @Test
    void eachTargetReleasesWhatWasHeldBackForIt() {
        months.next(award("commission", "100"), withhold("commission", "0.5"), withhold(Component.VARIABLE_PAY, "0.5"));
        months.next(release(Component.VARIABLE_PAY, "1"), release("sales pay", "1"));
        assertThat(months.paid()).isEqualTo("25.00");
        assertThat(months.balances()).containsExactly("withheld commission 50.00");
    }

    @Test
    void whatIsHeldBackCountsAsSettled() {
        months.next(award("commission", "100"), withhold("commission", "0.5"));
        assertThat(months.paidSoFar("commission")).isEqualTo("100.00 / 100.00");
        months.next(release("commission", "1"));
        assertThat(months.paidSoFar("commission")).isEqualTo("100.00 / 100.00");
    }

    private static Declaration withhold(String target, String share) {
        return declare(Step.WITHHOLD, target, share);
    }

    private static Declaration release(String target, String share) {
        return declare(Step.RELEASE, target, share);
    }
}
