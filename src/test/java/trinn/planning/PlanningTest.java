package trinn.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.planning.NoPlanException.Reason;
import trinn.planning.Step.Kind;

/** Every step from the goal to the actions, counted by hand on {@link SmallCompany}. */
final class PlanningTest {

    private final Plan plan = SmallCompany.whole().plan(SmallCompany.goal("400", "320"));

    @Test
    void profitAndFixedCostsAreTheMarginAndTheMarginShareMakesTheRevenue() {
        assertThat(plan.step(Kind.MARGIN).result()).isEqualByComparingTo("720");
        // 8 orders: revenue 1 000, cost 640
        assertThat(plan.step(Kind.MARGIN_SHARE).result()).isEqualByComparingTo("0.36");
        assertThat(plan.step(Kind.MARGIN_SHARE).inputs().getFirst()).isEqualByComparingTo("360");
        assertThat(plan.revenue()).isEqualByComparingTo("2000");
        assertThat(plan.step(Kind.ORDER_VALUE).result()).isEqualByComparingTo("125");
        assertThat(plan.deals()).isEqualByComparingTo("16");
    }

    @ParameterizedTest
    @CsvSource({"719.99, 2000, 16", "720.00, 2000, 16", "720.01, 2001, 17", "45, 125, 1", "0.01, 1, 1"})
    void revenueAndDealsAreRoundedUp(String margin, String revenue, String deals) {
        Plan rounded = SmallCompany.whole().plan(SmallCompany.goal(margin, "0"));
        assertThat(rounded.revenue()).isEqualByComparingTo(revenue);
        assertThat(rounded.deals()).isEqualByComparingTo(deals);
    }

    @Test
    void stagesAreWalkedBackFromWonToLead() {
        // 16 deals, 2 of 8 by opportunities; offer to won 2/4, qualified to offer 4/6, lead to qualified 6/10
        assertThat(plan.step(Kind.WON).result()).isEqualByComparingTo("4");
        assertThat(plan.steps())
                .filteredOn(step -> step.kind() == Kind.STAGE)
                .extracting(step -> step.subject() + " " + step.result().toPlainString())
                .containsExactly("offer 8", "qualified 12", "lead 20");
    }

    @Test
    void activitiesFollowTheDeals() {
        Step calls = plan.steps().stream()
                .filter(step -> step.kind() == Kind.EFFORT)
                .findFirst()
                .orElseThrow();
        assertThat(calls.subject()).isEqualTo("first-calls");
        assertThat(calls.result()).isEqualByComparingTo("28");
        assertThat(plan.workingDays()).isEqualTo(64);
        assertThat(plan.holidays()).isEqualTo(1);
        assertThat(plan.company().workDays()).isEqualByComparingTo("160");
        // 28 calls on 64 days of Ann and Cy, and 32 of Bo
        assertThat(plan.step(Kind.DAILY).result()).isEqualByComparingTo("0.175");
    }

    @Test
    void sharesFollowOwnResultsPartTimeAndTheAverageWhereThereAreNone() {
        assertThat(plan.company().sellers()).extracting(SellerPlan::id).containsExactly("a", "b", "c");
        assertThat(plan.company().sellers())
                .extracting(seller -> seller.revenue().intValueExact())
                .containsExactly(720, 480, 800);
        // 7.2, 2.4 and 6.4 deals; the one that is left goes to the first of those who lost most
        assertThat(plan.company().sellers())
                .extracting(seller -> seller.needs().deals().intValueExact())
                .containsExactly(7, 3, 6);
        assertThat(plan.company().sellers())
                .extracting(SellerPlan::basis)
                .containsExactly(Basis.OWN, Basis.OWN, Basis.COMPANY);
        assertThat(plan.departments())
                .extracting(department -> department.name() + " " + department.revenue())
                .containsExactly("North 1200", "South 800");
    }

    @Test
    void everybodyNeedsWhatTheOwnConversionSays() {
        assertThat(stages("a")).containsExactly("offer 5", "qualified 7", "lead 11");
        // Bo won nothing, so the department's conversions are taken: 3 deals, 1 won
        assertThat(seller("b").funnel()).isEqualTo(Basis.DEPARTMENT);
        assertThat(stages("b")).containsExactly("offer 2", "qualified 3", "lead 5");
        assertThat(stages("c")).containsExactly("offer 4", "qualified 6", "lead 10");
        assertThat(seller("a").needs().effort("first-calls")).isEqualByComparingTo("14");
        assertThat(seller("b").needs().effort("first-calls")).isEqualByComparingTo("3");
        assertThat(seller("c").needs().effort("first-calls")).isEqualByComparingTo("11");
    }

