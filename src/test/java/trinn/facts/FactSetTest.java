package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactSetTest {

    private static final Seller KARI = new Seller("7", "Kari", "rep", "B2B", null, null);
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));
    private static final Kpi MONTH = kpi("sales", Window.MONTH);
    private static final Kpi QUARTER = kpi("sales", Window.QUARTER);
    private static final Kpi CALLS = kpi("calls", Window.MONTH);
    private static final Product PRODUCT = new Product("p", BigDecimal.ONE, BigDecimal.TEN);
    private static final Company COMPANY = new Company(BigDecimal.ONE, BigDecimal.TEN);
    private static final Department DEPARTMENT =
            new Department("B2B", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN);

    @Test
    void aSellerWithoutManagerAndBaseSalary() {
        assertThat(KARI.manager()).isEmpty();
        assertThat(KARI.baseSalary()).isNull();
    }

    @Test
    void allFactsStandBehindSellerAndPeriod() {
        FactSet facts = new FactSet(KARI, JUNE, List.of(MONTH), List.of(PRODUCT), DEPARTMENT, COMPANY);
        assertThat(facts.all()).containsExactly(KARI, JUNE, DEPARTMENT, COMPANY, MONTH, PRODUCT);
        assertThat(facts.kpis()).containsExactly(MONTH);
        assertThat(facts.products()).containsExactly(PRODUCT);
    }

    @Test
    void whatTheDataDoesNotGiveIsAbsent() {
        FactSet facts = new FactSet(KARI, JUNE, List.of(), List.of(), null, null);
        assertThat(facts.others()).isEmpty();
        assertThat(facts.one(Company.class)).isNull();
        assertThat(facts.kpi("sales")).isNull();
    }

    @Test
    void oneFactOfATypeIsTheFirst() {
        FactSet facts = new FactSet(KARI, JUNE, List.of(COMPANY, CALLS, MONTH));
        assertThat(facts.one(Kpi.class)).isEqualTo(CALLS);
        assertThat(facts.one(Company.class)).isEqualTo(COMPANY);
        assertThat(facts.all(Kpi.class)).containsExactly(CALLS, MONTH);
    }

    @Test
    void ofSeveralWindowsTheShortestIsTheKpiWhateverTheOrder() {
        assertThat(new FactSet(KARI, JUNE, List.of(CALLS, QUARTER, MONTH)).kpi("sales"))
                .isEqualTo(MONTH);
        assertThat(new FactSet(KARI, JUNE, List.of(MONTH, QUARTER, CALLS)).kpi("sales"))
                .isEqualTo(MONTH);
        assertThat(new FactSet(KARI, JUNE, List.of(QUARTER)).kpi("sales")).isEqualTo(QUARTER);
    }

    @Test
    void moreFactsStandBehindThose() {
        FactSet facts = new FactSet(KARI, JUNE, List.of(MONTH));
        assertThat(facts.with(List.of(CALLS)).others()).containsExactly(MONTH, CALLS);
        assertThat(facts.others()).containsExactly(MONTH);
    }

    @Test
    void factsOfATypeAreReplaced() {
        FactSet facts = new FactSet(KARI, JUNE, List.of(MONTH, COMPANY, PRODUCT));
        assertThat(facts.replacing(List.of(CALLS), Kpi.class, Product.class).others())
                .containsExactly(COMPANY, CALLS);
        assertThat(facts.replacing(List.of(), Rank.class)).isEqualTo(facts);
    }

    @Test
    void factsNeverChange() {
        List<Fact> some = new ArrayList<>(List.of(MONTH));
        FactSet facts = new FactSet(KARI, JUNE, some);
        some.clear();
        assertThat(facts.others()).containsExactly(MONTH);
    }

    @Test
    void periodsStandInTheOrderOfTheirStartThenOfTheirEnd() {
        Period july = new Period(JUNE.to(), JUNE.to().plusMonths(1));
        Period summer = new Period(JUNE.from(), JUNE.to().plusMonths(1));
        assertThat(List.of(july, summer, JUNE).stream().sorted()).containsExactly(JUNE, summer, july);
        assertThat(JUNE.compareTo(new Period(JUNE.from(), JUNE.to()))).isZero();
        assertThat(JUNE.id()).isEqualTo("2026-06-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-01-15, 0, 1",
        "2026-01-15, 2026-02-14, 30, 1",
        "2026-01-15, 2026-02-15, 31, 2",
        "2026-01-15, 2026-07-14, 180, 6",
        "2026-01-15, 2026-07-15, 181, 7",
        "2026-01-31, 2026-02-28, 28, 1",
        "2026-01-31, 2026-03-31, 59, 3"
    })
    void aRefundKnowsItsAge(LocalDate sold, LocalDate back, int days, int month) {
        Refund refund = new Refund("R", "S", back, BigDecimal.ONE, null).of(sold, null, null);
        assertThat(refund.days()).isEqualByComparingTo(BigDecimal.valueOf(days));
        assertThat(refund.month()).isEqualByComparingTo(BigDecimal.valueOf(month));
        assertThat(new Refund("R", "S", back, BigDecimal.ONE, null).month()).isNull();
    }

    @Test
    void aRefundKeepsTheRateThatTheDataGave() {
        assertThat(refund(null)
                        .of(LocalDate.of(2026, 5, 20), BigDecimal.TEN, null)
                        .rate())
                .isEqualTo(BigDecimal.TEN);
        assertThat(refund(BigDecimal.ONE)
                        .of(LocalDate.of(2026, 5, 20), BigDecimal.TEN, null)
                        .rate())
                .isEqualTo(BigDecimal.ONE);
        assertThat(refund(null).of(LocalDate.of(2026, 5, 20), null, null).rate())
                .isNull();
        assertThat(refund(null)
                        .of(LocalDate.of(2026, 5, 20), BigDecimal.TEN, null)
                        .sale())
                .isEqualTo("S0");
    }

    private static Refund refund(@Nullable BigDecimal rate) {
        return new Refund("R1", "S0", LocalDate.of(2026, 6, 20), new BigDecimal(200), rate);
    }

    private static Kpi kpi(String code, Window window) {
        return Kpi.withTarget(code, window, BigDecimal.ONE, BigDecimal.TEN);
    }
}
