package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.facts.Kind;
import trinn.facts.Window;
import trinn.source.Problem;
import trinn.source.ProblemsException;

class CatalogueTest {

    private static String kpi(String code, String definition) {
        return """
                - code: %s
                  names: {en: One, nb: En, sv: Ett, da: En}
                  says: {en: A trial.}
                  kind: cost
                  unit: days
                  better: less
                  window: quarter
                  definition: %s
                """.formatted(code, definition);
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(
                        ProblemsException.class, () -> Catalogue.delivered().with("kpis.yaml", text))
                .problems();
    }

    static List<KpiDefinition> delivered() {
        return Catalogue.delivered().all();
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void aDefinitionIsReadAsItIsWritten(KpiDefinition kpi) {
        String written = kpi.definition().toString();
        Catalogue again = Catalogue.delivered().with("kpis.yaml", kpi("again", written));
        assertThat(again.need("again").definition()).isEqualTo(kpi.definition());
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void everyDeliveredKpiIsNamedAndSaidInFourLanguages(KpiDefinition kpi) {
        assertThat(kpi.names().texts()).containsOnlyKeys("en", "nb", "sv", "da");
        assertThat(kpi.says().texts()).containsOnlyKeys("en", "nb", "sv", "da");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{sum: sales.amount + sales.discount - sales.cost, missing: 0, date: invoice.due, payee: customer.id}",
                "{sum: sales.amount, where: {type: 'no', customer.class: ['A', 'B: x'], discount: {above: 0, at most: 5}}}",
                "{average: sales.amount, where: {type: {is: new, not: [a, b], given: yes}}}",
                "{days: {from: sales.date, to: sales.invoice.due, least: 0, weight: sales.amount}, date: invoice.due}"
            })
    void whatADefinitionWritesCanBeReadAgain(String definition) {
        String text = definition.replace(", payee: customer.id", "");
        Definition read =
                Catalogue.delivered().with("k", kpi("k", text)).need("k").definition();
        assertThat(Catalogue.delivered()
                        .with("k", kpi("k", read.toString()))
                        .need("k")
                        .definition())
                .isEqualTo(read);
    }

    @Test
    void aDataSetsOwnKpiReplacesTheDeliveredOneInItsPlace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kpis.yaml");
        Files.writeString(file, kpi("revenue", "{count: sales}") + kpi("own", "{ratio: {of: revenue, to: margin}}"));
        Catalogue with = Catalogue.delivered().with(file);
        KpiDefinition revenue = with.need("revenue");
        assertThat(revenue.definition()).hasToString("{count: sales}");
        assertThat(revenue.name("nb")).isEqualTo("En");
        assertThat(revenue.name("fi")).isEqualTo("One");
        assertThat(revenue.kind()).isEqualTo(KpiKind.COST);
        assertThat(revenue.unit().kind()).isEqualTo(Kind.COUNT);
        assertThat(revenue.better()).isEqualTo(Better.LESS);
        assertThat(revenue.window()).isEqualTo(Window.QUARTER);
        assertThat(with.codes().getFirst()).isEqualTo("revenue");
        assertThat(with.codes().getLast()).isEqualTo("own");
        assertThat(Catalogue.delivered().get("own")).isNull();
    }

