package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Window;
import trinn.scheme.KpiMeasure.Field;
import trinn.scheme.KpiMeasure.Proration;
import trinn.scheme.KpiMeasure.Sum;
import trinn.source.ProblemsException;

/** What {@code scheme.yaml} says of what comes before the rules, of sums and of validity: read, or refused at its place. */
class MeasuringReaderTest {

    private static final String SCHEME = """
            scheme: small-one
            title: Small
            currency: NOK
            components: {base: fixed pay, extra: sales pay}
            terms:
              most: {label: Most, kind: money, value: 500}
              first: {label: First, kind: ratio, value: 0.6}
              second: {label: Second, kind: ratio, value: 0.4}
              later: {label: Later, kind: ratio, values: [{from: 2026-01-01, value: 0.4}, {from: 2027-01-01, value: 0.5}]}
              form: {label: Form, kind: choice, choices: [a, b], value: a}
              table: {label: Table, kind: tiers, of: ratio, gives: ratio, value: [{from: 0, gives: 0.1}]}
            """;

    @Test
    void aSchemeThatSaysNothingMeasuresNothing() {
        Scheme scheme = scheme("");
        assertThat(scheme.measuring()).isEqualTo(new Measuring(Crediting.PLAIN, List.of(), List.of()));
        assertThat(Crediting.PLAIN).isEqualTo(new Crediting(false, Window.MONTH));
        assertThat(scheme.sums()).isEmpty();
        assertThat(scheme.validity()).isEqualTo(Validity.ALWAYS);
        assertThat(scheme.monotone()).isFalse();
    }

    @Test
    void creditingIsReadAsItIsWritten() {
        assertThat(scheme("crediting: {overlay: yes, running: year}")
                        .measuring()
                        .crediting())
                .isEqualTo(new Crediting(true, Window.YEAR));
        assertThat(scheme("crediting: {running: quarter}").measuring().crediting())
                .isEqualTo(new Crediting(false, Window.QUARTER));
        assertThat(scheme("crediting: {overlay: no}").measuring().crediting()).isEqualTo(Crediting.PLAIN);
    }

    @Test
    void aKpiIsReadWithAllThatIsSaidOfIt() {
        assertThat(scheme(
                                "kpis: {new: {label: New business, sum: paid-margin, where: {type: [new, more], product: [p], customer: [c]},"
                                        + " capPerSale: most, window: quarter, toDate: [year], prorate: working, partTime: yes}}")
                        .kpis())
                .containsExactly(new KpiMeasure(
                        "new",
                        Sum.PAID_MARGIN,
                        Map.of(
                                Field.TYPE,
                                List.of("new", "more"),
                                Field.PRODUCT,
                                List.of("p"),
                                Field.CUSTOMER,
                                List.of("c")),
                        "most",
                        Window.QUARTER,
                        List.of(Window.YEAR),
                        Proration.WORKING,
                        true,
                        "New business"));
    }

    @Test
    void salesCountByAttributesOfTheCompanysOwnToo() {
        assertThat(scheme("kpis: {new: {sum: value, where: {group: [g], attribute.territory: [North, South]}}}")
                        .kpis()
                        .getFirst()
                        .where())
                .isEqualTo(
                        Map.of(Field.GROUP, List.of("g"), new Field("attribute.territory"), List.of("North", "South")));
    }

    @Test
    void aKpiOfWhichLittleIsSaidHasTheRestAsUsual() {
        assertThat(scheme("kpis: {new: {sum: value}, old: {prorate: calendar}, older: {toDate: [year, quarter]}}")
                        .kpis())
                .containsExactly(
                        new KpiMeasure(
                                "new", Sum.VALUE, Map.of(), null, Window.MONTH, List.of(), Proration.NONE, false, ""),
                        new KpiMeasure(
                                "old", null, Map.of(), null, Window.MONTH, List.of(), Proration.CALENDAR, false, ""),
                        new KpiMeasure(
                                "older",
                                null,
                                Map.of(),
                                null,
                                Window.MONTH,
                                List.of(Window.YEAR, Window.QUARTER),
                                Proration.NONE,
                                false,
                                ""));
    }

