package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Adjustment;
import trinn.facts.Balance;
import trinn.facts.Contract;
import trinn.facts.ExchangeRate;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Objective;
import trinn.facts.Refund;
import trinn.intake.Periods;
import trinn.kpi.Catalogue;
import trinn.records.RecordText;

/** Contracts, objectives, rates, balances, refunds and adjustments of the data, by period. */
class PayFactsTest {

    /** Three months of Ann, of whom January is the first. */
    private static final String ANN = """
            payees: id=a, name=Ann
            payees: id=b, name=Bo, joined=2026-02-10
            sales: date=2026-01-05, payee=a, amount=1
            sales: date=2026-03-05, payee=a, amount=1
            """;

    private static <T extends Fact> List<T> of(String records, String seller, int month, Class<T> type) {
        return FactDerivation.of(Catalogue.delivered(), Periods.MONTH, RecordText.records(ANN + records)).stream()
                .filter(set -> set.seller().id().equals(seller))
                .filter(set -> set.period().from().equals(LocalDate.of(2026, month, 1)))
                .map(set -> set.all(type))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, '', 0, 1, 1",
        "2026-03-01, '', 0, 0, 1",
        "2025-06-15, 2026-02-01, 1, 0, 0",
        "2025-06-15, 2026-02-02, 1, 1, 0",
        "2025-06-15, '', 1, 1, 1",
        "2026-04-01, '', 0, 0, 0"
    })
    void aContractIsThereFromTheMonthOfItsStartToThatOfItsLastDay(
            String start, String end, int january, int february, int march) {
        String contract =
                "contracts: payee=a, start=" + start + ", monthly value=500" + (end.isEmpty() ? "" : ", end=" + end);

        assertThat(of(contract, "a", 1, Contract.class)).hasSize(january);
        assertThat(of(contract, "a", 2, Contract.class)).hasSize(february);
        assertThat(of(contract, "a", 3, Contract.class)).hasSize(march);
        assertThat(of(contract, "b", 3, Contract.class)).isEmpty();
    }

    @Test
    void aContractKnowsWhichOfItsMonthsItIs() {
        assertThat(of("contracts: payee=a, start=2025-12-31, monthly value=500", "a", 3, Contract.class))
                .extracting(Contract::month, Contract::monthlyValue)
                .containsExactly(tuple(new BigDecimal("4"), new BigDecimal("500")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, '', 1",
        "2026-02-14, '', 2",
        "2026-01-01, 2026-04-01, 3",
        "2026-01-01, 2026-03-01, 2",
        "2026-01-01, 2026-03-02, 3"
    })
    void anObjectiveCountsOnceInThePeriodOfItsLastDay(String from, String to, int month) {
        String objective = "objectives: payee=a, objective=handbook, weight=0.4, score=0.9, from=" + from
                + (to.isEmpty() ? "" : ", to=" + to);

        for (int any = 1; any <= 3; any++) {
            assertThat(of(objective, "a", any, Objective.class))
                    .as("month %d", any)
                    .isEqualTo(
                            any == month
                                    ? List.of(new Objective("handbook", new BigDecimal("0.4"), new BigDecimal("0.9")))
                                    : List.of());
        }
    }

    @Test
    void aRateHoldsOnTheLastDayOfThePeriodUntilTheNext() {
        String rates = """
                rates: currency=EUR, from=2026-01-31, rate=11
                rates: currency=EUR, from=2026-03-01, rate=12
                rates: currency=USD, from=2026-02-01, rate=10
                """;

        assertThat(of(rates, "a", 1, ExchangeRate.class))
                .containsExactly(new ExchangeRate("EUR", new BigDecimal("11")));
        assertThat(of(rates, "b", 2, ExchangeRate.class))
                .containsExactly(
                        new ExchangeRate("EUR", new BigDecimal("11")), new ExchangeRate("USD", new BigDecimal("10")));
        assertThat(of(rates, "a", 3, ExchangeRate.class)).contains(new ExchangeRate("EUR", new BigDecimal("12")));
    }

    @Test
    void aBalanceBelongsToItsPeriodAndAnOlderOneToTheFirst() {
        String balances = """
                balances: payee=a, account=owed, component=pay, date=2025-12-31, amount=5
                balances: payee=a, account=instalment, component=pay, date=2026-02-28, amount=6
                balances: payee=b, account=withheld, component=pay, date=2026-01-01, amount=7
                """;

        assertThat(of(balances, "a", 1, Balance.class))
                .containsExactly(new Balance(Balance.OWED, "pay", new BigDecimal("5")));
        assertThat(of(balances, "a", 2, Balance.class))
                .containsExactly(new Balance(Balance.INSTALMENT, "pay", new BigDecimal("6")));
        assertThat(of(balances, "a", 3, Balance.class)).isEmpty();
        assertThat(of(balances, "b", 2, Balance.class))
                .as("the first period in which Bo is employed")
                .containsExactly(new Balance(Balance.WITHHELD, "pay", new BigDecimal("7")));
    }

    @Test
    void aRefundOfAnEarlierSaleSaysWhatIsKnownOfIt() {
        String refunds = """
                refunds: id=R1, payee=a, sale=S0, date=2026-01-31, amount=200, sold=2025-11-15, rate=0.08, left=16
                refunds: id=R2, payee=a, date=2026-02-01, amount=10
                """;

        assertThat(of(refunds, "a", 1, Refund.class))
                .containsExactly(new Refund(
                        "R1",
                        "S0",
                        LocalDate.of(2026, 1, 31),
                        new BigDecimal("200"),
                        new BigDecimal("0.08"),
                        LocalDate.of(2025, 11, 15),
                        new BigDecimal("16")));
        assertThat(of(refunds, "a", 2, Refund.class))
                .singleElement()
                .satisfies(refund -> assertThat(refund.rate()).isNull());
    }

    @Test
    void anAdjustmentBelongsToThePeriodOfItsDay() {
        String adjustments = "adjustments: payee=a, date=2026-02-01, component=pay, amount=-5, reason=paid twice";

        assertThat(of(adjustments, "a", 2, Adjustment.class))
                .containsExactly(new Adjustment("pay", new BigDecimal("-5"), "paid twice"));
        assertThat(of(adjustments, "a", 1, Adjustment.class)).isEmpty();
    }

    @Test
    void aMonthOfAnAdjustmentIsAMonthToBePaidForAndContractsAloneMakeMonthsToo() {
        List<FactSet> adjusted = FactDerivation.of(
                Catalogue.delivered(),
                Periods.MONTH,
                RecordText.records("payees: id=a, name=Ann\n"
                        + "adjustments: payee=a, date=2026-02-01, component=pay, amount=-5, reason=why\n"
                        + "contracts: payee=a, start=2019-02-01, monthly value=5"));
        List<FactSet> contracts = FactDerivation.of(
                Catalogue.delivered(),
                Periods.MONTH,
                RecordText.records("payees: id=a, name=Ann\n"
                        + "contracts: payee=a, start=2026-01-31, monthly value=5\n"
                        + "contracts: payee=a, start=2026-03-01, monthly value=5"));

        assertThat(adjusted).extracting(set -> set.period().id()).containsExactly("2026-02-01");
        assertThat(contracts)
                .extracting(set -> set.period().id())
                .containsExactly("2026-01-01", "2026-02-01", "2026-03-01");
    }
}
