package trinn.fetch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trinn.fetch.store.Fetched.SALES;
import static trinn.fetch.store.Fetched.layout;
import static trinn.fetch.store.Fetched.sales;
import static trinn.fetch.store.Fetched.section;
import static trinn.fetch.store.Fetched.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.access.store.Signed;
import trinn.fetch.Brings;
import trinn.fetch.Fetch;
import trinn.fetch.Outcome;
import trinn.fetch.Place;
import trinn.fetch.Source;
import trinn.fetch.Wanted;
import trinn.population.DataSet;
import trinn.records.RecordType;
import trinn.store.Engine;

/** What comes from a source becomes a version of a data set wholly or not at all, and a sentence says which. */
@ParameterizedClass
@EnumSource(Engine.class)
final class FetchingTest {

    private static final Wanted ONE = new Wanted("sales.csv", "sales.csv", false);

    @Parameter
    Engine engine;

    @TempDir
    Path incoming;

    private Fetched all;

    @BeforeEach
    void open() {
        all = new Fetched(engine, incoming);
    }

    @AfterEach
    void close() {
        all.close();
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(incoming.resolve(name), content);
        Files.setLastModifiedTime(
                incoming.resolve(name), FileTime.from(Instant.now().minusSeconds(3600)));
    }

    private Source folder(Wanted wanted, Brings brings) {
        return all.save(source(new Place.Folder(""), List.of(wanted), layout(sales(wanted.file())), brings), null);
    }

    private DataSet data() {
        return all.dataSets.load(all.newest().getFirst().id());
    }

    @Test
    void whatComesBecomesADataSetAndThenItsNextVersion() throws IOException {
        put("sales.csv", SALES);
        Source source = folder(ONE, Brings.ALL);
        Fetch first = all.fetch(source);
        assertThat(first.outcome()).as(first.why()).isEqualTo(Outcome.ADDED);
        assertThat(first.version()).isEqualTo(1);
        assertThat(data().records().of(RecordType.SALES)).hasSize(2);
        put("sales.csv", SALES + "S3,2026-02-01,Ada,9\n");
        Fetch second = all.fetch(source);
        assertThat(second.version()).isEqualTo(2);
        assertThat(data().records().of(RecordType.SALES)).hasSize(3);
        assertThat(Signed.as(Fetched.DESIGNER, () -> all.sources.fetches(source.id(), 9)))
                .containsExactly(second, first);
    }

    @Test
    void theSameAddsNothing() throws IOException {
        put("sales.csv", SALES);
        Source source = folder(ONE, Brings.ALL);
        Fetch first = all.fetch(source);
        Fetch again = all.fetch(source);
        assertThat(again.outcome()).isEqualTo(Outcome.SAME);
        assertThat(again.data()).isEqualTo(first.data());
        put("sales.csv", SALES.replace("250.50", "250.5"));
        assertThat(all.fetch(source).outcome()).isEqualTo(Outcome.SAME);
        assertThat(all.dataSets.all()).hasSize(1);
    }

    @Test
    void whatSomebodyBroughtInSinceIsNoReasonToPassOverTheSameFile() throws IOException {
        put("sales.csv", SALES);
        Source source = folder(ONE, Brings.ALL);
        all.fetch(source);
        put("other.csv", SALES + "S3,2026-02-01,Ada,9\n");
        Wanted other = new Wanted("other.csv", "other.csv", false);
        Source by = all.save(
                Fetched.named("Other", source.place(), List.of(other), layout(sales("other.csv")), Brings.ALL), null);
        assertThat(all.fetch(by).version()).isEqualTo(2);
        assertThat(all.fetch(source).why()).contains("other versions came after that one");
        assertThat(all.dataSets.all()).hasSize(2);
    }

