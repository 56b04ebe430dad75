package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trinn.records.Field;
import trinn.records.RecordType;

/**
 * Keeps the pages on data in step with the code. After a wanted change, {@code -Dtrinn.write=yes} writes the page of records
 * anew.
 */
class DataPagesTest {

    private static final Path RECORDS = Path.of("docs/records.md");
    private static final Path DATA = Path.of("docs/data.md");
    private static final boolean WRITE = System.getProperty("trinn.write") != null;

    @Test
    void thePageOfRecordsSaysWhatThereIs() throws IOException {
        if (WRITE) {
            Files.writeString(RECORDS, page());
        }
        assertThat(RECORDS).hasContent(page());
    }

    @Test
    void thePageOfDataNamesEveryCheckAndWhetherItRefuses() throws IOException {
        String page = Files.readString(DATA);

        for (Check check : Check.values()) {
            String severity = check.severity().name().toLowerCase(Locale.ROOT);
            assertThat(page).contains("| `" + check.code() + "` | " + severity + " |");
        }
    }

    @Test
    void thePageOfDataNamesEveryReadyMapping() throws IOException {
        String page = Files.readString(DATA);

        for (ReadyMapping ready : ReadyMapping.all()) {
            assertThat(page).contains(ready.name());
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Records and their fields

                What files can hold, in the order in which it is read: what is referred to comes before what refers to it.
                [The format of a data set](data.md) says how a file becomes records. This page is written by the tests.
                """);
        for (RecordType type : RecordType.values()) {
            page.append("\n## ")
                    .append(type.code())
                    .append("\n\n")
                    .append(what(type))
                    .append("\n\n");
            page.append("| field | | value |\n|---|---|---|\n");
            for (Field field : type.fields()) {
                page.append("| `%s` | %s | %s |\n"
                        .formatted(field.name(), field.required() ? "needed" : "", value(type, field)));
            }
        }
        return page.toString();
    }

    private static String value(RecordType type, Field field) {
        if (field.isReference()) {
            return "the id of one of the `%s`".formatted(field.refersTo());
        }
        if (!field.choices().isEmpty()) {
            return field.choices().stream().map(choice -> "`" + choice + "`").collect(Collectors.joining(", "));
        }
        if (field.name().equals("id") && type.hasId()) {
            return "text that no two have in common";
        }
        return switch (field.kind()) {
            case TEXT -> "text";
            case MONEY -> "amount in the currency of the data set";
            case RATIO -> "share: 0.025, or 2.5 %";
            case COUNT -> "how many";
            case NUMBER -> "number";
            case DATE -> "day";
        };
    }

    private static String what(RecordType type) {
        return switch (type) {
            case DEPARTMENTS ->
                "Departments, teams or territories. Without them, a payee's department is its name itself.";
            case PAYEES ->
                "Everybody who is paid. `left` is the first day after. `gender` is seen only in the figures of fairness, which are sums "
                        + "over many, by a permission of its own: no rule, KPI, list or statement has it. Without a file of them, payees are taken from the records "
                        + "that name them.";
            case ASSIGNMENTS -> "What changes for a payee from a day on; an empty cell changes nothing.";
            case CUSTOMERS -> "Who buys. The class is the company's own, such as `A`.";
            case PRODUCTS -> "What is sold.";
            case TARGETS ->
                "What is planned of a KPI, for whom and from which day on; `to` is the first day after. `of` is the id of the "
                        + "seller, department or customer. One of the five numbers is needed.";
            case HOLIDAYS -> "Days from Monday to Friday on which nobody works.";
            case INVOICES -> "What customers are to pay.";
            case PAYMENTS -> "What they paid of an invoice; several payments may be parts of one.";
            case SALES ->
                "Lines of orders. The amount is what the customer is to pay after the discount; a negative one is a refund. The "
                        + "cost is that of all units.";
            case SPLITS -> "Sales that are credited to others than their payee, or to several.";
            case RETURNS -> "What was given back of a sale; amounts above zero.";
            case OPPORTUNITIES -> "Leads and deals, as they stand now.";
            case STAGES -> "When an opportunity reached a stage.";
            case ACTIVITIES -> "Calls, meetings, offers, seminars, visits, travel days: whatever sellers do, by type.";
            case INSPECTIONS -> "Inspections of quality: `points` given, `of` so many that could be.";
            case REMARKS -> "Errors that were found and remarks that were made about a seller's work.";
            case VISITORS -> "How many people came in.";
            case MEASUREMENTS ->
                "Values of KPIs that were measured elsewhere: of a seller, of a department where there is no payee, or of the company where there is neither. `to` is the first day after; a value counts on its first day."
                        + " The KPI is known by its code or by its name in any of the four languages, such as `Omsetning`; one that is not known becomes a KPI of the data's own.";
            case EXPENSES -> "What selling cost, by kind, such as `acquisition`.";
            case CONTRACTS ->
                "Contracts that bring revenue month by month, to `Contract` in rules. `end` is the first day after; without it a contract goes on.";
            case OBJECTIVES ->
                "Goals that are scored by hand, to `Objective` and `Scorecard` in rules. Each counts once, in the period in which its last day lies; `to` is the first day after, and without it the objective ends with the month.";
            case RATES ->
                "What one unit of a foreign currency is worth in that of the data set, from a day on until the next rate: to `ExchangeRate` in rules, by the last day of the period.";
            case BALANCES ->
                "What was open when the data begins: draws `owed`, pay `withheld`, and an `instalment` with the day on which it is due. `component` is one of the scheme, a group, `variable pay` or `total pay`. "
                        + "A balance is added in the period of its day; what is older, in the payee's first period.";
            case REFUNDS ->
                "What is given back of sales that were made before the data begins, to `Refund` in rules; amounts above zero, the payee's part. `sold`, `rate` and `left` say what the sale's records would: its day, what it earned per unit "
                        + "of value, and what of its pay was not taken back yet. They lower no KPI.";
            case ADJUSTMENTS ->
                "Corrections by hand. Each is a line of the statement with its reason, as it stands and after everything else; `component` is one of the scheme, a group, `variable pay` or `total pay`.";
        };
    }
}