    @ParameterizedTest
    @CsvSource({
        "value, VALUE",
        "margin, MARGIN",
        "paid, PAID",
        "paid-margin, PAID_MARGIN",
        "quantity, QUANTITY",
        "sales, SALES"
    })
    void everyWordOfASumIsRead(String word, Sum sum) {
        assertThat(scheme("kpis: {new: {sum: %s}}".formatted(word)).kpis())
                .singleElement()
                .extracting(KpiMeasure::sum)
                .isEqualTo(sum);
    }

    @Test
    void contestsAreReadInTheirOrder() {
        assertThat(scheme("kpis: {new: {sum: value}}\n"
                                + "contests: {spring: {kpi: new, by: first, thenBy: meetings, ties: earlier,"
                                + " perDepartment: yes}, autumn: {kpi: old}, winter: {kpi: old, by: attainment}}")
                        .measuring()
                        .contests())
                .containsExactly(
                        new Contest("spring", "new", Contest.By.FIRST, "meetings", Contest.Ties.EARLIER, true),
                        new Contest("autumn", "old", Contest.By.MOST, null, Contest.Ties.SAME_PLACE, false),
                        new Contest("winter", "old", Contest.By.ATTAINMENT, null, Contest.Ties.SAME_PLACE, false));
    }

    @Test
    void sumsAndValidityAreReadAsTheyAreWritten() {
        Scheme scheme = scheme("sums: [{of: [first, second], to: 1.00}]\nvalid: {from: 2026-01-01, to: 2027-01-01}");
        assertThat(scheme.sums()).containsExactly(new TermSum(List.of("first", "second"), new BigDecimal("1.00")));
        assertThat(scheme.validity()).isEqualTo(new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        assertThat(scheme("valid: {from: 2026-01-01}").validity())
                .isEqualTo(new Validity(LocalDate.of(2026, 1, 1), LocalDate.MAX));
        assertThat(scheme("valid: {to: 2026-01-01}").validity())
                .isEqualTo(new Validity(LocalDate.MIN, LocalDate.of(2026, 1, 1)));
        assertThat(scheme("valid: {from: 2026-01-01, to: 2026-01-02}").validity())
                .isEqualTo(new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            creditng: {overlay: yes} | 12:1 | The key "creditng" is unknown here. Maybe it was meant as "crediting".
            crediting: {overly: yes} | 12:13 | The key "overly" is unknown here. Maybe it was meant as "overlay".
            crediting: {overlay: perhaps} | 12:22 | Write yes or no, not "perhaps".
            crediting: {running: week} | 12:22 | "week" is unknown here. It must be one of: month, quarter, year.
            crediting: yes | 12:12 | Here keys with values are expected, such as "name: value".
            kpis: [sales] | 12:7 | Here keys with values are expected, such as "name: value".
            kpis: {new: {summ: value}} | 12:14 | The key "summ" is unknown here. Maybe it was meant as "sum".
            kpis: {new: {sum: revenue}} | 12:19 | "revenue" is unknown here. It must be one of: value, margin, paid, paid-margin, quantity, sales.
            kpis: {new: {sum: paidMargin}} | 12:19 | "paidMargin" is unknown here. It must be one of: value, margin, paid, paid-margin, quantity, sales.
            kpis: {new: {}} | 12:13 | Nothing is said of the KPI new. Write sum: value to measure it from sales, or take it out.
            kpis: {new: {sum: value}, new: {sum: margin}} | 12:27 | The key "new" stands here twice.
            kpis: {new: {where: {type: [a]}, partTime: yes}} | 12:21 | Only a KPI that is measured from sales can have "where". Add a sum, such as sum: value.
            kpis: {new: {capPerSale: most, partTime: yes}} | 12:26 | Only a KPI that is measured from sales can have "capPerSale". Add a sum, such as sum: value.
            kpis: {new: {sum: value, where: {kind: [a]}}} | 12:34 | The key "kind" is unknown here. Known are: customer, customerClass, group, product, type.
            kpis: {new: {sum: value, where: {typ: [a]}}} | 12:34 | The key "typ" is unknown here. Maybe it was meant as "type".
            kpis: {new: {sum: value, where: {type: a}}} | 12:40 | Here a list is expected: lines that begin with "- ", or [a, b].
            kpis: {new: {sum: value, where: {type: []}}} | 12:40 | No sale would count. Write which do, such as [a, b], or leave the key out.
            kpis: {new: {sum: value, capPerSale: mist}} | 12:38 | "mist" is no term of money. Maybe it was meant as "most".
            kpis: {new: {sum: value, capPerSale: first}} | 12:38 | "first" is no term of money. Known are: most.
            kpis: {new: {sum: value, capPerSale: 500}} | 12:38 | "500" is no term of money. Known are: most.
            kpis: {new: {sum: value, window: week}} | 12:34 | "week" is unknown here. It must be one of: month, quarter, year.
            kpis: {new: {sum: value, toDate: year}} | 12:34 | Here a list is expected: lines that begin with "- ", or [a, b].
            kpis: {new: {sum: value, toDate: [month]}} | 12:35 | The KPI's own window is month, and month is not longer. Write quarter or year.
            kpis: {new: {sum: value, window: quarter, toDate: [quarter]}} | 12:52 | The KPI's own window is quarter, and quarter is not longer. Write year.
            kpis: {new: {sum: value, window: quarter, toDate: [month]}} | 12:52 | The KPI's own window is quarter, and month is not longer. Write year.
            kpis: {new: {sum: value, window: year, toDate: [year]}} | 12:49 | The KPI's own window is year, and year is not longer. Leave toDate out.
            kpis: {new: {sum: value, toDate: [year, quarter, year]}} | 12:50 | The window year stands here twice. Take one of them out.
            kpis: {new: {sum: value, toDate: [ever]}} | 12:35 | "ever" is unknown here. It must be one of: month, quarter, year.
            kpis: {new: {sum: value, prorate: days}} | 12:35 | "days" is unknown here. It must be one of: none, calendar, working.
            kpis: {new: {sum: value, partTime: 0.8}} | 12:36 | Write yes or no, not "0.8".
            contests: [spring] | 12:11 | Here keys with values are expected, such as "name: value".
            contests: {spring: {by: most}} | 12:20 | The key "kpi" is missing here.
            contests: {spring: {kpi: new, bye: most}} | 12:31 | The key "bye" is unknown here. Maybe it was meant as "by".
            contests: {spring: {kpi: new, by: last}} | 12:35 | "last" is unknown here. It must be one of: most, attainment, first.
            contests: {spring: {kpi: new, thenBy: new}} | 12:39 | Who is equal in new is equal in it again. Write another KPI.
            contests: {spring: {kpi: new, ties: shared}} | 12:37 | "shared" is unknown here. It must be one of: same-place, earlier.
            contests: {spring: {kpi: new, perDepartment: all}} | 12:46 | Write yes or no, not "all".
            contests: {spring: {kpi: new, by: first}} | 12:26 | Who is earlier is known only of a KPI that is measured from the sales of a month. Write under kpis: new: {sum: value}.
            contests: {spring: {kpi: new, ties: earlier}} | 12:26 | Who is earlier is known only of a KPI that is measured from the sales of a month. Write under kpis: new: {sum: value}.
            kpis: {new: {partTime: yes}}⏎contests: {spring: {kpi: new, by: first}} | 13:26 | Who is earlier is known only of a KPI that is measured from the sales of a month. Write under kpis: new: {sum: value}.
            kpis: {new: {sum: value, window: quarter}}⏎contests: {spring: {kpi: new, by: first}} | 13:26 | Who is earlier is known only of a KPI that is measured from the sales of a month. Write under kpis: new: {sum: value}.
            kpis: {old: {sum: value}}⏎contests: {spring: {by: first, kpi: new}} | 13:37 | Who is earlier is known only of a KPI that is measured from the sales of a month. Write under kpis: new: {sum: value}.
            sums: {of: [first, second], to: 1} | 12:7 | Here a list is expected: lines that begin with "- ", or [a, b].
            sums: [{off: [first, second], to: 1}] | 12:9 | The key "off" is unknown here. Maybe it was meant as "of".
            sums: [{of: [first, second]}] | 12:8 | The key "to" is missing here.
            sums: [{to: 1}] | 12:8 | The key "of" is missing here.
            sums: [{of: first, to: 0.6}] | 12:13 | Here a list is expected: lines that begin with "- ", or [a, b].
            sums: [{of: [], to: 0}] | 12:13 | A sum is of two or more different terms, such as of: [salesWeight, serviceWeight].
            sums: [{of: [first], to: 0.6}] | 12:13 | A sum is of two or more different terms, such as of: [salesWeight, serviceWeight].
            sums: [{of: [first, first], to: 1.2}] | 12:13 | A sum is of two or more different terms, such as of: [salesWeight, serviceWeight].
            sums: [{of: [first, form], to: 1}] | 12:21 | "form" is no term with a number. Known are: first, later, most, second.
            sums: [{of: [first, table], to: 1}] | 12:21 | "table" is no term with a number. Known are: first, later, most, second.
            sums: [{of: [first, secnd], to: 1}] | 12:21 | "secnd" is no term with a number. Maybe it was meant as "second".
            sums: [{of: [first, second], to: all}] | 12:34 | "all" is not a number. Write digits with a point, such as 0.45 or 20000.
            sums: [{of: [first, second], to: 0.99}] | 12:8 | The terms first, second add up to 1, and must add up to 0.99. Change another of them too.
            sums: [{of: [first, second], to: 1}, {of: [first, later], to: 1}] | 12:38 | From 2027-01-01 on this does not hold. The terms first, later add up to 1.1, and must add up to 1. Change another of them too.
            valid: 2026 | 12:8 | Here keys with values are expected, such as "name: value".
            valid: {form: 2026-01-01} | 12:9 | The key "form" is unknown here. Maybe it was meant as "from".
            valid: {from: 2026} | 12:15 | "2026" is not a date. Write year, month and day, such as 2014-05-31.
            valid: {from: 2026-02-30} | 12:15 | "2026-02-30" is not a date. Write year, month and day, such as 2014-05-31.
            valid: {from: 2026-01-01, to: 2026-01-01} | 12:8 | A scheme must be valid to a day after its first day (2026-01-01), not to 2026-01-01. Write to: and the first day after the last one.
            valid: {to: 2026-01-01, from: 2027-01-01} | 12:8 | A scheme must be valid to a day after its first day (2027-01-01), not to 2026-01-01. Write to: and the first day after the last one.
            monotone: perhaps | 12:11 | Write yes or no, not "perhaps".
            monoton: yes | 12:1 | The key "monoton" is unknown here. Maybe it was meant as "monotone".
            kpis: {new: {sum: value, where: {tpye: [a]}}} | 12:34 | The key "tpye" is unknown here. Maybe it was meant as "type".
            """)
    void aMistakeIsToldAtItsPlace(String written, String place, String message) {
        assertThatThrownBy(() -> scheme(written.replace("⏎", "\n")))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("scheme.yaml:%s: %s".formatted(place, message));
    }

    private static Scheme scheme(String more) {
        return Scheme.of(new SchemeFiles(new TreeMap<>(Map.of(SchemeFiles.SCHEME, SCHEME + more))));
    }
}
