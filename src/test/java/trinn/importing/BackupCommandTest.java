package trinn.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.backup.BackupFile;
import trinn.cli.TrinnCommand;
import trinn.store.Postgres;

/** The commands that make and restore backups. */
class BackupCommandTest {

    private static final String SAMPLE = "scenarios/adventureworks";

    @TempDir
    Path home;

    /** What a command line printed, and how it ended. */
    private record Ran(int code, String out, String err) {}

    /** The sample data goes from H2 to PostgreSQL and from there into another file of H2. */
    @Test
    void theSampleDataMovesToTheOtherDatabaseAndBack() throws IOException {
        String url = Postgres.newDatabase();
        Path first = home.resolve("first.zip");
        Path second = home.resolve("second.zip");
        Path third = home.resolve("third.zip");
        try {
            assertThat(run("import", SAMPLE, "--data-dir", in("a")).code).isZero();
            Ran made = run("backup", "--to", first.toString(), "--data-dir", in("a"));
            assertThat(made.err).isEmpty();
            assertThat(made.out).contains("first.zip holds").contains("All of them were read back");
            Ran moved = run("restore", first.toString(), "--datasource", url);
            assertThat(moved.err).isEmpty();
            assertThat(moved.out).contains("were read back and are the same");
            assertThat(run("backup", "--to", second.toString(), "--datasource", url).code)
                    .isZero();
            assertThat(run("restore", second.toString(), "--data-dir", in("b")).code)
                    .isZero();
            assertThat(run("backup", "--to", third.toString(), "--data-dir", in("b")).code)
                    .isZero();
            assertThat(rows(first)).isEqualTo(rows(second)).isEqualTo(rows(third));
            assertThat(rows(first)).anyMatch(table -> table.matches("sales \\d{3,} .*"));
            assertThat(run("import", SAMPLE, "--data-dir", in("b")).out).contains("Nothing new");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                    .isEqualTo("rw-------");
            assertThat(run("restore", first.toString(), "--datasource", url).err)
                    .contains("The database is not empty");
        } finally {
            Postgres.drop(url);
        }
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMade() {
        Ran ran = run("backup", "--to", home.resolve("x.zip").toString(), "--data-dir", in("none"));
        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err).contains("There is no database in");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNoBackupOpensNoDatabase() throws IOException {
        Path file = Files.writeString(home.resolve("x.zip"), "PK, perhaps");
        Ran ran = run("restore", file.toString(), "--data-dir", in("none"));
        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err).contains("is not a backup of Trinn, or it is damaged or cut off");
        assertThat(home.resolve("none")).doesNotExist();
    }

    @Test
    void aPostgresThatIsNotThereIsToldInASentence() {
        String nowhere = "jdbc:postgresql://localhost:1/trinn";
        Ran ran = run("backup", "--to", home.resolve("x.zip").toString(), "--datasource", nowhere);
        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err).contains("No PostgreSQL answers at");
    }

    private String in(String folder) {
        return home.resolve(folder).toString();
    }

    private static List<String> rows(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.manifest().tables().stream()
                    .map(table -> table.name() + " " + table.rows() + " " + table.sum())
                    .sorted()
                    .toList();
        }
    }

    private static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TrinnCommand.run(
                (port, place, database, serving) -> fail("the server must not start"),
                ImportCommands::addTo,
                new PrintWriter(out),
                new PrintWriter(err, true),
                words);
        return new Ran(code, out.toString(), err.toString());
    }
}