    @Test
    void aNewcomerGetsTheAverageOfTheDepartment() {
        String people = SmallCompany.PEOPLE.replace("department=S, manager=m", "department=N, manager=m");
        Plan one = SmallCompany.data(people, SmallCompany.SALES).plan(SmallCompany.goal("400", "320"));
        SellerPlan cy = one.company().sellers().getLast();
        assertThat(cy.basis()).isEqualTo(Basis.DEPARTMENT);
        assertThat(cy.revenue()).isEqualByComparingTo("800");
    }

    @ParameterizedTest
    @CsvSource({"2024-03-04, DEPARTMENT", "2024-03-01, OWN", "2024-02-29, OWN"})
    void historyBeginsWithTwentyWorkingDays(String joined, Basis basis) {
        // from Friday 1 March on there are 20 working days to the end of the quarter
        String people = SmallCompany.PEOPLE
                .replace("2024-03-25", joined)
                .replace("department=S, manager=m", "department=N, manager=m");
        String sale = "sales: order=c1, date=2024-03-20, payee=c, amount=50, cost=10\n";
        Plan one = SmallCompany.data(people, SmallCompany.SALES, sale).plan(SmallCompany.goal("400", "320"));
        assertThat(one.company().sellers().getLast().basis()).isEqualTo(basis);
    }

    @Test
    void oneSellerGetsAll() {
        Plan one = SmallCompany.data(
                        "payees: id=a, name=Ann\n", SmallCompany.sales("a", 3, "100", "60"), SmallCompany.CALLS)
                .plan(SmallCompany.goal("400", "0"));
        assertThat(one.company().sellers()).hasSize(1);
        assertThat(one.company().sellers().getFirst().revenue()).isEqualByComparingTo("1000");
        assertThat(one.company().sellers().getFirst().needs().deals()).isEqualByComparingTo("10");
    }

    @Test
    void whoLeavesIsNotPlannedAndWhoseLeavingIsKnownWorksLess() {
        String people = SmallCompany.PEOPLE.replace("name=Ann,", "name=Ann, left=2024-03-31,");
        Plan without = SmallCompany.data(people, SmallCompany.SALES).plan(SmallCompany.goal("400", "320"));
        assertThat(without.company().sellers()).extracting(SellerPlan::id).containsExactly("b", "c");
        assertThat(without.company().revenue()).isEqualByComparingTo("2000");
        people = SmallCompany.PEOPLE.replace("name=Ann,", "name=Ann, left=2024-05-01,");
        Plan leaving = SmallCompany.data(people, SmallCompany.SALES).plan(SmallCompany.goal("400", "320"));
        assertThat(leaving.company().sellers().getFirst().workDays()).isEqualByComparingTo("22");
    }

    @Test
    void withoutConversionsThereAreDealsAndActivitiesButNoLeads() {
        Plan none = SmallCompany.data(SmallCompany.PEOPLE, SmallCompany.SALES, SmallCompany.CALLS)
                .plan(SmallCompany.goal("400", "320"));
        assertThat(none.steps()).extracting(Step::kind).doesNotContain(Kind.WON, Kind.STAGE);
        assertThat(none.company().needs().stages()).isEmpty();
        assertThat(none.company().needs().effort("first-calls")).isEqualByComparingTo("28");
    }

    @Test
    void aNormIsExceededOnlyAboveIt() {
        assertThat(overloaded("0.21875")).isEmpty();
        assertThat(overloaded("0.21876")).isEmpty();
        assertThat(overloaded("0.21874")).containsExactly("a");
        assertThat(overloaded("0.1")).containsExactly("a", "c");
    }

    @Test
    void missingPeopleAreWhatLiesAboveTheNorms() {
        Plan tight = withNorm("0.1");
        // Ann 14 − 6.4, Cy 11 − 6.4, Bo 3 of 3.2: 12.2 calls too many, where one full-time seller does 6.4
        assertThat(tight.gaps()).hasSize(1);
        assertThat(tight.gaps().getFirst().excess()).isEqualByComparingTo("12.2");
        assertThat(tight.missing()).isEqualByComparingTo("2.0");
        assertThat(tight.departments().getFirst().overloads().getFirst().sellers())
                .isOne();
        assertThat(withNorm("0.3").missing()).isZero();
    }

