package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trinn.facts.Buyer;
import trinn.facts.Employment;
import trinn.facts.FactSet;
import trinn.facts.Sale;
import trinn.intake.Periods;
import trinn.records.RecordText;

/** What a sale knows of product and customer, and of what was sold to the customer before. */
class BuyersTest {

    private static final String PEOPLE = """
            payees: id=a, name=Ann
            payees: id=b, name=Bo
            customers: id=k, class=A
            products: id=p, group=services
            """;

    @Test
    void aSaleKnowsTheGroupOfItsProductAndTheClassOfItsCustomer() {
        Buyer known = buyer("sales: id=s, date=2026-01-20, payee=a, customer=k, product=p, amount=1\n", "a", "s");
        assertThat(known.group()).isEqualTo("services");
        assertThat(known.customerClass()).isEqualTo("A");
        Buyer unknown = buyer("sales: id=s, date=2026-01-20, payee=a, amount=1\n", "a", "s");
        assertThat(unknown).isEqualTo(Buyer.UNKNOWN);
    }

    @Test
    void salesToACustomerAreCountedForTheSellerAndForTheCompanyByDay() {
        String sales = """
                sales: id=3, date=2026-01-20, payee=a, customer=k, amount=1
                sales: id=1, date=2026-01-05, payee=a, customer=k, amount=1
                sales: id=2, date=2026-01-10, payee=b, customer=k, amount=1
                """;
        assertNth(buyer(sales, "a", "1"), 1, 1);
        assertNth(buyer(sales, "b", "2"), 1, 2);
        assertNth(buyer(sales, "a", "3"), 2, 3);
    }

    @Test
    void linesOfAnOrderAreOneSaleAndEachTypeIsCountedByItself() {
        String sales = """
                sales: id=1, order=O, date=2026-01-05, payee=a, customer=k, type=new, amount=1
                sales: id=2, order=O, date=2026-01-05, payee=a, customer=k, type=new, amount=1
                sales: id=3, date=2026-01-06, payee=a, customer=k, type=renewal, amount=1
                sales: id=4, date=2026-01-07, payee=a, customer=k, type=new, amount=1
                """;
        assertNth(buyer(sales, "a", "2"), 1, 1);
        assertNth(buyer(sales, "a", "3"), 1, 1);
        assertNth(buyer(sales, "a", "4"), 2, 2);
    }

    @Test
    void whatIsTakenBackIsNoSaleAndEachOfThoseWhoShareOneHasIt() {
        String sales = """
                sales: id=0, date=2026-01-04, payee=a, customer=k, amount=-1
                sales: id=1, date=2026-01-05, payee=a, customer=k, amount=1
                splits: sale=1, payee=a, share=0.5
                splits: sale=1, payee=b, share=0.5
                """;
        assertNth(buyer(sales, "a", "0"), 0, 0);
        assertNth(buyer(sales, "a", "1"), 1, 1);
        assertNth(buyer(sales, "b", "1"), 1, 1);
    }

    @Test
    void monthsWithoutASaleAreFullMonthsSinceAnEarlierDayOfAnybody() {
        String sales = """
                sales: id=1, date=2024-01-20, payee=b, customer=k, amount=1
                sales: id=2, date=2026-01-19, payee=a, customer=k, amount=1
                sales: id=3, date=2026-01-19, payee=a, customer=k, amount=1
                sales: id=4, date=2026-03-19, payee=a, customer=k, amount=1
                """;
        assertMonths(buyer(sales, "b", "1"), Buyer.NEVER);
        assertMonths(buyer(sales, "a", "2"), 23);
        assertMonths(buyer(sales, "a", "3"), 23);
        assertMonths(buyer(sales, "a", "4"), 2);
        assertMonths(buyer(sales.replace("2024-01-20", "2024-01-19"), "a", "2"), 24);
    }

    @Test
    void payByDaysFollowsWhatChangesWithinThePeriod() {
        String text = """
                payees: id=a, name=Ann, base salary=30000, variable base=20000, joined=2026-01-11
                assignments: payee=a, from=2026-01-21, variable base=24000, part-time=0.5
                sales: id=1, date=2026-01-20, payee=a, amount=1
                """;
        FactSet january = new DataSet(new DataHead("x", "NOK", "", Periods.MONTH, ""), RecordText.records(text))
                .factSets()
                .getFirst();
        Employment employment = january.one(Employment.class);
        assertThat(employment).isNotNull();
        assertThat(employment.variableByDays()).isEqualByComparingTo(parts("20000", 10, "12000", 11));
        assertThat(employment.salaryByDays()).isEqualByComparingTo(parts("30000", 10, "15000", 11));
    }

    private static BigDecimal parts(String first, int days, String then, int later) {
        return new BigDecimal(first)
                .multiply(BigDecimal.valueOf(days))
                .add(new BigDecimal(then).multiply(BigDecimal.valueOf(later)))
                .divide(BigDecimal.valueOf(31), java.math.MathContext.DECIMAL128);
    }

    private static Buyer buyer(String sales, String payee, String code) {
        return new DataSet(new DataHead("x", "NOK", "", Periods.MONTH, ""), RecordText.records(PEOPLE + sales))
                .factSets().stream()
                        .filter(facts -> facts.seller().id().equals(payee))
                        .flatMap(facts -> facts.all(Sale.class).stream())
                        .filter(sale -> sale.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .buyer();
    }

    private static void assertNth(Buyer buyer, int ofSeller, int ofCompany) {
        assertThat(number(buyer.nthOfSeller())).isEqualTo(ofSeller);
        assertThat(number(buyer.nthOfCompany())).isEqualTo(ofCompany);
    }

    private static void assertMonths(Buyer buyer, int months) {
        assertThat(number(buyer.monthsWithoutSale())).isEqualTo(months);
    }

    private static int number(@Nullable BigDecimal number) {
        return number == null ? -1 : number.intValueExact();
    }
}
