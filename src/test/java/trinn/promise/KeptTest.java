package trinn.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.promise.Promising.DEPARTMENT;
import static trinn.promise.Promising.QUALITY;
import static trinn.promise.Promising.SALES;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.promise.Outcome.Found;
import trinn.promise.Outcome.NotDecided;
import trinn.promise.Outcome.Proved;
import trinn.promise.Outcome.Refuted;

/** Each kind of promise: kept, broken in a window of a hundredth, and not decided. */
class KeptTest {

    private static final String COMMISSION =
            "Commission | bonus | Kpi( code == \"sales\", $sales : actual ) | pay.award( $sales * 0.02B )\n";

    private static List<Found> refuted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refuted.class);
        return ((Refuted) outcome).found();
    }

    @Test
    void commissionNeverGoesBeyondItsMost() {
        assertThat(Promising.of(COMMISSION, "{promise: pays-at-most, amount: 4000}"))
                .isInstanceOf(Proved.class);
    }

    @Test
    void oneOreLessIsBrokenByTheLastValueThatIs() {
        Found found = refuted(Promising.of(COMMISSION, "{promise: pays-at-most, amount: 3999.99}"))
                .getFirst();
        assertThat(found.amount()).isEqualByComparingTo("4000");
        assertThat(found.inputs().getFirst()).isGreaterThanOrEqualTo(new BigDecimal("199999.76"));
    }

    @Test
    void aWindowOfAHundredthIsFound() {
        Outcome outcome = Promising.of(
                COMMISSION
                        + "Slip | extra | Kpi( code == \"sales\", actual > 123456.78B && < 123456.80B ) | pay.award( 4000 )",
                "{promise: pays-at-most, amount: 4000}");
        Found found = refuted(outcome).getFirst();
        assertThat(found.inputs()).containsExactly(new BigDecimal("123456.79"));
        assertThat(found.amount()).isEqualByComparingTo("6469.14");
    }

    @Test
    void aCapBoundsWhateverIsBelowIt() {
        String rules = COMMISSION + "Cap | variable pay | Seller( ) | pay.cap( 1000 )";
        assertThat(Promising.of(rules, "{promise: pays-at-most, amount: 1000}")).isInstanceOf(Proved.class);
        assertThat(Promising.of(rules, "{promise: pays-at-most, amount: 999.99}"))
                .isInstanceOf(Refuted.class);
        assertThat(Promising.of(rules, "{promise: pays-at-most, amount: 1000, of: sales pay}"))
                .isInstanceOf(Refuted.class);
    }

    @Test
    void partsThatNeverMeetAreNotAddedUp() {
        String rules = """
                Low | bonus | Kpi( code == "sales", attainment < 1 ) | pay.award( 3000 )
                High | bonus | Kpi( code == "sales", attainment >= 1 ) | pay.award( 4000 )
                """;
        assertThat(Promising.of(rules, "{promise: pays-at-most, amount: 4000}")).isInstanceOf(Proved.class);
        assertThat(Promising.of(rules.replace(">= 1", ">= 0.9999999B"), "{promise: pays-at-most, amount: 4000}"))
                .isInstanceOf(Refuted.class);
    }

    @Test
    void whatBendsInTwoInputsAtOnceIsCutUntilItIsKnown() {
        String rule =
                "Parts | bonus | Kpi( code == \"sales\", $sales : actual ) Kpi( code == \"quality\", $quality : actual ) | pay.award( $sales * $quality - $sales * $quality * $quality )";
        assertThat(new Promising(rule, "{}", "- " + SALES + "\n- " + QUALITY)
                        .keeps("{promise: pays-at-most, amount: 51000}"))
                .isInstanceOf(Proved.class);
        String finer = QUALITY.replace("0.0001", "0.00000000000001");
        assertThat(new Promising(rule, "{}", "- " + SALES + "\n- " + finer)
                        .keeps("{promise: pays-at-most, amount: 50000}"))
                .isEqualTo(new NotDecided(Why.TOO_MANY_PIECES, ""));
    }

    @Test
    void tiersThatPayTheSameOfAnotherInputAreNotDecided() {
        String rules = """
                Near | bonus | Kpi( code == "sales", attainment < 1 ) Kpi( code == "quality", $q : actual ) | pay.award( $q * 4000 )
                Met | bonus | Kpi( code == "sales", attainment >= 1 ) Kpi( code == "quality", $q : actual ) | pay.award( $q * 4000 )
                """;
        assertThat(new Promising(rules, "{}", "- " + SALES + "\n- " + QUALITY)
                        .keeps("{promise: more-never-pays-less, of: sales}"))
                .isInstanceOf(NotDecided.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pays-at-most, amount: 1000000000",
                "more-never-pays-less",
                "no-gap-between-tiers",
                "no-result-paid-twice",
                "every-component-can-pay"
            })
    void aQuotaThatVariesIsNotDecided(String promise) {
        String rules = """
                Tiers | bonus | Department( $all : actual > 5 ) Kpi( code == "sales", $sales : actual > 5 ) | pay.award( 100 * terms.rates.at($sales, $all) )
                """;
        String table =
                "rates: {label: Rates, kind: tiers, of: ratio, gives: ratio, value: [{from: 0, gives: 1}, {from: 1, gives: 2}]}";
        assertThat(new Promising(rules, table, "- " + SALES + "\n- " + DEPARTMENT).keeps("{promise: " + promise + "}"))
                .isEqualTo(new NotDecided(Why.QUOTA_VARIES, "Tiers"));
    }

    @Test
    void moreSalesNeverPayLess() {
        assertThat(Promising.of(COMMISSION, "{promise: more-never-pays-less}")).isInstanceOf(Proved.class);
    }

    @Test
    void tiersThatRiseNeverPayLess() {
        String table = """
                rates: {label: Rates, kind: tiers, of: money, gives: ratio, value: [{from: 0, gives: 0.04}, {from: 100000, gives: 0.06}, {from: 150000, gives: %s}]}
                """;
        for (String reading : List.of("$sales * terms.rates.at($sales)", "terms.rates.stepped($sales)")) {
            String rule = "Tiers | bonus | Kpi( code == \"sales\", $sales : actual ) | pay.award( " + reading + " )";
            assertThat(new Promising(rule, table.formatted("0.08"), "- " + SALES)
                            .keeps("{promise: more-never-pays-less}"))
                    .isInstanceOf(Proved.class);
        }
        String flat =
                "Tiers | bonus | Kpi( code == \"sales\", $sales : actual ) | pay.award( $sales * terms.rates.at($sales) )";
        List<Found> found = refuted(
                new Promising(flat, table.formatted("0.05"), "- " + SALES).keeps("{promise: more-never-pays-less}"));
        assertThat(found)
                .extracting(one -> one.inputs().getFirst())
                .containsExactly(new BigDecimal("149999.99"), new BigDecimal("150000.00"));
        assertThat(found)
                .extracting(Found::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("9000"), new BigDecimal("7500"));
    }

    @Test
    void aDipOfAHundredthIsFound() {
        List<Found> found = refuted(Promising.of(
                COMMISSION
                        + "Slip | extra | Kpi( code == \"sales\", actual > 123456.78B && < 123456.80B ) | pay.award( 1 )",
                "{promise: more-never-pays-less}"));
        assertThat(found)
                .extracting(one -> one.inputs().getFirst())
                .containsExactly(new BigDecimal("123456.79"), new BigDecimal("123456.80"));
    }

    @Test
    void oneTierHandsOverToTheNext() {
        String rules = """
                Near | bonus | Kpi( code == "sales", attainment >= 0.8B && < 1 ) | pay.award( 4000 )
                Met | bonus | Seller( $base : variableBase ) Kpi( code == "sales", $a : attainment >= 1 ) | pay.award( $base * $a * 0.2B )
                """;
        assertThat(Promising.of(rules, "{promise: more-never-pays-less}")).isInstanceOf(Proved.class);
        assertThat(Promising.of(rules.replace("4000", "4000.01B"), "{promise: more-never-pays-less}"))
                .isInstanceOf(Refuted.class);
    }

    @Test
    void everyInputIsLookedAtWithAllValuesOfTheOthers() {
        String rules = COMMISSION + """
                Gate | variable pay | Kpi( code == "quality", $quality : actual < 0.9B ) | pay.scale( $quality )
                Level | sales pay | Department( level == Level.MINIMUM ) | pay.multiply( 1.1B )
                Norm | sales pay | Department( level in (Level.NORM, Level.MAXIMUM) ) | pay.multiply( 1.2B )
                """;
        String inputs = "- %s\n- %s\n- %s".formatted(SALES, QUALITY, DEPARTMENT);
        assertThat(new Promising(rules, "{}", inputs).keeps("{promise: more-never-pays-less}"))
                .isInstanceOf(Proved.class);
        List<Found> found = refuted(
                new Promising(rules.replace("1.2B", "1.09B"), "{}", inputs).keeps("{promise: more-never-pays-less}"));
        assertThat(found)
                .extracting(one -> one.inputs().getLast().toPlainString())
                .containsExactly("999", "1000");
        assertThat(new Promising(rules.replace("1.2B", "1.09B"), "{}", inputs)
                        .keeps("{promise: more-never-pays-less, of: sales}"))
                .isInstanceOf(Proved.class);
    }

    @Test
    void tiersLeaveNoGap() {
        String rules = """
                Low | bonus | Kpi( code == "sales", attainment >= 0.8B && <= 1 ) | pay.award( 3000 )
                High | bonus | Kpi( code == "sales", actual > 100000 ) | pay.award( 4000 )
                """;
        assertThat(Promising.of(rules, "{promise: no-gap-between-tiers}")).isInstanceOf(Proved.class);
        Found found = refuted(Promising.of(rules.replace("<= 1", "< 1"), "{promise: no-gap-between-tiers}"))
                .getFirst();
        assertThat(found.inputs()).containsExactly(new BigDecimal("100000.00"));
        assertThat(found.amount()).isZero();
    }

    @Test
    void tiersPayNothingTwice() {
        String rules = """
                Low | bonus | Kpi( code == "sales", attainment >= 0.8B && < 1 ) | pay.award( 3000 )
                High | bonus | Kpi( code == "sales", actual >= 100000 ) | pay.award( 4000 )
                """;
        assertThat(Promising.of(rules, "{promise: no-result-paid-twice}")).isInstanceOf(Proved.class);
        Found found = refuted(Promising.of(rules.replace("< 1 ", "<= 1 "), "{promise: no-result-paid-twice}"))
                .getFirst();
        assertThat(found.inputs()).containsExactly(new BigDecimal("100000.00"));
        assertThat(found.amount()).isEqualByComparingTo("7000");
    }

    @Test
    void everyComponentCanPay() {
        String rules = """
                Base | base | Seller( ) | pay.award( 30000 )
                Bonus | bonus | Kpi( code == "sales", actual > 123456.78B && < 123456.80B ) | pay.award( 1 )
                Extra | extra | Kpi( code == "sales", actual >= 200000 ) | pay.award( 1 )
                """;
        assertThat(Promising.of(rules, "{promise: every-component-can-pay}")).isInstanceOf(Proved.class);
        assertThat(Promising.of(rules.replace(">= 200000", "> 200000"), "{promise: every-component-can-pay}"))
                .asInstanceOf(InstanceOfAssertFactories.type(Refuted.class))
                .satisfies(refuted ->
                        assertThat(refuted.found().getFirst().inputs()).containsExactly(new BigDecimal("90000.00")));
    }
}
