package trinn.kpi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import trinn.facts.Window;

/** Writes {@code docs/kpis.md} from the delivered catalogue. */
final class KpisPage {

    private static final String INTRODUCTION = """
            # The KPIs

            What Trinn measures of records, and how to add a KPI of your own. A KPI is data: `src/main/resources/trinn/kpi/catalogue.yaml`
            holds those that come with Trinn, and a data set's own `kpis.yaml`, in the same form, adds to them; a KPI there replaces
            the one of the same code. This page is written from the catalogue by the tests, so it says what is measured today.

            """;

    private static final String HOW = """

            ## A KPI of your own

            ```yaml
            - code: lamps-sold
              names: {en: Lamps sold, nb: Solgte lamper, sv: Sålda lampor, da: Solgte lamper}
              says: {en: How many lamps were sold.}
              kind: result
              unit: count
              definition: {sum: sales.quantity, where: {product.group: lamps}}
            ```

            | key | what it says |
            |---|---|
            | `code` | small letters, digits and hyphens; targets and schemes name the KPI by it |
            | `names` | in English, Norwegian, Swedish and Danish: `en`, `nb`, `sv`, `da` |
            | `says` | one sentence; `en` must be there |
            | `kind` | `result`, `cost`, `function`, `productivity` or `efficiency` |
            | `unit` | `money`, `ratio` (1 is 100 %), `count` or `days` |
            | `better` | `more` (also without the key) or `less` |
            | `influence` | who can change it, which says what a statement tells a seller to do about it: `self` (also without the key), `team`, or `none` |
            | `window` | `month` (also without the key) is the period itself; `quarter` and `year` begin with the calendar quarter or year in which the period ends, and end with the period |
            | `definition` | how it is measured |

            A definition is the code of another KPI, or one of these:

            | form | what it gives |
            |---|---|
            | `sum: sales.amount - sales.cost` | fields of one kind of record, added and subtracted. A record in which one is not given does not count; `missing: 0` says what stands for it |
            | `count: sales` | how many records |
            | `average: sales.amount` | the sum divided by the number of records that give it |
            | `paid: sales.amount` | the paid part of sales, on the days of the payments |
            | `distinct: sales.order else sales.id` | how many different values; of several fields the first that is given |
            | `first: sales.customer` | how many values that no record had before: only the first record ever of each value counts (on one day, the one with the lower id) |
            | `again: sales.customer` | of the values of the calendar month, quarter or year (the KPI's `window`) before, the share that is there again |
            | `days: {from: opportunities.created, to: opportunities.closed}` | the average number of days. `least: 0` counts fewer as 0; `weight: payments.amount` weighs by a field |
            | `open: opportunities.amount` | the sum over opportunities that are open at the end of the period (created by its last day, and not closed by then); `open: opportunities` counts them |
            | `conversion: {from: lead, to: offer}` | of the opportunities that reached one stage in the period, the share that has reached another by now. Any two stages can be named; the first day in a stage counts. A won opportunity has reached `won` |
            | `ratio: {of: margin, to: revenue}` | one divided by the other; each is a definition itself |
            | `ever: margin` | from the first record to the end of the period |
            | `target: revenue` | what is planned of a KPI: the target, or the norm where there is none |
            | `attainment: revenue` | a KPI divided by its target |
            | `growth: revenue` | a KPI divided by itself on the same days a year ago, less 1 |

            A field is written with its records, and may go on to what the record refers to: `sales.customer.class`. An attribute of
            your own is `attribute.territory`, or `customer.attribute.segment` of a record that is referred to; what a record does not say itself, its customer and
            then its product say. They can be asked under `where`, and be told apart by `distinct`. The records and
            their fields are those of [a data set](data.md). Beside the form may stand:

            | key | what it says |
            |---|---|
            | `where: {type: new, customer.class: [A, B]}` | which records count: a word, several, or `{is: …, not: …, above: 0, at least: 1, below: 9, at most: 8, given: yes}`; all must hold |
            | `date: closed` | the day on which a record counts; its `date` where nothing is said. Opportunities have several, so for them it must be said |
            | `payee: opportunity.payee` | for whom it counts; its `payee` where nothing is said |

            ## What holds for all

            - **Sums add up, ratios do not.** What is summed is kept per seller and day. A month is the sum of its days and a department that
              of its sellers, while they are in it. A ratio is always the ratio of such sums, never the average of ratios; different values
              of a department are those of all its sellers together.
            - **Returns** take back what they gave of a sum over sales on the day of the return: of its amount, cost and discount in proportion,
              `field × return amount / sale amount`; of its quantity what the return says. Counts and different values keep the sale.
            - **Shared sales** (`splits`) count for each by the share; as a different value, for each as one. So do their returns.
            - **Payments** reach sellers through the sales lines of their invoice: `what the seller's lines give × payment / amount of all lines`.
              It is added up over the lines first, and divided once per payment and seller, to 34 digits. A payment of an invoice without
              sales counts for nobody, and a refund is a payment below zero.
            - **Visitors and expenses** without a seller are their department's, and without a department the company's.
            - **Targets** are those of exactly the measured days; else all that lie within them, added up, or averaged where the KPI itself
              does not add up.
            - **Not measured is not zero.** A sum or count without records is 0. A ratio, average or attainment without anything beneath the line
              is not measured. Growth is not measured against zero or less.
            """;

