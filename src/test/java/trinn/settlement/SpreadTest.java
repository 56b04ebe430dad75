package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.settlement.Months.award;
import static trinn.settlement.Months.declare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Instalments. */
class SpreadTest {

    private final Months months = new Months();

    @Test
    void anAmountThatDoesNotDivideLosesNoCent() {
        months.next(award("commission", "100"), spread("commission", 3));
        assertThat(months.lines()).containsExactly("AWARD commission 100.00", "SPREAD commission -66.67");
        assertThat(months.ledger().toCome()).isEqualByComparingTo("66.67");
        assertThat(months.next().lines()).containsExactly("INSTALMENT commission 33.34");
        assertThat(months.next().lines()).containsExactly("INSTALMENT commission 33.33");
        assertThat(months.ledger().instalments()).isEmpty();
        assertThat(months.next().lines()).isEmpty();
    }

    @Test
    void whatIsTakenBackIsSpreadToo() {
        months.next(award("commission", "-100"), spread("commission", 3));
        assertThat(months.paid()).isEqualTo("-33.33");
        assertThat(months.next().paid()).isEqualTo("-33.34");
        assertThat(months.next().paid()).isEqualTo("-33.33");
        assertThat(months.ledger().toCome()).isZero();
    }

    @Test
    void threeSpreadsRunAtTheSameTime() {
        assertThat(months.next(award("commission", "100"), spread("commission", 3))
                        .paid())
                .isEqualTo("33.33");
        assertThat(months.next(award("commission", "100"), spread("commission", 3))
                        .paid())
                .isEqualTo("66.67");
        assertThat(months.next(award("commission", "100"), spread("commission", 3))
                        .paid())
                .isEqualTo("100.00");
        assertThat(months.ledger().instalments()).hasSize(2);
        assertThat(months.next().paid()).isEqualTo("66.67");
        assertThat(months.next().paid()).isEqualTo("33.33");
        assertThat(months.next().paid()).isEqualTo("0");
    }

    @Test
    void twoSpreadsOfOneMonthGoTheirOwnWays() {
        months.next(
                award("commission", "100"),
                award("team", "10"),
                award("base", "1"),
                spread("commission", 3),
                spread("team", 2));
        assertThat(months.paid()).isEqualTo("39.33");
        assertThat(months.next().lines())
                .containsExactlyInAnyOrder("INSTALMENT commission 33.34", "INSTALMENT team 5.00");
        assertThat(months.next().lines()).containsExactly("INSTALMENT commission 33.33");
    }

    @Test
    void aSpreadOfAllVariablePaySpreadsWhatANarrowerOneLeft() {
        months.next(
                award("commission", "100"),
                award("team", "50"),
                award("base", "7"),
                spread("commission", 2),
                spread(Component.VARIABLE_PAY, 4));
        assertThat(months.paid()).isEqualTo("32.00");
        assertThat(months.next().lines())
                .containsExactly("INSTALMENT commission 50.00", "INSTALMENT variable pay 25.00");
        assertThat(months.ledger().toCome()).isEqualByComparingTo("50");
    }

    @Test
    void anInstalmentIsNotSpreadAgain() {
        months.next(award("commission", "100"), spread("commission", 2));
        months.next(award("commission", "10"), spread("commission", 2));
        assertThat(months.paid()).isEqualTo("55.00");
        assertThat(months.next().paid()).isEqualTo("5.00");
    }

    @Test
    void ofSeveralNumbersTheHighestHolds() {
        months.next(award("commission", "100"), spread("commission", 2), spread("commission", 4));
        assertThat(months.paid()).isEqualTo("25.00");
    }

    @ParameterizedTest
    @CsvSource({"1, 100.00, 0", "2, 50.00, 1"})
    void oneInstalmentIsAllOfIt(int count, String paid, int toCome) {
        months.next(award("commission", "100"), spread("commission", count));
        assertThat(months.paid()).isEqualTo(paid);
        assertThat(months.ledger().instalments()).hasSize(toCome);
    }

    @Test
    void nothingLeavesNoInstalments() {
        months.next(award("commission", "0"), spread("commission", 3));
        assertThat(months.lines()).containsExactly("AWARD commission 0.00");
        assertThat(months.ledger().instalments()).isEmpty();
    }

    @Test
    void aCentIsPaidInOneOfThreeMonths() {
        months.next(award("commission", "0.01"), spread("commission", 3));
        assertThat(months.paid()).isEqualTo("0.00");
        assertThat(months.next().lines()).containsExactly("INSTALMENT commission 0.01");
        assertThat(months.next().lines()).isEmpty();
        assertThat(months.ledger().instalments()).isEmpty();
    }

    @Test
    void theInstalmentKeepsTheNameOfItsRule() {
        months.next(award("commission", "100"), spread("commission", 2)).next();
        assertThat(months.payout().lines().getFirst().rule()).isEqualTo("a rule");
    }

    @ParameterizedTest
    @EnumSource(names = "UNNECESSARY", mode = EnumSource.Mode.EXCLUDE)
    void everyAmountComesBackWholeInEveryMode(RoundingMode mode) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(-1_000_000, 1_000_000), 2);
            int count = random.nextInt(1, 13);
            Months some = new Months(new Rounding(2, mode));
            some.next(award("commission", amount.toPlainString()), spread("commission", count));
            BigDecimal paid = some.payout().total();
            for (int month = 1; month < count; month++) {
                assertThat(paid.add(some.ledger().toCome())).isEqualByComparingTo(amount);
                paid = paid.add(some.next().payout().total());
            }
            assertThat(paid)
                    .as("seed %s, %s in %s parts, %s", seed, amount, count, mode)
                    .isEqualByComparingTo(amount);
            assertThat(some.ledger().instalments()).isEmpty();
        }
    }

    private static Declaration spread(String target, int count) {
        return declare(Step.SPREAD, target, "" + count);
    }
}