    @Test
    void theHashFollowsWhatIsMeasuredAndNotHowItIsNamed() {
        String one = Catalogue.read("a", kpi("a", "{count: sales}")).hash();
        assertThat(one).matches("[0-9a-f]{64}");
        assertThat(Catalogue.read("b", kpi("a", "{count:   sales}").replace("One", "Other"))
                        .hash())
                .isEqualTo(one);
        assertThat(Catalogue.read("c", kpi("a", "{count: remarks}")).hash()).isNotEqualTo(one);
        assertThat(Catalogue.read("d", kpi("a", "{count: sales}").replace("quarter", "year"))
                        .hash())
                .isNotEqualTo(one);
        assertThat(Catalogue.read("e", kpi("a", "{count: sales}") + kpi("b", "{count: remarks}"))
                        .hash())
                .isEqualTo(Catalogue.read("f", kpi("b", "{count: remarks}") + kpi("a", "{count: sales}"))
                        .hash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{sum: sales.amout}                       | 8:21 | sales have no \"amout\". Maybe it was meant as \"amount\".",
                "{sum: sale.amount}                       | 8:21 | Nothing can be measured of \"sale\". Maybe it was meant as \"sales\".",
                "{sum: amount}                            | 8:21 | \"amount\" is not a field. Write records and field, such as sales.amount.",
                "{sum: sales.type}                        | 8:21 | Here a number is expected. Known are: amount, cost, discount, quantity.",
                "{sum: sales.customer.clas}               | 8:21 | customers have no \"clas\". Maybe it was meant as \"class\".",
                "{sum: sales.amount - returns.amount}     | 8:21 | All fields of a sum are of the same records. Write a field of sales, not of returns.",
                "{sum: '- sales.amount'}                  | 8:21 | A sum begins with a field that is added, such as sales.amount - sales.cost.",
                "{distinct: sales.type.name}              | 8:26 | \"type\" of sales refers to no other record, so there is no \"name\" of it. Known are: customer, invoice, payee, product.",
                "{distinct: sales.payee.gender}           | 8:26 | \"gender\" of payees is seen only in the figures of fairness; no KPI can be measured by it.",
                "{count: sales, where: {payee.gender: man}} | 8:52 | \"gender\" of payees is seen only in the figures of fairness; no KPI can be measured by it.",
                "{distinct: sales.amount}                 | 8:26 | Here a text is expected. Known are: customer, id, invoice, order, payee, product, type.",
                "{distinct: payments.id}                  | 8:26 | A payment belongs to all sellers of its invoice. Write a field of sales.",
                "{count: customers}                       | 8:23 | Nothing can be measured of \"customers\". Known are: activities, expenses, inspections, measurements, opportunities, payments, remarks, returns, sales, stages, visitors.",
                "{count: opportunities}                   | 8:15 | On which day do opportunities count? Write date, such as date: closed.",
                "{count: sales, date: type}               | 8:36 | Here a day is expected. Known are: date.",
                "{count: sales, payee: customer}          | 8:37 | \"customer\" is no payee. Write a field that refers to one, such as payee.",
                "{count: payments, payee: id}             | 8:40 | A payment counts for the sellers of the lines of its invoice. Leave payee out.",
                "{count: sales, wehre: {type: a}}         | 8:30 | The key \"wehre\" is unknown here. Maybe it was meant as \"where\".",
                "{count: sales, where: {tpe: a}}          | 8:43 | sales have no \"tpe\". Maybe it was meant as \"type\".",
                "{count: remarks, where: {kind: eror}}    | 8:46 | kind is never \"eror\". Maybe it was meant as \"error\".",
                "{count: sales, where: {amount: 5}}       | 8:46 | \"amount\" is no text. Write bounds, such as amount: {at least: 1}.",
                "{count: sales, where: {type: {above: 5}}}| 8:52 | \"type\" is no number, so it cannot be above one. Write is, not or given.",
                "{count: sales, where: {type: []}}        | 8:44 | No record would count. Write the words that do, such as [a, b].",
                "{count: sales, where: {type: {}}}        | 8:44 | Write what type must be, such as {given: yes}.",
                "{paid: payments.amount}                  | 8:22 | Only sales are paid. Write a field of sales, not of payments.",
                "{open: sales}                            | 8:22 | Only opportunities can be open. Write a field of opportunities, not of sales.",
                "{count: sales, sum: sales.amount}        | 8:15 | How it is measured is said by exactly one of: sum, count, average, paid, distinct, first, again, days, open, conversion, ratio, ever, target, attainment, growth; a ratio has two such parts, of and to. Here stand sum and count.",
                "{summ: sales.amount}                     | 8:16 | The key \"summ\" is unknown here. Maybe it was meant as \"sum\".",
                "{growth: revenu}                         | 8:24 | There is no KPI \"revenu\". Maybe it was meant as \"revenue\".",
                "{target: revenu}                         | 8:24 | There is no KPI \"revenu\". Maybe it was meant as \"revenue\".",
                "{ratio: {of: k, to: revenue}}            | 1:9  | The KPI k is measured by itself in the end. Take one of the KPIs that it names out."
            })
    void aMistakeIsToldWithItsPlaceAndWhatToWriteInstead(String definition, String place, String message) {
        assertThat(problems(kpi("k", definition)))
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.advice())
                .containsExactly(place + " " + message);
    }

    @Test
    void theHeadOfAKpiIsCheckedToo() {
        String text = kpi("Bad_Code", "{count: sales}")
                + kpi("twice", "{count: sales}")
                + kpi("twice", "{count: sales}")
                + kpi("no-name", "{count: sales}").replace(", da: En", "")
                + kpi("no-kind", "{count: sales}").replace("cost", "costs");
        assertThat(problems(text)).extracting(Problem::line).containsExactly(1, 17, 26, 36);
        assertThat(problems(text).getFirst().message()).startsWith("A KPI cannot be called \"Bad_Code\".");
    }

    @Test
    void kpisThatNameEachOtherInACircleAreRefused() {
        assertThat(problems(kpi("one", "{growth: two}") + kpi("two", "{ever: {ratio: {of: one, to: margin}}}")))
                .extracting(Problem::line)
                .containsExactlyInAnyOrder(1, 9);
    }

    @Test
    void whatAddsUpSalesGrowsWithThem() {
        Catalogue known = Catalogue.delivered();
        assertThat(known.codes().stream().filter(known::isOfSales))
                .containsExactly(
                        "revenue",
                        "paid-revenue",
                        "margin",
                        "paid-margin",
                        "number-of-sales",
                        "units-sold",
                        "new-customers");
    }
}
