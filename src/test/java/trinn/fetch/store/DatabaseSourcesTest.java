package trinn.fetch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.fetch.store.Fetched.layout;
import static trinn.fetch.store.Fetched.sales;
import static trinn.fetch.store.Fetched.section;
import static trinn.fetch.store.Fetched.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import trinn.fetch.Brings;
import trinn.fetch.Collected;
import trinn.fetch.Fetch;
import trinn.fetch.Going;
import trinn.fetch.Outcome;
import trinn.fetch.Place;
import trinn.fetch.Source;
import trinn.fetch.Wanted;
import trinn.fetch.place.Incoming;
import trinn.records.RecordType;
import trinn.store.Engine;
import trinn.store.Postgres;

/** Databases are asked and never changed; what they answer is taken wholly or not at all, and a sentence says why not. */
final class DatabaseSourcesTest {

    private static final String ALL_SALES = "SELECT id, date, payee, amount FROM deals ORDER BY id";

    @TempDir
    Path incoming;

    private Fetched all;
    private String url;
    private Place.Server place;

    @BeforeEach
    void open() {
        all = new Fetched(Engine.H2, incoming, Duration.ofSeconds(20), DataSize.ofMegabytes(50));
        url = Postgres.newDatabase();
        place = Fetched.at(url);
        execute("CREATE TABLE deals (id text, date date, payee text, amount numeric(12, 2))");
        execute("INSERT INTO deals VALUES ('S1', '2026-01-05', 'Ada', 100), ('S2', '2026-01-06', 'Bo', 250.50)");
    }

    @AfterEach
    void close() {
        all.close();
        Postgres.drop(url);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String one(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Source saved(Place.Server at, String query) {
        return all.save(source(at, new Wanted("sales", query, false)), "");
    }

    private Place.Server as(String user) {
        return new Place.Server(place.product(), place.host(), place.port(), place.name(), user, false);
    }

    private String refused(Source source) {
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).as(fetch.why()).isEqualTo(Outcome.NOT_GOT);
        assertThat(fetch.why()).doesNotContain("Trinn itself").endsWith(".");
        assertThat(all.dataSets.all()).isEmpty();
        return fetch.why();
    }

    private Fetch added(Source source) {
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).as(fetch.why() + fetch.faults()).isEqualTo(Outcome.ADDED);
        return fetch;
    }

