package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Contract;
import trinn.facts.Employment;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Window;
import trinn.source.ProblemsException;

/** The facts that a golden case gives: read, or refused at their place. */
class CaseFactsTest {

    private static final String SCHEME = """
            scheme: small-one
            title: Small
            currency: NOK
            components: {base: fixed pay, extra: sales pay}
            terms:
              first: {label: First, kind: ratio, value: 0.6}
            kpis: {new: {sum: value}}
            """;

    @Test
    void aSaleIsReadWithAllThatIsSaidOfIt() {
        assertThat(given("{sales: [{code: s, date: 2026-01-03, customer: A, product: p, type: new, quantity: 2,"
                                + " value: 1000, discount: 50, cost: 700, paid: 900, daysLate: 3, share: 0.5}]}")
                        .all(Sale.class))
                .containsExactly(new Sale(
                        "s",
                        LocalDate.of(2026, 1, 3),
                        "A",
                        "p",
                        "new",
                        new BigDecimal(2),
                        new BigDecimal(1000),
                        new BigDecimal(50),
                        new BigDecimal(700),
                        new BigDecimal(900),
                        new BigDecimal(3),
                        new BigDecimal("0.5"),
                        BigDecimal.ZERO));
    }

    @Test
    void ofASaleTheValueAloneMustBeSaid() {
        assertThat(given("{sales: [{value: -5}, {value: 6}]}").all(Sale.class))
                .extracting(Sale::code, Sale::date, Sale::quantity, Sale::value, Sale::cost, Sale::paid, Sale::share)
                .containsExactly(
                        tuple("sale 1", LocalDate.of(2026, 1, 1), 1, -5),
                        tuple("sale 2", LocalDate.of(2026, 1, 1), 1, 6));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 0", "2026-01-01, 5", "2026-01-31, 5"})
    void whatWasPaidOfAnEarlierSaleStandsWithItsOwnDay(LocalDate date, BigDecimal paid) {
        assertThat(given("{sales: [{value: 5, date: %s, paid: %s}]}".formatted(date, paid))
                        .all(Sale.class))
                .extracting(Sale::date)
                .containsExactly(date);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "0.001", "1.000"})
    void aShareReachesFromNothingToAll(BigDecimal share) {
        assertThat(given("{sales: [{value: 5, share: %s}]}".formatted(share)).all(Sale.class))
                .extracting(Sale::share)
                .containsExactly(share);
    }

    @Test
    void foreignMoneyIsWorthWhatItsRateSaysOnItsDay() {
        FactSet given = given("{rates: [{currency: EUR, from: 2026-01-01, rate: 10},"
                + " {currency: EUR, from: 2026-01-15, rate: 11.5}], sales: [{value: 2, discount: 1, cost: 3, paid: 4,"
                + " date: 2026-01-14, currency: EUR}, {value: 2, date: 2026-01-15, currency: EUR}, {value: 2,"
                + " currency: NOK}], refunds: [{sale: a, value: 2, currency: EUR}]}");
        assertThat(given.all(Sale.class))
                .extracting(Sale::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(20), new BigDecimal(23), new BigDecimal(2));
        assertThat(given.all(Sale.class).getFirst())
                .extracting(Sale::discount, Sale::cost, Sale::paid)
                .containsExactly(BigDecimal.TEN, new BigDecimal(30), new BigDecimal(40));
        assertThat(given.all(Refund.class)).extracting(Refund::value).containsExactly(new BigDecimal(20));
    }

    @Test
    void refundsContractsAndObjectivesAreRead() {
        FactSet given = given("{refunds: [{code: r, sale: s, date: 2026-01-31, value: 200, rate: 0.08},"
                + " {sale: t, value: 1}], contracts: [{code: c, customer: A, type: service, start: 2025-12-10,"
                + " monthlyValue: 500}], objectives: [{code: handbook, weight: 0.4, score: 0.9}]}");
        assertThat(given.all(Refund.class))
                .containsExactly(
                        new Refund("r", "s", LocalDate.of(2026, 1, 31), new BigDecimal(200), new BigDecimal("0.08")),
                        new Refund("refund 2", "t", LocalDate.of(2026, 1, 1), BigDecimal.ONE, null));
        assertThat(given.all(Contract.class))
                .containsExactly(new Contract(
                        "c", "A", "service", LocalDate.of(2025, 12, 10), new BigDecimal(500), new BigDecimal(2)));
        assertThat(given.all(Objective.class))
                .containsExactly(new Objective("handbook", new BigDecimal("0.4"), new BigDecimal("0.9")));
    }