    @Test
    void whatIsAsItWasBeforeAnotherVersionIsToldAndNotPassedOver() throws IOException {
        put("sales.csv", SALES);
        Source source = folder(ONE, Brings.ALL);
        all.fetch(source);
        put("sales.csv", SALES + "S3,2026-02-01,Ada,9\n");
        Fetch wrong = all.fetch(source);
        put("sales.csv", SALES);
        Fetch back = all.fetch(source);
        assertThat(back.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(back.why()).contains("the same as version 1 of \"Shop\", and other versions came after that one");
        Signed.as(Fetched.DESIGNER, () -> all.dataSets.delete(java.util.Objects.requireNonNull(wrong.data())));
        assertThat(all.fetch(source).outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void filesOfOneTypeThatSayDifferentThingsKeepWhatTheOtherSays() throws IOException {
        put("sales.csv", "id,date,payee,amount,cost\nS1,2026-01-05,Ada,100,40\n");
        Map<String, String> more = new java.util.HashMap<>(Fetched.COLUMNS);
        more.put("cost", "cost");
        all.fetch(all.save(
                source(
                        new Place.Folder(""),
                        List.of(ONE),
                        layout(section(RecordType.SALES, "sales.csv", more)),
                        Brings.ALL),
                null));
        put("a.csv", "id,date,payee,amount\nS1,2026-01-05,Ada,110\n");
        put("b.csv", "id,date,payee,amount,cost\nS2,2026-01-05,Ada,7,3\n");
        Source changes = all.save(
                Fetched.named(
                        "Both",
                        new Place.Folder(""),
                        List.of(new Wanted("a.csv", "a.csv", false), new Wanted("b.csv", "b.csv", false)),
                        layout(sales("a.csv"), section(RecordType.SALES, "b.csv", more)),
                        Brings.CHANGES),
                null);
        Fetch fetch = all.fetch(changes);
        assertThat(fetch.outcome()).as(fetch.why() + fetch.faults()).isEqualTo(Outcome.ADDED);
        assertThat(data().records().of(RecordType.SALES))
                .extracting(row -> row.text("id"), row -> row.amount("cost").toPlainString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("S1", "40"),
                        org.assertj.core.groups.Tuple.tuple("S2", "3"));
    }

    @Test
    void aColumnThatIsMissingRefusesAllAndIsNamed() throws IOException {
        put("sales.csv", SALES);
        Source source = folder(ONE, Brings.ALL);
        all.fetch(source);
        put("sales.csv", SALES.replace("amount", "sum"));
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(fetch.faults().getFirst()).startsWith("sales.csv, row 1, column amount: The column is missing.");
        assertThat(all.dataSets.all()).hasSize(1);
    }

    @Test
    void oneBadCellRefusesAll() throws IOException {
        put("sales.csv", SALES + "S3,2026-02-30,Ada,9\nS4,2026-02-01,Ada,1x\n");
        Fetch fetch = all.fetch(folder(ONE, Brings.ALL));
        assertThat(fetch.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(fetch.why()).isEqualTo("2 things are wrong with what came.");
        assertThat(fetch.faults()).hasSize(2);
        assertThat(fetch.faults().getFirst()).startsWith("sales.csv, row 4, column date, \"2026-02-30\"");
        assertThat(all.dataSets.all()).isEmpty();
    }

    @Test
    void theNewestOfSeveralFilesIsTakenOrAllOfThem() throws IOException {
        put("sales-01.csv", "id,date,payee,amount\nS1,2026-01-05,Ada,100\n");
        put("sales-02.csv", "id,date,payee,amount\nS2,2026-02-05,Ada,200\n");
        Files.setLastModifiedTime(
                incoming.resolve("sales-01.csv"), FileTime.from(Instant.now().minusSeconds(7200)));
        all.fetch(folder(new Wanted("sales-*.csv", "sales-*.csv", false), Brings.ALL));
        assertThat(data().records().of(RecordType.SALES)).singleElement().satisfies(row -> {
            assertThat(row.text("id")).isEqualTo("S2");
            assertThat(row.origin().file()).isEqualTo("sales-02.csv");
        });
        Wanted both = new Wanted("sales-*.csv", "sales-*.csv", true);
        Source source = all.save(
                Fetched.named("All", new Place.Folder(""), List.of(both), layout(sales("sales-*.csv")), Brings.ALL),
                null);
        assertThat(all.fetch(source).outcome()).isEqualTo(Outcome.ADDED);
        assertThat(data().records().of(RecordType.SALES))
                .extracting(row -> row.text("id"))
                .containsExactly("S1", "S2");
    }

    @Test
    void changesStayBesideWhatIsThereAndKeepWhatTheyDoNotSay() throws IOException {
        put(
                "sales.csv",
                "id,date,payee,amount,cost,territory\nS1,2026-01-05,Ada,100,40,North\nS2,2026-01-06,Bo,50,10,South\n");
        Map<String, String> more = new java.util.HashMap<>(Fetched.COLUMNS);
        more.put("cost", "cost");
        more.put("attribute.territory", "territory");
        all.fetch(all.save(
                source(
                        new Place.Folder(""),
                        List.of(ONE),
                        layout(section(RecordType.SALES, "sales.csv", more)),
                        Brings.ALL),
                null));
        put("new.csv", "id,date,payee,amount\nS2,2026-01-06,Bo,55\nS3,2026-01-07,Ada,7\n");
        Wanted wanted = new Wanted("new.csv", "new.csv", false);
        Source changes = all.save(
                Fetched.named("New", new Place.Folder(""), List.of(wanted), layout(sales("new.csv")), Brings.CHANGES),
                null);
        Fetch fetch = all.fetch(changes);
        assertThat(fetch.outcome()).as(fetch.why() + fetch.faults()).isEqualTo(Outcome.ADDED);
        assertThat(data().records().of(RecordType.SALES))
                .extracting(
                        row -> row.text("id"),
                        row -> row.amount("amount").toPlainString(),
                        row -> row.number("cost") == null
                                ? ""
                                : row.amount("cost").toPlainString(),
                        row -> row.attributes().getOrDefault("territory", ""))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("S1", "100", "40", "North"),
                        org.assertj.core.groups.Tuple.tuple("S2", "55", "10", "South"),
                        org.assertj.core.groups.Tuple.tuple("S3", "7", "", ""));
        assertThat(all.fetch(changes).outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void changesNeedIds() {
        Source source = source(
                new Place.Folder(""),
                List.of(ONE),
                layout(section(
                        RecordType.SALES, "sales.csv", Map.of("date", "date", "payee", "payee", "amount", "amount"))),
                Brings.CHANGES);
        assertThatThrownBy(() -> all.save(source, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each record has an id");
    }

    @Test
    void anotherCurrencyAndNobodyToPayAreRefused() throws IOException {
        put("sales.csv", SALES);
        all.fetch(folder(ONE, Brings.ALL));
        Source other = all.save(
                Fetched.named(
                        "Swedish",
                        new Place.Folder(""),
                        List.of(ONE),
                        new trinn.intake.Layout(
                                "Shop", "SEK", "", trinn.intake.Periods.MONTH, List.of(sales("sales.csv"))),
                        Brings.ALL),
                null);
        assertThat(all.fetch(other).why()).contains("is in NOK, and this source brings SEK");
        put("customers.csv", "id\nC1\n");
        Wanted wanted = new Wanted("customers.csv", "customers.csv", false);
        Source nobody = all.save(
                Fetched.named(
                        "Customers",
                        new Place.Folder(""),
                        List.of(wanted),
                        new trinn.intake.Layout(
                                "Elsewhere",
                                "SEK",
                                "",
                                trinn.intake.Periods.MONTH,
                                List.of(section(RecordType.CUSTOMERS, "customers.csv", Map.of("id", "id")))),
                        Brings.ALL),
                null);
        Fetch fetch = all.fetch(nobody);
        assertThat(fetch.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(fetch.why()).contains("nobody is named here who could be paid");
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsTakenLater() throws Exception {
        Path file = incoming.resolve("sales.csv");
        Files.writeString(file, SALES);
        Source source = folder(ONE, Brings.ALL);
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int line = 3; !Thread.currentThread().isInterrupted(); line++) {
                try {
                    Files.writeString(
                            file, "S%d,2026-01-05,Ada,1\n".formatted(line), java.nio.file.StandardOpenOption.APPEND);
                    Thread.sleep(20);
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        });
        try {
            Fetch fetch = all.fetch(source);
            assertThat(fetch.outcome()).isEqualTo(Outcome.NOT_GOT);
            assertThat(fetch.why()).matches("sales\\.csv is being written: .* It is taken when it stays as it is\\.");
            assertThat(all.dataSets.all()).isEmpty();
        } finally {
            writer.interrupt();
            writer.join();
        }
        assertThat(all.fetch(source).outcome()).isEqualTo(Outcome.ADDED);
    }

    @Test
    void nothingOutsideOfTheFolderCanBeNamed() throws IOException {
        Path outside = Files.createDirectory(incoming.resolveSibling(incoming.getFileName() + "-outside"));
        Files.writeString(outside.resolve("sales.csv"), SALES);
        Files.createSymbolicLink(incoming.resolve("link"), outside);
        Files.createSymbolicLink(incoming.resolve("sales.csv"), outside.resolve("sales.csv"));
        for (String path : List.of("..", "../" + outside.getFileName(), outside.toString(), "link", "nowhere", "\0")) {
            Fetch fetch = all.fetch(all.save(
                    Fetched.named(
                            "At " + path.hashCode(),
                            new Place.Folder(path),
                            List.of(ONE),
                            layout(sales("sales.csv")),
                            Brings.ALL),
                    null));
            assertThat(fetch.outcome()).as(path).isEqualTo(Outcome.NOT_GOT);
            assertThat(fetch.why()).as(path).contains("There is no folder");
        }
        Fetch linked = all.fetch(folder(ONE, Brings.ALL));
        assertThat(linked.why()).isEqualTo("There is no file sales.csv in the folder /.");
    }

    @Test
    void whatIsGivenUpLeavesNothing() throws IOException {
        put("sales.csv", SALES);
        Source source = folder(ONE, Brings.ALL);
        Fetch fetch = all.fetch(source, (bytes, records) -> {
            throw new CancellationException();
        });
        assertThat(fetch.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(all.dataSets.all()).isEmpty();
    }

    @Test
    void moreThanMayComeAtATimeIsRefused() throws IOException {
        put("sales.csv", SALES);
        try (Fetched small = new Fetched(
                engine,
                incoming,
                java.time.Duration.ofSeconds(2),
                org.springframework.util.unit.DataSize.ofBytes(50))) {
            Fetch fetch = small.fetch(small.save(source(new Place.Folder(""), ONE), null));
            assertThat(fetch.why()).contains("What comes is larger than");
        }
    }

    @Test
    void recordsThatAreSentAreTakenInTogether() {
        Source sent = all.save(
                source(
                        new Place.Sent(),
                        List.of(new Wanted("sent.csv", "", false)),
                        layout(section(
                                RecordType.SALES,
                                "sent.csv",
                                Map.of(
                                        "id",
                                        "id",
                                        "date",
                                        "closed",
                                        "payee",
                                        "owner.name",
                                        "amount",
                                        "properties.amount"))),
                        Brings.CHANGES),
                null);
        assertThat(all.fetch(sent).why()).isEqualTo("Nothing was sent since the last time.");
        String one =
                "{\"id\": 7, \"closed\": \"2026-03-01T10:00:00Z\", \"owner\": {\"name\": \"Ada\"}, \"properties\": {\"amount\": %s}}";
        Signed.as(Fetched.DESIGNER, () -> {
            assertThat(all.arrivals.send(sent.id(), one.formatted("1.10"))).isEqualTo(1);
            assertThat(all.arrivals.send(
                            sent.id(),
                            "[" + one.formatted("2.20") + ","
                                    + one.formatted("3.30").replace("7", "8") + "]"))
                    .isEqualTo(2);
            assertThatThrownBy(() -> all.arrivals.send(sent.id(), "{\"id\": 9}"))
                    .hasMessageContaining("does not say \"");
            assertThatThrownBy(() -> all.arrivals.send(sent.id(), "{nothing")).hasMessageContaining("no JSON");
            assertThatThrownBy(() -> all.arrivals.send(sent.id(), "[1]")).hasMessageContaining("an object");
        });
        assertThat(all.arrivals.waiting(sent.id())).isEqualTo(2);
        Fetch fetch = all.fetch(sent);
        assertThat(fetch.outcome()).as(fetch.why() + fetch.faults()).isEqualTo(Outcome.ADDED);
        assertThat(data().records().of(RecordType.SALES))
                .extracting(row -> row.text("id"), row -> row.amount("amount").toPlainString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("7", "2.2"),
                        org.assertj.core.groups.Tuple.tuple("8", "3.3"));
        assertThat(all.arrivals.waiting(sent.id())).isZero();
    }

    @Test
    void whatWasSentAndIsRefusedStaysUntilSomebodyForgetsIt() {
        Source sent = all.save(
                source(
                        new Place.Sent(),
                        List.of(new Wanted("sent.csv", "", false)),
                        layout(sales("sent.csv")),
                        Brings.CHANGES),
                null);
        Signed.as(Fetched.DESIGNER, () -> {
            all.arrivals.send(sent.id(), "{\"id\": 7, \"date\": \"soon\", \"payee\": \"Ada\", \"amount\": 1}");
        });
        assertThat(all.fetch(sent).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(all.arrivals.waiting(sent.id())).isEqualTo(1);
        Signed.as(Fetched.DESIGNER, () -> all.arrivals.forget(sent.id()));
        assertThat(all.arrivals.waiting(sent.id())).isZero();
    }

    @Test
    void whatIsSentIsNeverAllThereIs() {
        Source sent = source(
                new Place.Sent(), List.of(new Wanted("sent.csv", "", false)), layout(sales("sent.csv")), Brings.ALL);
        assertThatThrownBy(() -> all.save(sent, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never all there is");
    }
}
