package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.records.RecordType;
import trinn.records.Row;

class ReadyMappingTest {

    @TempDir
    Path folder;

    static List<ReadyMapping> all() {
        return ReadyMapping.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void namesFieldsThatThereAreAndEveryOneThatIsNeeded(ReadyMapping ready) {
        assertThat(ready.type().names())
                .containsAll(ready.columns().keySet())
                .containsAll(ready.always().keySet());
        List<String> given = new ArrayList<>(ready.columns().keySet());
        given.addAll(ready.always().keySet());
        assertThat(ready.type().fields())
                .filteredOn(field -> field.required() && !given.contains(field.name()))
                .isEmpty();
        assertThat(ready.columns().keySet()).containsAll(ready.meanings().keySet());
        ready.meanings().forEach((field, words) -> {
            if (!ready.type().field(field).choices().isEmpty()) {
                assertThat(ready.type().field(field).choices()).containsAll(words.values());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void isKnownByItsOwnHeader(ReadyMapping ready) {
        List<String> header = new ArrayList<>(ready.knows());
        ready.columns().values().forEach(names -> header.add(names.getFirst()));

        assertThat(ReadyMapping.of(header.stream().distinct().toList())).contains(ready);
    }

    @Test
    void bringsInOpportunitiesOfSalesforce() {
        Mapping mapping = guess("""
                "Opportunity Owner","Account Name","Opportunity Name","Stage","Fiscal Period","Amount","Close Date",\
                "Created Date","Next Step","Lead Source","Opportunity ID"
                "Ann Lee","Acme","Big","Closed Won","Q2-2026","1200.00","5/31/2026","4/1/2026","","Web","0061"
                "Bo Ek","Acme","Small","Negotiation/Review","Q2-2026","","6/13/2026","4/2/2026","Call","Web","0062"
                """);

        assertThat(mapping.ready()).isEqualTo("Salesforce opportunities");
        assertThat(mapping.left()).containsExactly("Fiscal Period");
        assertThat(records(mapping))
                .extracting(row ->
                        row.text("id") + " " + row.text("status") + " " + row.text("stage") + " " + row.day("created"))
                .containsExactly("0061 won Closed Won 2026-04-01", "0062 open Negotiation/Review 2026-04-02");
    }

    @Test
    void bringsInDealsOfHubSpot() {
        Mapping mapping = guess("""
                Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date,Pipeline
                11,Big,Closed Lost,2026-05-31 10:15,Ann Lee (ann@example.com),1200.5,2026-04-01 09:00,Sales
                """);

        assertThat(mapping.ready()).isEqualTo("HubSpot deals");
        assertThat(records(mapping))
                .extracting(row -> row.text("id") + " " + row.text("status") + " " + row.amount("amount"))
                .containsExactly("11 lost 1200.5");
    }

    @Test
    void bringsInDealsAndActivitiesOfPipedrive() {
        Mapping deals = guess("""
                Deal - ID,Deal - Title,Deal - Owner,Deal - Stage,Deal - Value,Deal - Status,Deal - Deal created,Deal - Won time
                7,Big,Ann,Offer,1200,Won,2026-04-01 09:00:00,2026-05-31 10:15:00
                """);
        Mapping activities = guess("""
                Activity - Subject,Activity - Type,Activity - Due date,Activity - Assigned to user,Activity - Done
                Ask,Call,2026-04-01,Ann,Done
                """);

        assertThat(deals.ready()).isEqualTo("Pipedrive deals");
        assertThat(records(deals))
                .extracting(row -> row.text("id") + " " + row.text("status") + " " + row.day("closed"))
                .containsExactly("7 won 2026-05-31");
        assertThat(activities.ready()).isEqualTo("Pipedrive activities");
    }

    @Test
    void bringsInDealsAndCallsOfZoho() {
        Mapping deals = guess("""
                Record Id,Deal Owner,Deal Name,Stage,Amount,Closing Date,Created Time
                zcrm_1,Ann,Big,Closed Won,1200,2026-05-31,2026-04-01 09:00:00
                """);
        Mapping calls = guess("""
                Record Id,Subject,Call Type,Call Start Time,Call Owner,Call Result
                zcrm_2,Ask,Outbound,2026-04-01 09:00:00,Ann,Interested
                """);

        assertThat(deals.ready()).isEqualTo("Zoho deals");
        assertThat(records(deals)).extracting(row -> row.text("status")).containsExactly("won");
        assertThat(calls.ready()).isEqualTo("Zoho calls");
        assertThat(calls.section().always()).containsEntry("type", "call");
    }

    private Mapping guess(String text) {
        String name = "file" + text.hashCode() + ".csv";
        try {
            return Mapping.guess(Recognition.of(Files.writeString(folder.resolve(name), text), name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Row> records(Mapping mapping) {
        List<Row> rows = new ArrayList<>();
        Layout layout = new Layout("X", "NOK", "", Periods.MONTH, List.of(mapping.section()));
        Intake.read(folder, layout, rows::add).refuse();
        return rows.stream()
                .filter(row -> row.type() == RecordType.OPPORTUNITIES)
                .toList();
    }
}