    private KpisPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("| KPI | code | unit | better | window | what it tells |\n|---|---|---|---|---|---|\n");
        for (KpiKind kind : KpiKind.values()) {
            page.append("| **%s** | | | | | |\n".formatted(heading(kind)));
            of(kind).forEach(kpi -> page.append("| [%s](#%s) | `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            kpi.name("en"),
                            kpi.code(),
                            kpi.code(),
                            word(kpi.unit()),
                            word(kpi.better()),
                            window(kpi),
                            kpi.says("en"))));
        }
        page.append(HOW);
        for (KpiKind kind : KpiKind.values()) {
            page.append("\n## %s\n".formatted(heading(kind)));
            of(kind).forEach(kpi -> page.append(section(kpi)));
        }
        return page.toString();
    }

    private static List<KpiDefinition> of(KpiKind kind) {
        return Catalogue.delivered().all().stream()
                .filter(kpi -> kpi.kind() == kind)
                .toList();
    }

    private static String section(KpiDefinition kpi) {
        return """

                ### %s

                **%s** · %s

                %s

                ```yaml
                definition: %s
                ```

                %s
                """.formatted(
                kpi.code(),
                kpi.name("en"),
                Arrays.stream(new String[] {"nb", "sv", "da"}).map(kpi::name).collect(Collectors.joining(" · ")),
                kpi.says("en"),
                kpi.definition(),
                notes(kpi));
    }

    private static String notes(KpiDefinition kpi) {
        List<String> notes = new ArrayList<>();
        notes.add("Unit: %s. Better: %s. Influence: %s. Window: %s."
                .formatted(word(kpi.unit()), word(kpi.better()), word(kpi.influence()), window(kpi)));
        if (kpi.definition().addsUp()) {
            boolean distinct = kpi.definition() instanceof Definition.Distinct;
            notes.add(
                    distinct
                            ? "What is there on several days counts once in their month."
                            : "Days add up to months, and sellers to departments.");
        }
        return String.join(" ", notes);
    }

    private static String window(KpiDefinition kpi) {
        return kpi.window() == Window.MONTH ? "the period" : word(kpi.window()) + " to date";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String heading(KpiKind kind) {
        return switch (kind) {
            case RESULT -> "Results";
            case COST -> "Costs";
            case FUNCTION -> "Functions";
            case PRODUCTIVITY -> "Productivity";
            case EFFICIENCY -> "Efficiency";
        };
    }
}
