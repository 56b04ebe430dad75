package trinn.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.cli.TrinnCommand;
import trinn.population.SmallFolder;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.store.Database;
import trinn.store.Postgres;

class ImportCommandTest {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    /** What a command line printed, and how it ended. */
    private record Ran(int code, String out, String err) {}

    @Test
    void storesAFolderAndTheSameOneOnlyOnce() {
        SmallFolder.in(folder);
        Ran first = importing(folder);
        Ran second = importing(folder);

        assertThat(first.err).isEmpty();
        assertThat(first.code).isZero();
        assertThat(first.out)
                .contains("Stored as \"Small\", version 1: 11 records: 2 departments, 2 payees, 3 targets, 4 sales.");
        assertThat(second.code).isZero();
        assertThat(second.out).contains("Nothing new: the same content is there as \"Small\", version 1.");
        try (Database database = Database.in(home, DataSets.class)) {
            assertThat(database.get(DataSets.class).all())
                    .extracting(DataSetSummary::name)
                    .containsExactly("Small");
        }
    }

    @Test
    void aCorrectedFolderIsTheNextVersion() {
        importing(SmallFolder.in(folder));
        SmallFolder.in(folder).with("data/units.csv", "Id,Name\nN,North\nS,Far south\n");

        assertThat(importing(folder).out).contains("Stored as \"Small\", version 2:");
    }

    @Test
    void tellsAlikeProblemsTogetherAndStoresNothing() {
        SmallFolder.in(folder)
                .with(
                        "data/sales.csv",
                        "Order,Day,Seller,Amount\nA1,2026-01-01,2,x\nA2,2026-01-01,2,y\nA3,never,2,1\n");
        Ran ran = importing(folder);

        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.out)
                .contains("error   number", "data/sales.csv, row 2, column Amount, \"x\"", "and 1 more like it")
                .contains("error   date", "data/sales.csv, row 4, column Day, \"never\"")
                .contains("3 errors, 0 warnings", "\"Small\" was refused. Nothing was stored.")
                .doesNotContain("row 3");
        try (Database database = Database.in(home, DataSets.class)) {
            assertThat(database.get(DataSets.class).all()).isEmpty();
        }
    }

    @Test
    void warningsAreToldAndLetTheDataIn() {
        SmallFolder.in(folder)
                .with("data/sales.csv", "Order,Day,Seller,Amount\nA1,2026-01-01,2,1\nA2,2026-04-01,2,1\n");
        Ran ran = importing(folder);

        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("warning empty month", "0 errors, 2 warnings", "Stored as \"Small\", version 1:");
    }

    @Test
    void aDryRunOpensNoDatabase() {
        SmallFolder.in(folder);
        Ran ran = run("import", folder.toString(), "--dry-run", "--data-dir", home.toString());

        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("Nothing is wrong with the 11 records:").contains("Nothing was stored, as asked.");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aDatabaseInUseIsToldInASentence() {
        SmallFolder.in(folder);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (Database database = Database.in(home, DataSets.class)) {
            assertThat(database.get(DataSets.class).all()).isEmpty();
            Process other = new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "trinn.Trinn",
                            "import",
                            folder.toString(),
                            "--data-dir",
                            home.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor()).isEqualTo(2);
            assertThat(said)
                    .contains("The database in %s is in use by another Trinn. End it, or choose another --data-dir."
                            .formatted(home))
                    .doesNotContain("Exception", "\tat ");
        } catch (IOException | InterruptedException e) {
            fail(e);
        }
    }

    @Test
    void aPostgresThatIsNotThereIsToldInASentence() {
        SmallFolder.in(folder);
        String nowhere = "jdbc:postgresql://localhost:1/trinn";

        Ran ran = run("import", folder.toString(), "--datasource", nowhere);

        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err)
                .contains("No PostgreSQL answers at %s. Start it, or correct the address.".formatted(nowhere));
    }

    @Test
    void importsIntoAPostgres() {
        SmallFolder.in(folder);
        String url = Postgres.newDatabase();
        try {
            assertThat(run("import", folder.toString(), "--datasource", url).out)
                    .contains("Stored as \"Small\"");
            assertThat(run("import", folder.toString(), "--datasource", url).out)
                    .contains("Nothing new");
        } finally {
            Postgres.drop(url);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:h2:mem:x | takes the address of a PostgreSQL",
                "postgresql://localhost/x | takes the address of a PostgreSQL",
                "jdbc:postgresql://localhost/x?password=secret | does not belong on the command line",
                "jdbc:postgresql://ann:secret@localhost/x | does not belong on the command line"
            })
    void refusesOtherAddressesAndPasswords(String url, String told) {
        SmallFolder.in(folder);
        Ran ran = run("import", folder.toString(), "--datasource", url);

        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err).contains(told).doesNotContain("secret");
    }

    @Test
    void aFolderThatIsNoneIsToldInASentence() {
        Ran ran = importing(folder.resolve("nowhere"));

        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err).contains("There is no folder").contains("data.yaml");
    }

    @Test
    void standsInTheListOfCommands() {
        assertThat(run("--help").out).contains("import");
        assertThat(run("bench", "--help").out).contains("import");
    }

    @Test
    void theBenchMeasuresAndLeavesNothing() {
        Ran ran = run("bench", "import", "--sales", "50");

        assertThat(ran.code).isZero();
        assertThat(ran.out.lines().toList()).hasSize(4).last().asString().contains("MB at most, of");
        assertThat(ran.out).contains("H2: import", "H2: read back", "sales lines a second");
    }

    private Ran importing(SmallFolder small) {
        small.read();
        return importing(folder);
    }

    private Ran importing(Path path) {
        return run("import", path.toString(), "--data-dir", home.toString());
    }

    private static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TrinnCommand.run(
                (port, home, database, serving) -> fail("the server must not start"),
                ImportCommands::addTo,
                new PrintWriter(out),
                new PrintWriter(err, true),
                words);
        return new Ran(code, out.toString(), err.toString());
    }
}
