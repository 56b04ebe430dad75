package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.Period;

class SettlementTest {

    private static final Period JANUARY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    private final Settlement settlement = new Settlement(
            List.of(
                    new Component("base", Component.FIXED_PAY),
                    new Component("commission", "sales pay"),
                    new Component("extra", "sales pay"),
                    new Component("team", "team pay")),
            new Rounding(2, RoundingMode.HALF_UP));

    @Test
    void awardsOfAComponentAreLinesOfTheirOwn() {
        assertThat(lines(award("commission", "10.10"), award("commission", "5"), award("base", "1")))
                .containsExactly("AWARD base 1.00", "AWARD commission 10.10", "AWARD commission 5.00");
    }

    @Test
    void anAwardOfNothingIsALineToo() {
        assertThat(lines(award("commission", "0"))).containsExactly("AWARD commission 0.00");
    }

    @ParameterizedTest
    @CsvSource({"0.004, 0.00", "0.005, 0.01", "0.0149, 0.01", "-0.005, -0.01", "2.675, 2.68"})
    void everyLineIsRoundedHalfUp(String amount, String rounded) {
        assertThat(lines(award("commission", amount))).containsExactly("AWARD commission " + rounded);
    }

    @Test
    void aGateOfAComponentLeavesTheOthers() {
        assertThat(lines(award("commission", "100"), award("team", "50"), declare(Step.SCALE, "commission", "0.3")))
                .containsExactly("AWARD commission 100.00", "AWARD team 50.00", "SCALE commission -70.00");
    }

    @Test
    void aGateOfAGroupHitsItsComponents() {
        assertThat(payout(
                        award("commission", "100"),
                        award("extra", "10"),
                        award("team", "50"),
                        declare(Step.SCALE, "sales pay", "0")))
                .isEqualByComparingTo("50");
    }

    @Test
    void aGateOfAllVariablePayLeavesFixedPay() {
        assertThat(payout(
                        award("base", "7000"),
                        award("commission", "100"),
                        declare(Step.SCALE, Component.VARIABLE_PAY, "0")))
                .isEqualByComparingTo("7000");
    }

    @Test
    void aGateComesBeforeAMultiplierWhateverTheOrderOfDeclaration() {
        assertThat(lines(
                        declare(Step.MULTIPLY, "commission", "2"),
                        declare(Step.SCALE, "commission", "0.5"),
                        award("commission", "100")))
                .containsExactly("AWARD commission 100.00", "SCALE commission -50.00", "MULTIPLY commission 50.00");
    }

    @Test
    void aStepThatChangesNothingLeavesNoLine() {
        assertThat(lines(
                        award("commission", "100"),
                        declare(Step.SCALE, "commission", "1"),
                        declare(Step.MULTIPLY, "commission", "1"),
                        declare(Step.CAP, "commission", "100"),
                        declare(Step.FLOOR, "commission", "100")))
                .containsExactly("AWARD commission 100.00");
    }

    @Test
    void linesOfSeveralFactorsAddUpToTheRoundedProduct() {
        assertThat(payout(
                        award("commission", "0.01"),
                        declare(Step.MULTIPLY, "commission", "1.4"),
                        declare(Step.MULTIPLY, "commission", "1.4"),
                        declare(Step.MULTIPLY, "commission", "1.4")))
                .isEqualByComparingTo("0.03");
    }

    @ParameterizedTest
    @CsvSource({"99.99, 99.99", "100, 100", "100.01, 100"})
    void aCapCutsWhatGoesBeyond(String awarded, String paid) {
        assertThat(payout(award("commission", awarded), declare(Step.CAP, "commission", "100")))
                .isEqualByComparingTo(paid);
    }

    @ParameterizedTest
    @CsvSource({"99.99, 100", "100, 100", "100.01, 100.01"})
    void aFloorRaisesWhatFallsShort(String awarded, String paid) {
        assertThat(payout(award("commission", awarded), declare(Step.FLOOR, "commission", "100")))
                .isEqualByComparingTo(paid);
    }

    @Test
    void ofSeveralCapsTheLowestHoldsAndOfSeveralFloorsTheHighest() {
        assertThat(payout(
                        award("commission", "500"),
                        declare(Step.CAP, "commission", "300"),
                        declare(Step.CAP, "commission", "200")))
                .isEqualByComparingTo("200");
        assertThat(payout(
                        award("commission", "5"),
                        declare(Step.FLOOR, "commission", "20"),
                        declare(Step.FLOOR, "commission", "30")))
                .isEqualByComparingTo("30");
    }