    @Test
    void aDepartmentWithANormOfItsOwnIsHeldAgainstThat() {
        Norms north = Norms.of(Map.of("first-calls", new BigDecimal("0.1"))).with("N", "first-calls", BigDecimal.ONE);
        Plan plan = SmallCompany.whole().plan(SmallCompany.goal("400", "320", north));
        // Only Cy is in the south: 11 − 6.4
        assertThat(plan.gaps()).hasSize(1);
        assertThat(plan.gaps().getFirst().parts())
                .containsExactly(new Gap.Part(new BigDecimal("0.1"), new BigDecimal("4.6")));
        assertThat(plan.missing()).isEqualByComparingTo("0.8");
    }

    @Test
    void gapsOfDifferentNormsAddUpToPeopleOnce() {
        Norms both =
                Norms.of(Map.of("first-calls", new BigDecimal("0.1"))).with("N", "first-calls", new BigDecimal("0.05"));
        Plan plan = SmallCompany.whole().plan(SmallCompany.goal("400", "320", both));
        // Ann 14 − 3.2 and Bo 3 − 1.6 at 0.05 a day, which is 3.2 of one seller; Cy 11 − 6.4 at 0.1, which is 6.4
        assertThat(plan.gaps().getFirst().parts())
                .extracting(Gap.Part::excess)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("12.2"), new BigDecimal("4.6"));
        assertThat(plan.missing()).isEqualByComparingTo("4.6");
    }

    @Test
    void whatCannotBePlannedIsSaid() {
        assertRefused(Reason.NOTHING_NEEDED, () -> SmallCompany.whole().plan(SmallCompany.goal("-320", "320")));
        assertRefused(Reason.COSTS_BELOW_ZERO, () -> SmallCompany.goal("1", "-0.01"));
        assertRefused(
                Reason.NORM_NOT_ABOVE_ZERO, () -> SmallCompany.goal("1", "0", Map.of("meetings", BigDecimal.ZERO)));
        assertRefused(
                Reason.NO_REVENUE, () -> SmallCompany.data(SmallCompany.PEOPLE).plan(SmallCompany.goal("1", "0")));
        for (String cost : List.of("100", "100.01")) {
            assertRefused(
                    Reason.NO_MARGIN,
                    () -> SmallCompany.data(SmallCompany.PEOPLE, SmallCompany.sales("a", 6, "100", cost))
                            .plan(SmallCompany.goal("1", "0")));
        }
        String gone = "payees: id=a, name=Ann, left=2024-03-31\n";
        assertRefused(
                Reason.NO_SELLERS,
                () -> SmallCompany.data(gone, SmallCompany.SALES).plan(SmallCompany.goal("1", "0")));
        String leaves = "payees: id=a, name=Ann, left=2024-04-01\n";
        assertRefused(
                Reason.NO_WORKING_DAYS,
                () -> SmallCompany.data(leaves, SmallCompany.SALES).plan(SmallCompany.goal("1", "0")));
        assertRefused(
                Reason.NOT_MONTHS,
                () -> new Goal(
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        SmallCompany.period("2024-01-02", "2024-04-01"),
                        SmallCompany.YEAR,
                        Norms.NONE));
    }

    @Test
    void aThirdIsNotRoundedUpTwice() {
        BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), java.math.MathContext.DECIMAL128);
        assertThat(Needs.up(BigDecimal.ONE, third)).isEqualByComparingTo("3");
        assertThat(Needs.up(BigDecimal.ONE, new BigDecimal("0.3333"))).isEqualByComparingTo("4");
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        NoPlanException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason))
                .hasMessageEndingWith(".");
    }

    private static Plan withNorm(String norm) {
        return SmallCompany.whole().plan(SmallCompany.goal("400", "320", Map.of("first-calls", new BigDecimal(norm))));
    }

    private static List<String> overloaded(String norm) {
        return withNorm(norm).company().sellers().stream()
                .filter(seller -> !seller.overloads().isEmpty())
                .map(SellerPlan::id)
                .toList();
    }

    private SellerPlan seller(String id) {
        return plan.company().sellers().stream()
                .filter(seller -> seller.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> stages(String id) {
        return seller(id).needs().stages().entrySet().stream()
                .map(stage -> stage.getKey() + " " + stage.getValue().toPlainString())
                .toList();
    }
}