    /** What a query is written as. */
    private List<String> written(String query) {
        Collected collected = all.databases.collect(
                place,
                List.of(new Wanted("one", query, false)),
                "",
                new Incoming(incoming, Long.MAX_VALUE, Going.PATIENT));
        Path file = incoming.resolve(collected.files().getFirst());
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatAQueryAnswersIsTaken() {
        Source source = saved(place, ALL_SALES);
        added(source);
        assertThat(all.fetch(source).outcome()).isEqualTo(Outcome.SAME);
        execute("INSERT INTO deals VALUES ('S3', '2026-02-01', 'Ada', 0.1)");
        assertThat(added(source).version()).isEqualTo(2);
        assertThat(all.dataSets.load(all.newest().getFirst().id()).records().of(RecordType.SALES))
                .extracting(row -> row.text("id") + " " + row.amount("amount").toPlainString())
                .containsExactly("S1 100", "S2 250.5", "S3 0.1");
    }

    @Test
    void valuesAreWrittenPlainly() {
        assertThat(written("""
                        SELECT 0.1::numeric a, 0.1::double precision b, 0.1::real c, 1e20::numeric d, 1e20::double precision e,
                        -12.50::numeric(9, 2) f, 12345678901234567890.123456789::numeric g, 7::bigint h, 1e-7::double precision i"""))
                .containsExactly(
                        "a,b,c,d,e,f,g,h,i",
                        "0.1,0.1,0.1,100000000000000000000,100000000000000000000,-12.50,12345678901234567890.123456789,7,0.00000010");
    }

    @Test
    void daysTimesAndTruthAreWrittenPlainly() {
        assertThat(written("""
                        SELECT '2026-03-29'::date a, '2026-03-29 00:00:00'::timestamp b, '2026-03-29 02:30:15.123'::timestamp c,
                        true d, false e, NULL::boolean f, NULL::numeric g, NULL::date h, NULL::timestamp i, NULL::text j,
                        NULL::double precision k, '' l, 'a "b", c' m, 'æ' n"""))
                .containsExactly(
                        "a,b,c,d,e,f,g,h,i,j,k,l,m,n",
                        "2026-03-29,2026-03-29,2026-03-29T02:30:15,true,false,,,,,,,,\"a \"\"b\"\", c\",æ");
    }

    @Test
    void aTableWithoutRowsHasItsHeader() {
        assertThat(written("SELECT id, 1 AS \"own name\" FROM deals WHERE false"))
                .containsExactly("id,own name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'NaN'::numeric",
                "'NaN'::double precision",
                "'Infinity'::double precision",
                "'Infinity'::numeric"
            })
    void whatIsNoNumberIsRefused(String value) {
        Fetch fetch =
                all.fetch(saved(place, "SELECT 'S1' id, '2026-01-05' date, 'Ada' payee, %s amount".formatted(value)));
        assertThat(fetch.outcome()).as(fetch.why()).isEqualTo(Outcome.REFUSED);
        assertThat(fetch.faults().getFirst()).startsWith("sales, row 2, column amount, \"");
        assertThat(all.dataSets.all()).isEmpty();
    }

    @Test
    void allQueriesSeeTheSameState() throws InterruptedException {
        execute("CREATE TABLE people (id text, name text)");
        execute("INSERT INTO people VALUES ('Ada', 'Ada A'), ('Bo', 'Bo B')");
        List<Wanted> both = List.of(
                new Wanted("payees", "SELECT id, name FROM people, pg_sleep(1)", false),
                new Wanted("sales", ALL_SALES, false));
        Source source = all.save(
                source(
                        place,
                        both,
                        layout(
                                section(RecordType.PAYEES, "payees", Map.of("id", "id", "name", "name")),
                                sales("sales")),
                        Brings.ALL),
                "");
        Thread meanwhile = Thread.ofPlatform().start(() -> {
            awaitQuery();
            execute("INSERT INTO people VALUES ('Cy', 'Cy C')");
            execute("INSERT INTO deals VALUES ('S3', '2026-02-01', 'Cy', 5)");
        });
        Fetch fetch = added(source);
        meanwhile.join();
        assertThat(fetch.records()).isEqualTo(4);
        assertThat(added(source).records()).isEqualTo(6);
    }

    /** Until Trinn's query runs. */
    private void awaitQuery() {
        for (int time = 0; time < 100; time++) {
            if (one("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND application_name = 'Trinn' AND state = 'active'")
                    .equals("1")) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Test
    void aUserWhoMayWriteIsWarnedOf() {
        assertThat(added(saved(place, ALL_SALES)).faults())
                .containsExactly(
                        "postgres may also write in this database. Have a user of its own for Trinn that only reads.");
    }

    @Test
    void aUserWhoOnlyReadsIsAsItShouldBe() {
        String user = "reader_" + place.name();
        execute("CREATE ROLE %s LOGIN; GRANT SELECT ON deals TO %s".formatted(user, user));
        try {
            Source source = saved(as(user), ALL_SALES);
            assertThat(added(source).faults()).isEmpty();
            execute("REVOKE SELECT ON deals FROM " + user);
            assertThat(all.fetch(source).why())
                    .isEqualTo("The database refuses the query of sales: permission denied for table deals.");
            assertThat(all.dataSets.all()).hasSize(1);
        } finally {
            execute("DROP OWNED BY %s; DROP ROLE %s".formatted(user, user));
        }
    }

    @Test
    void whoIsNotLetInIsSaid() {
        assertThat(refused(saved(as("nobody_at_all"), ALL_SALES)))
                .isEqualTo(
                        "%s does not let nobody_at_all in: the user or the password is not right, or may not read this database."
                                .formatted(place.host()));
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        Place.Server other =
                new Place.Server(place.product(), place.host(), place.port(), "no such &?= base", Postgres.USER, false);
        assertThat(refused(saved(other, ALL_SALES))).isEqualTo("\"no such &?= base\" is no name of a database.");
    }

    @Test
    void anUnknownDatabaseIsSaid() {
        Place.Server other =
                new Place.Server(place.product(), place.host(), place.port(), "no such $ base", Postgres.USER, false);
        assertThat(refused(saved(other, ALL_SALES)))
                .isEqualTo("There is no database no such $ base on %s, or postgres may not read it."
                        .formatted(place.host()));
    }

    @ParameterizedTest
    @EnumSource(Place.Product.class)
    void nobodyListens(Place.Product product) throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        Place.Server there = new Place.Server(product, "127.0.0.1", port, "sales", "me", false);
        assertThat(refused(saved(there, ALL_SALES)))
                .isEqualTo(
                        "The database me@127.0.0.1:%d/sales cannot be reached: nobody answers there, or not with encryption."
                                .formatted(port));
    }

    @Test
    void encryptionThatIsNotThereIsMissed() {
        Place.Server there =
                new Place.Server(place.product(), place.host(), place.port(), place.name(), Postgres.USER, true);
        assertThat(refused(saved(there, ALL_SALES)))
                .endsWith("cannot be reached: nobody answers there, or not with encryption.");
    }

    @Test
    void aMachineThatIsNotThereIsSaid() {
        Place.Server there = new Place.Server(place.product(), "nowhere.invalid", 5432, "sales", Postgres.USER, false);
        assertThat(refused(saved(there, ALL_SALES))).isEqualTo("There is no machine called nowhere.invalid.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WITH x AS (DELETE FROM deals RETURNING *) SELECT * FROM x | wants to change something. Trinn only reads.
            WITH x AS (INSERT INTO deals VALUES ('X') RETURNING *) SELECT * FROM x | wants to change something. Trinn only reads.
            SELECT nextval('numbers') | wants to change something. Trinn only reads.
            SELECT clear() | wants to change something. Trinn only reads.
            SELECT id INTO copied FROM deals | wants to change something. Trinn only reads.
            SELECT * FROM deals FOR UPDATE | wants to change something. Trinn only reads.
            DELETE FROM deals | has to begin with SELECT or WITH.
            /* select */ DELETE FROM deals | has to begin with SELECT or WITH.
            SET TRANSACTION READ WRITE | has to begin with SELECT or WITH.
            SELECT 1; DELETE FROM deals | is more than one: a semicolon stands in it. Leave one query.
            SELECT 1; COMMIT; DELETE FROM deals | is more than one: a semicolon stands in it. Leave one query.""")
    void whatWouldChangeSomethingIsRefused(String query, String words) {
        execute("CREATE SEQUENCE numbers");
        execute("CREATE FUNCTION clear() RETURNS int LANGUAGE sql AS 'DELETE FROM deals; SELECT 1'");
        assertThat(refused(saved(place, query))).isEqualTo("The query of sales " + words);
        assertThat(one("SELECT COUNT(*) FROM deals")).isEqualTo("2");
        assertThat(one("SELECT is_called FROM numbers")).isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY deals TO PROGRAM 'touch x'",
                "SELECT set_config('transaction_read_only', 'off', false)",
                "WITH a AS (SELECT set_config('transaction_read_only', 'off', true)), b AS (DELETE FROM deals RETURNING *)"
                        + " SELECT * FROM a, b"
            })
    void nothingTurnsWritingOn(String query) {
        refused(saved(place, query));
        assertThat(one("SELECT COUNT(*) FROM deals")).isEqualTo("2");
    }

    @Test
    void oneQueryDoesNotTurnWritingOnForTheNext() {
        List<Wanted> both = List.of(
                new Wanted(
                        "sales",
                        "SELECT set_config('default_transaction_read_only', 'off', false), id FROM deals",
                        false),
                new Wanted("more", "WITH b AS (DELETE FROM deals RETURNING *) SELECT * FROM b", false));
        assertThat(refused(all.save(source(place, both, layout(sales("sales"), sales("more")), Brings.ALL), "")))
                .isEqualTo("The query of more wants to change something. Trinn only reads.");
        assertThat(one("SELECT COUNT(*) FROM deals")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, date, payee, amount FROM deals WHERE payee <> ';' -- all; of them\n ORDER BY id;",
                "-- all of them\n/* and; more */ SELECT id, date, payee, amount FROM deals",
                "WITH x AS (SELECT * FROM deals) SELECT id, date, payee, amount FROM x ; ",
                "select id, date, payee, amount from deals where payee <> 'it''s; so' /* ; */"
            })
    void aSemicolonInATextAndRemarksAreNoReasonToRefuse(String query) {
        added(saved(place, query));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT nothing FROM deals | The database refuses the query of sales: column "nothing" does not exist.
            SELECT * FROM nothing | The database refuses the query of sales: relation "nothing" does not exist.
            SELECT 1 / 0 | The database refuses the query of sales: division by zero.
            SELECT ( | The database refuses the query of sales: syntax error at end of input.""")
    void theDatabaseSaysWhatIsWrong(String query, String sentence) {
        assertThat(refused(saved(place, query))).isEqualTo(sentence);
    }

    @Test
    void aDatabaseThatGoesAwayInTheMiddleLeavesNothing() {
        execute("INSERT INTO deals SELECT 'L' || n, '2026-01-05', 'Ada', n FROM generate_series(1, 2500) n");
        String slow = "SELECT id, date, payee, amount FROM deals, LATERAL (SELECT pg_sleep(0.001 + 0 * length(id))) s";
        Source source = saved(place, slow);
        boolean[] ended = new boolean[1];
        Fetch fetch = all.fetch(source, (bytes, records) -> {
            if (bytes > 0 && !ended[0]) {
                ended[0] = true;
                one("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = 'Trinn'");
            }
        });
        assertThat(ended[0]).isTrue();
        assertThat(fetch.outcome()).isEqualTo(Outcome.NOT_GOT);
        assertThat(fetch.why())
                .isEqualTo("The database %s went away in the middle. Nothing was taken.".formatted(place.shown()));
        assertThat(all.dataSets.all()).isEmpty();
        assertThat(added(source).records()).isGreaterThan(2500);
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        try (Fetched hasty = new Fetched(Engine.H2, incoming)) {
            Fetch fetch = hasty.fetch(
                    hasty.save(source(place, new Wanted("sales", "SELECT id, pg_sleep(30) FROM deals", false)), ""));
            assertThat(fetch.outcome()).isEqualTo(Outcome.NOT_GOT);
            assertThat(fetch.why()).isEqualTo("The query of sales took too long, and was given up. Nothing was taken.");
        }
    }

    @Test
    void whatIsGivenUpLeavesNothing() {
        Fetch fetch = all.fetch(saved(place, ALL_SALES), (bytes, records) -> {
            throw new java.util.concurrent.CancellationException();
        });
        assertThat(fetch.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(all.dataSets.all()).isEmpty();
    }

    @Test
    void aColumnThatIsCalledOtherwiseNowIsNamed() {
        Source source = saved(place, "SELECT * FROM deals");
        added(source);
        execute("ALTER TABLE deals RENAME amount TO total");
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(fetch.faults().getFirst()).startsWith("sales, row 1, column amount: The column is missing.");
        assertThat(all.dataSets.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1;INIT=RUNSCRIPT FROM 'x'",
                "127.0.0.1/x?options=-c",
                "127.0.0.1:1,127.0.0.1",
                "127.0.0.1 ",
                "a@127.0.0.1",
                "127.0.0.1#",
                "(a=b)",
                "[::1",
                ""
            })
    void aMachineIsNothingButAMachine(String host) {
        for (Place.Product product : Place.Product.values()) {
            Place.Server there = new Place.Server(product, host, place.port(), "sales", "me", false);
            assertThat(trouble(there))
                    .as("%s %s", product, host)
                    .matches("(?s)There is no machine called .*|\".*\" is no name of a machine\\.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext&socketFactoryArg=x",
                "x&loggerLevel=TRACE",
                "x;trustServerCertificate=true",
                "x};integratedSecurity=true;a={b",
                "../x",
                "x/y",
                "x%3Fa",
                "x\ny",
                ""
            })
    void aDatabaseIsNothingButAName(String name) {
        for (Place.Product product : Place.Product.values()) {
            Place.Server there = new Place.Server(product, "127.0.0.1", place.port(), name, "me", false);
            assertThat(trouble(there)).as("%s %s", product, name).matches("(?s)\".*\" is no name of a database\\.");
        }
    }

    private String trouble(Place.Server there) {
        try {
            all.databases.collect(
                    there,
                    List.of(new Wanted("one", "SELECT 1", false)),
                    "",
                    new Incoming(incoming, Long.MAX_VALUE, Going.PATIENT));
            return "";
        } catch (trinn.outside.UnreachableException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