    @Test
    void aCapHoldsAgainstAHigherFloor() {
        assertThat(payout(
                        award("commission", "5"),
                        declare(Step.FLOOR, "commission", "200"),
                        declare(Step.CAP, "commission", "100")))
                .isEqualByComparingTo("100");
    }

    @Test
    void capsGoFromTheNarrowToTheWide() {
        assertThat(lines(
                        award("commission", "100"),
                        award("extra", "100"),
                        award("team", "100"),
                        award("base", "1000"),
                        declare(Step.CAP, Component.VARIABLE_PAY, "200"),
                        declare(Step.CAP, "sales pay", "150"),
                        declare(Step.CAP, "commission", "80")))
                .endsWith("CAP commission -20.00", "CAP sales pay -30.00", "CAP variable pay -50.00");
    }

    @Test
    void aFloorOfAllVariablePayCountsWhatAGroupWasCut() {
        assertThat(payout(
                        award("commission", "100"),
                        declare(Step.CAP, "sales pay", "60"),
                        declare(Step.FLOOR, Component.VARIABLE_PAY, "70")))
                .isEqualByComparingTo("70");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01"})
    void aGateKeepsBetweenNothingAndAll(String share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> declare(Step.SCALE, "commission", share))
                .withMessageContaining("between 0 and 1")
                .withMessageContaining(share);
    }

    @Test
    void aMultiplierIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> declare(Step.MULTIPLY, "commission", "-0.01"));
    }

    @Test
    void whatNobodyKnowsCannotBeDeclaredFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payout(award("sales pay", "1")))
                .withMessageContaining("sales pay");
        assertThatIllegalArgumentException().isThrownBy(() -> payout(declare(Step.CAP, "nobody", "1")));
    }

    @Test
    void theOrderOfDeclarationNeverChangesAPayout() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Declaration> declarations = random(random);
            BigDecimal payout = settlement
                    .settle(declarations, JANUARY, Ledger.EMPTY)
                    .payout()
                    .total();
            List<Declaration> shuffled = new ArrayList<>(declarations);
            Collections.shuffle(shuffled, random);
            assertThat(settlement
                            .settle(shuffled, JANUARY, Ledger.EMPTY)
                            .payout()
                            .total())
                    .as("seed %s, round %s: %s", seed, round, declarations)
                    .isEqualByComparingTo(payout);
        }
    }

    private static List<Declaration> random(Random random) {
        List<String> components = List.of("base", "commission", "extra", "team");
        List<String> targets = List.of("commission", "extra", "sales pay", "team pay", Component.VARIABLE_PAY);
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < 4 + random.nextInt(8); i++) {
            declarations.add(
                    award(components.get(random.nextInt(4)), random.nextInt(100_000) + "." + random.nextInt(1000)));
        }
        for (int i = 0; i < random.nextInt(5); i++) {
            declarations.add(declare(Step.SCALE, targets.get(random.nextInt(5)), "0." + random.nextInt(1000)));
            declarations.add(declare(Step.MULTIPLY, targets.get(random.nextInt(5)), "1." + random.nextInt(1000)));
            declarations.add(declare(Step.CAP, targets.get(random.nextInt(5)), "" + random.nextInt(50_000)));
            declarations.add(declare(Step.FLOOR, targets.get(random.nextInt(5)), "" + random.nextInt(20_000)));
        }
        return declarations;
    }

    private BigDecimal payout(Declaration... declarations) {
        return settlement
                .settle(List.of(declarations), JANUARY, Ledger.EMPTY)
                .payout()
                .total();
    }

    private List<String> lines(Declaration... declarations) {
        return settlement.settle(List.of(declarations), JANUARY, Ledger.EMPTY).payout().lines().stream()
                .map(line -> line.step() + " " + line.component() + " "
                        + line.amount().toPlainString())
                .toList();
    }

    private static Declaration award(String component, String amount) {
        return declare(Step.AWARD, component, amount);
    }

    private static Declaration declare(Step step, String target, String value) {
        return new Declaration(step, target, new BigDecimal(value), "a rule", null);
    }
}
