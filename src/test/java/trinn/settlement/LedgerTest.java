package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trinn.settlement.Months.award;
import static trinn.settlement.Months.declare;
import static trinn.settlement.Months.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Paid;
import trinn.facts.Period;

/** What flows from one period to the next. */
class LedgerTest {

    private final Months months = new Months();

    @Test
    void whatWasPaidIsKnownByQuarterAndYear() {
        assertThat(months.paidSoFar("commission")).isEqualTo("0 / 0");
        months.next(award("commission", "1"));
        assertThat(months.paidSoFar("commission")).isEqualTo("1.00 / 1.00");
        months.next(award("commission", "10"));
        assertThat(months.paidSoFar("commission")).isEqualTo("11.00 / 11.00");
        months.next(award("commission", "100"));
        assertThat(months.period().from()).isEqualTo("2026-04-01");
        assertThat(months.paidSoFar("commission")).isEqualTo("0 / 111.00");
        months.next(award("commission", "1000"));
        assertThat(months.paidSoFar("commission")).isEqualTo("1000.00 / 1111.00");
    }

    @Test
    void aYearBeginsWithJanuary() {
        months.from(2025, 11).next(award("commission", "1"));
        assertThat(months.paidSoFar("commission")).isEqualTo("1.00 / 1.00");
        months.next(award("commission", "10"));
        assertThat(months.period().from()).isEqualTo("2026-01-01");
        assertThat(months.paidSoFar("commission")).isEqualTo("0 / 0");
        months.next(award("commission", "100"));
        assertThat(months.paidSoFar("commission")).isEqualTo("100.00 / 100.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-06-30, 0, 5, 5",
        "2026-04-01, 2026-06-30, 5, 5, 5",
        "2026-06-30, 2026-07-01, 0, 5, 5",
        "2025-12-31, 2026-01-01, 0, 0, 5",
        "2026-01-01, 2026-01-02, 5, 5, 5",
        "2026-01-01, 2026-01-01, 0, 0, 0"
    })
    void thePeriodOfAPaymentIsThatOfItsFirstDay(
            LocalDate paid, LocalDate now, String quarter, String year, String ever) {
        List<Component> components = List.of(new Component("commission", "sales pay"));
        BigDecimal[] five = new BigDecimal[4];
        Arrays.fill(five, new BigDecimal(5));
        Ledger ledger = new Ledger(
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                History.EMPTY.and(paid, new Components(components), five),
                Map.of(),
                Map.of());
        assertThat(ledger.facts(new Period(now, now.plusDays(1)), components))
                .contains(new Paid("commission", new BigDecimal(quarter), new BigDecimal(year), new BigDecimal(ever)));
    }

    @Test
    void everyTargetHasWhatWasPaidForIt() {
        months.next(
                award("base", "1000"),
                award("commission", "10"),
                award("extra", "20"),
                award("team", "300"),
                declare(Step.CAP, "sales pay", "25"),
                declare(Step.FLOOR, Component.TOTAL_PAY, "2000"));
        assertThat(months.paidSoFar("commission")).isEqualTo("10.00 / 10.00");
        assertThat(months.paidSoFar("sales pay")).isEqualTo("25.00 / 25.00");
        assertThat(months.paidSoFar("team pay")).isEqualTo("300.00 / 300.00");
        assertThat(months.paidSoFar(Component.FIXED_PAY)).isEqualTo("1000.00 / 1000.00");
        assertThat(months.paidSoFar(Component.VARIABLE_PAY)).isEqualTo("325.00 / 325.00");
        assertThat(months.paidSoFar(Component.TOTAL_PAY)).isEqualTo("2000.00 / 2000.00");
    }

    @Test
    void whatWasSettledIsKnownByPeriod() {
        Period january = months.period();
        months.next(award("commission", "10"));
        assertThat(months.ledger().settled(january, "commission")).isEqualByComparingTo("10");
        assertThat(months.ledger().settled(january, "nobody")).isZero();
        assertThat(months.ledger().settled(months.period(), "commission")).isZero();
    }

    @Test
    void balancesAreFactsOnlyWhereTheyAreOpen() {
        assertThat(months.balances()).isEmpty();
        months.next(
                award("commission", "10"),
                declare(Step.DRAW, "commission", "30"),
                award("team", "8"),
                declare(Step.WITHHOLD, "team", "0.25"));
        assertThat(months.balances()).containsExactly("owed commission 20.00", "withheld team 2.00");
    }

    @Test
    void whatIsOpenIsAddedUpOverAllTargets() {
        assertThat(Ledger.EMPTY.owedInAll()).isZero();
        assertThat(Ledger.EMPTY.withheldInAll()).isZero();
        months.next(
                award("commission", "10"),
                award("team", "8"),
                declare(Step.WITHHOLD, "team", "0.25"),
                declare(Step.WITHHOLD, "commission", "0.1"),
                declare(Step.DRAW, "commission", "30"),
                declare(Step.DRAW, "team", "9"));
        assertThat(months.ledger().withheldInAll()).isEqualByComparingTo("3");
        assertThat(months.ledger().owedInAll()).isEqualByComparingTo("24");
    }

    @Test
    void aSaleEarnsItsAwardsTimesGatesAndMultipliers() {
        months.next(
                sale("S1", "commission", "100"),
                sale("S1", "extra", "10"),
                sale("S2", "commission", "7.777"),
                award("commission", "5000"),
                declare(Step.SCALE, "commission", "0.5"),
                declare(Step.MULTIPLY, "sales pay", "3"),
                declare(Step.MULTIPLY, "team", "100"),
                declare(Step.CAP, "commission", "1"));
        assertThat(months.ledger().earned("S1")).isEqualByComparingTo("180");
        assertThat(months.ledger().earned("S2")).isEqualByComparingTo("11.6655");
        assertThat(months.ledger().earned("S3")).isNull();
    }

    @Test
    void aSaleThatEarnsInSeveralPeriodsEarnsTheirSum() {
        months.next(sale("S1", "commission", "100")).next(sale("S1", "commission", "20"));
        assertThat(months.ledger().earned("S1")).isEqualByComparingTo("120");
    }

    @Test
    void fixedPayEarnsWithoutTheFactorsOfVariablePay() {
        months.next(
                sale("S1", "base", "100"),
                declare(Step.MULTIPLY, Component.VARIABLE_PAY, "3"),
                declare(Step.MULTIPLY, Component.TOTAL_PAY, "2"));
        assertThat(months.ledger().earned("S1")).isEqualByComparingTo("200");
    }

    @Test
    void aLedgerNeverChanges() {
        TreeMap<String, BigDecimal> owed = new TreeMap<>(Map.of("commission", BigDecimal.ONE));
        TreeMap<String, BigDecimal> withheld = new TreeMap<>(owed);
        Ledger ledger = new Ledger(owed, withheld, List.of(), History.EMPTY, Map.of(), Map.of());
        owed.clear();
        withheld.clear();
        assertThat(ledger.owed("commission")).isOne();
        assertThat(ledger.withheld("commission")).isOne();
        assertThat(ledger.settled()).isEmpty();
        assertThatThrownBy(() -> ledger.owed().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ledger.withheld().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ledger.settled().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
