package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.FactSet;
import trinn.facts.Product;
import trinn.facts.Sale;
import trinn.intake.Periods;
import trinn.kpi.Catalogue;
import trinn.records.RecordText;

/** What facts know of the columns of a company's own. */
class AttributesOfFactsTest {

    private static final String ANN = "payees: id=a, name=Ann, department=n, attribute.team=Red\n";

    private static FactSet january(String records) {
        return FactDerivation.of(Catalogue.delivered(), Periods.MONTH, RecordText.records(records)).stream()
                .filter(set -> set.period().id().equals("2026-01-01"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "West, North, South, West",
        "'', North, South, North",
        "'', '', South, South",
        "'', '', '', ''",
        "West, '', South, West"
    })
    void aSaleHasItsOwnThenItsCustomersThenItsProducts(String own, String customers, String products, String seen) {
        Sale sale = january(ANN + "customers: id=c, name=C" + territory(customers) + "\nproducts: id=p, name=P"
                        + territory(products) + "\nsales: date=2026-01-05, payee=a, customer=c, product=p, amount=1"
                        + territory(own))
                .all(Sale.class)
                .getFirst();

        assertThat(sale.attribute("territory")).isEqualTo(seen);
        assertThat(sale.attribute("channel")).isEmpty();
    }

    private static String territory(String name) {
        return name.isEmpty() ? "" : ", attribute.territory=" + name;
    }

    @Test
    void allThreeTogetherGiveWhatEachHasAlone() {
        Sale sale = january(ANN + """
                        customers: id=c, name=C, attribute.segment=large
                        products: id=p, name=P, attribute.brand=Alfa
                        sales: date=2026-01-05, payee=a, customer=c, product=p, amount=1, attribute.channel=web
                        """).all(Sale.class).getFirst();

        assertThat(sale.attributes())
                .containsOnlyKeys("segment", "brand", "channel")
                .containsEntry("brand", "Alfa");
    }

    @Test
    void whatIsGivenBackWithinThePeriodHasThoseOfItsSale() {
        FactSet facts = january(ANN + """
                        sales: id=s, date=2026-01-05, payee=a, amount=10, attribute.territory=North
                        returns: sale=s, date=2026-01-06, amount=4
                        """);

        assertThat(facts.all(Sale.class))
                .hasSize(2)
                .allMatch(sale -> sale.attribute("territory").equals("North"));
    }

    @Test
    void aCreditedPartOfASaleKeepsThem() {
        Sale sale = january(ANN + "sales: date=2026-01-05, payee=a, amount=10, attribute.territory=North")
                .all(Sale.class)
                .getFirst();

        assertThat(sale.credited(java.math.BigDecimal.TWO).attribute("territory"))
                .isEqualTo("North");
    }

    @Test
    void aProductHasItsOwn() {
        FactSet facts = january(ANN + """
                        products: id=p, name=P, attribute.brand=Alfa
                        sales: date=2026-01-05, payee=a, product=p, quantity=2, amount=10
                        sales: date=2026-01-05, payee=a, product=q, quantity=2, amount=10
                        """);

        assertThat(facts.all(Product.class))
                .extracting(Product::code, product -> product.attribute("brand"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("p", "Alfa"), org.assertj.core.groups.Tuple.tuple("q", ""));
    }

    @Test
    void aSellerHasHerOwnThenThoseOfTheDepartment() {
        FactSet facts = january("departments: id=n, name=North, attribute.team=Blue, attribute.country=NO\n" + ANN
                + "sales: date=2026-01-05, payee=a, amount=1");

        assertThat(facts.seller().attribute("team")).isEqualTo("Red");
        assertThat(facts.seller().attribute("country")).isEqualTo("NO");
    }

    @Test
    void anAssignmentChangesWhatItNamesFromItsDayOn() {
        String records = """
                payees: id=a, name=Ann, attribute.team=Red, attribute.level=1
                assignments: payee=a, from=2026-02-01, attribute.team=Green
                assignments: payee=a, from=2026-03-01, role=rep
                sales: date=2026-01-05, payee=a, amount=1
                sales: date=2026-03-05, payee=a, amount=1
                """;
        List<FactSet> facts = FactDerivation.of(Catalogue.delivered(), Periods.MONTH, RecordText.records(records));

        assertThat(facts)
                .extracting(set -> set.seller().attribute("team") + set.seller().attribute("level"))
                .containsExactly("Red1", "Green1", "Green1");
    }
}