    @Test
    void employmentIsThePartOfThePeriodThatItSays() {
        Employment employment = given("{period: {from: 2026-06-01, to: 2026-07-01}, employment: {joined: 2026-06-16,"
                        + " left: 2026-07-01, partTime: 0.8, holidays: [2026-06-05]}}")
                .one(Employment.class);
        assertThat(employment).isNotNull();
        assertThat(employment.from()).isEqualTo("2026-06-16");
        assertThat(employment.to()).isEqualTo("2026-07-01");
        assertThat(employment.partTime()).isEqualByComparingTo("0.8");
        assertThat(employment.calendarShare()).isEqualByComparingTo("0.5");
        assertThat(employment.workingShare())
                .isEqualTo(new BigDecimal(11).divide(new BigDecimal(21), java.math.MathContext.DECIMAL128));
        assertThat(given("{employment: {joined: 2026-01-31}}").one(Employment.class))
                .isNotNull();
        assertThat(given("{employment: {left: 2026-01-02}}").one(Employment.class))
                .isNotNull();
    }

    @Test
    void ofAMeasuredKpiTheTargetAloneIsSaid() {
        assertThat(given("{kpis: [{code: new, window: month, target: 9}, {code: old, actual: 1}]}")
                        .kpis())
                .containsExactly(
                        new Kpi("new", Window.MONTH, BigDecimal.ZERO, new BigDecimal(9), null, null, null),
                        new Kpi("old", Window.MONTH, BigDecimal.ONE, null, null, null, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {seler: {}} | 1:29 | The key "seler" is unknown here. Maybe it was meant as "seller".
            {seller: {nam: Kari}} | 1:38 | The key "nam" is unknown here. Maybe it was meant as "name".
            {seller: {baseSalary: much}} | 1:50 | "much" is not a number. Write digits with a point, such as 0.45 or 20000.
            {period: {from: 2026-06-01}} | 1:37 | The key "to" is missing here.
            {period: {from: 2026-07-01, to: 2026-06-01}} | 1:37 | The period must end after its first day (2026-07-01), not on 2026-06-01.
            {employment: {join: 2026-06-01}} | 1:42 | The key "join" is unknown here. Maybe it was meant as "joined".
            {employment: {partTime: 0}} | 1:41 | The part-time fraction must be above 0 and at most 1, and is 0. Write 0.8 for 80 %.
            {employment: {partTime: 80}} | 1:41 | The part-time fraction must be above 0 and at most 1, and is 80. Write 0.8 for 80 %.
            {employment: {joined: 2026-02-01}} | 1:41 | The employment from 2026-02-01 has no day in the period from 2026-01-01 to 2026-02-01.
            {employment: {left: 2026-01-01}} | 1:41 | The employment to 2026-01-01 has no day in the period from 2026-01-01 to 2026-02-01.
            {employment: {holidays: 2026-01-01}} | 1:52 | Here a list is expected: lines that begin with "- ", or [a, b].
            {employment: {holidays: [Easter]}} | 1:53 | "Easter" is not a date. Write year, month and day, such as 2014-05-31.
            {kpis: [{code: new, actual: 5}]} | 1:56 | The KPI new is measured from sales, as scheme.yaml says. State its target alone.
            {kpis: [{code: new, window: quarter, target: 5}]} | 1:56 | The KPI new is measured by the month, as scheme.yaml says. Leave the window out.
            {kpis: [{code: old, target: 5}]} | 1:36 | The key "actual" is missing here.
            {kpis: [{code: old, actual: 5, window: week}]} | 1:67 | "week" is unknown here. It must be one of: month, quarter, year.
            {kpis: [{code: old, actual: 5}, {code: old, actual: 6}]} | 1:60 | The KPI old stands here twice for the same window. Take one of them out.
            {sales: [{code: a}]} | 1:37 | The key "value" is missing here.
            {sales: [{value: 5, vaule: 5}]} | 1:48 | The key "vaule" is unknown here. Maybe it was meant as "value".
            {sales: [{value: 5, date: 2025-12-31}]} | 1:54 | The day 2025-12-31 does not lie in the period from 2026-01-01 to 2026-02-01 (exclusive). With an earlier day, write what was paid of the sale in the period: paid: 1000.
            {sales: [{value: 5, date: 2026-02-01}]} | 1:54 | The day 2026-02-01 does not lie in the period from 2026-01-01 to 2026-02-01 (exclusive).
            {sales: [{value: 5, date: 2026-02-01, paid: 5}]} | 1:54 | The day 2026-02-01 does not lie in the period from 2026-01-01 to 2026-02-01 (exclusive).
            {sales: [{value: 5, share: 1.01}]} | 1:55 | A share lies between 0 and 1. Write 0.5 for a half.
            {sales: [{value: 5, share: -0.01}]} | 1:55 | A share lies between 0 and 1. Write 0.5 for a half.
            {sales: [{value: 5, share: half}]} | 1:55 | "half" is not a number. Write digits with a point, such as 0.45 or 20000.
            {sales: [{code: a, value: 5}, {code: a, value: 6}]} | 1:58 | The sale a stands here twice. Give each a code of its own.
            {sales: [{value: 5, currency: EUR}]} | 1:58 | There is no rate of EUR to NOK on 2026-01-01. Write one under rates: {currency: EUR, from: 2026-01-01, rate: 10}.
            {rates: [{currency: EUR, from: 2026-01-02, rate: 11.5}], sales: [{value: 5, currency: EUR, date: 2026-01-01}]} | 1:114 | There is no rate of EUR to NOK on 2026-01-01. Write one under rates: {currency: EUR, from: 2026-01-01, rate: 10}.
            {rates: [{currency: EUR, from: 2026-01-01, rate: 0}]} | 1:37 | The rate of EUR must be above 0, and is 0.
            {rates: [{currency: EUR, from: 2026-01-01, rate: 11}, {currency: EUR, from: 2026-01-01, rate: 12}]} | 1:82 | There are two rates of EUR from 2026-01-01 on.
            {rates: [{currency: EUR, from: 2026-01-01}]} | 1:37 | The key "rate" is missing here.
            {rates: [{currency: EUR, day: 2026-01-01, rate: 11}]} | 1:53 | The key "day" is unknown here. Known are: currency, from, rate.
            {refunds: [{value: 5}]} | 1:39 | The key "sale" is missing here.
            {refunds: [{sale: a, value: -5}]} | 1:56 | What is given back is above 0. Write it without a minus.
            {refunds: [{sale: a, value: 0}]} | 1:56 | What is given back is above 0. Write it without a minus.
            {refunds: [{sale: a, value: 5, date: 2025-12-31}]} | 1:65 | The day 2025-12-31 does not lie in the period from 2026-01-01 to 2026-02-01 (exclusive).
            {refunds: [{sale: a, value: 5, paid: 5}]} | 1:59 | The key "paid" is unknown here. Known are: code, currency, date, left, rate, sale, sold, value.
            {refunds: [{code: r, sale: a, value: 5}, {code: r, sale: b, value: 5}]} | 1:69 | The refund r stands here twice. Give each a code of its own.
            {refunds: [{sale: a, value: 5, currency: EUR}]} | 1:69 | There is no rate of EUR to NOK on 2026-01-01. Write one under rates: {currency: EUR, from: 2026-01-01, rate: 10}.
            {contracts: [{code: c, monthlyValue: 5}]} | 1:41 | The key "start" is missing here.
            {contracts: [{code: c, start: 2026-02-01, monthlyValue: 5}]} | 1:41 | The contract c starts on 2026-02-01, after the period.
            {contracts: [{code: c, start: 2026-01-01, value: 5}]} | 1:70 | The key "value" is unknown here. Known are: code, customer, monthlyValue, start, type.
            {contracts: [{code: c, start: 2026-01-01, monthlyValue: 5}, {code: c, start: 2026-01-01, monthlyValue: 5}]} | 1:88 | The contract c stands here twice. Give each a code of its own.
            {objectives: [{code: o, weight: 1}]} | 1:42 | The key "score" is missing here.
            {objectives: [{code: o, weight: 1, score: 1, note: good}]} | 1:73 | The key "note" is unknown here. Known are: code, score, weight.
            {balances: [{account: debts, component: a, amount: 1}]} | 1:50 | There is no account "debts". Known are: instalment, owed, withheld.
            {balances: [{account: owed, component: a, amount: 0}]} | 1:78 | What is owed or withheld is above 0.
            {balances: [{account: owed, amount: 1}]} | 1:40 | The key "component" is missing here.
            {adjustments: [{component: a}]} | 1:43 | The key "amount" is missing here.
            {adjustments: [{component: a, amount: 1, why: b}]} | 1:69 | The key "why" is unknown here. Known are: amount, component, reason.
            {objectives: [{code: o, weight: 0.5, score: 1}, {code: o, weight: 0.5, score: 1}]} | 1:76 | The objective o stands here twice. Give each a code of its own.
            """)
    void aMistakeIsToldAtItsPlace(String written, String place, String message) {
        assertThatThrownBy(() -> given(written))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("cases.yaml:%s: %s".formatted(place, message));
    }

    private static org.assertj.core.groups.Tuple tuple(String code, LocalDate date, int quantity, int value) {
        return new org.assertj.core.groups.Tuple(
                code, date, new BigDecimal(quantity), new BigDecimal(value), null, null, BigDecimal.ONE);
    }

    private static FactSet given(String given) {
        return Scheme.of(new SchemeFiles(new TreeMap<>(Map.of(
                        SchemeFiles.SCHEME,
                        SCHEME,
                        SchemeFiles.CASES,
                        "cases: [{case: one, given: " + given + ", lines: [], payout: 0}]"))))
                .cases()
                .getFirst()
                .population()
                .getFirst();
    }
}
