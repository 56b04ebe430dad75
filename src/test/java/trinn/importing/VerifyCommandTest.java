package trinn.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.cli.TrinnCommand;
import trinn.population.SmallFolder;
import trinn.store.Database;

/** {@code trinn verify}, on data that {@code trinn import} brought in. */
final class VerifyCommandTest {

    @TempDir
    Path folder;

    @TempDir
    Path data;

    private record Ran(int code, String out, String err) {}

    private static Ran run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            texts[i] = words[i].toString();
        }
        int code = TrinnCommand.run(
                (port, home, database, serving) -> {},
                ImportCommands::addTo,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                texts);
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void itSaysWhatItLookedAtAndWhatIsNotAsItWas() {
        SmallFolder.in(folder);
        assertThat(run("import", folder, "--data-dir", data).code()).isZero();
        Ran fine = run("verify", "--data-dir", data);
        assertThat(fine.err()).isEmpty();
        assertThat(fine.code()).isZero();
        assertThat(fine.out()).contains("entries of the log   1\n", "records in them      11\n", "All is as it was.");
        String head = fine.out().strip().replaceAll("(?s).* ", "");
        assertThat(head).startsWith("1-");
        assertThat(run("verify", "--data-dir", data, "--head", head).code()).isZero();
        Ran other = run("verify", "--data-dir", data, "--head", "1-" + "0a".repeat(32));
        assertThat(other.code()).isOne();
        assertThat(other.out()).contains("Entry 1 of the log has another hash");
        Ran wrong = run("verify", "--data-dir", data, "--head", "5");
        assertThat(wrong.code()).isNotZero();
        assertThat(wrong.err()).contains("A head is a number, a hyphen and 64 hexadecimal digits");

        Ran early = run("erase", "trinn", "--data-dir", data);
        assertThat(early.code()).isNotZero();
        assertThat(early.err()).contains("has to be kept until");
        try (Database database = Database.in(data)) {
            database.jdbc().update("UPDATE payees SET \"name\" = 'Somebody' WHERE place = 1");
        }
        Ran changed = run("verify", "--data-dir", data);
        assertThat(changed.code()).isOne();
        assertThat(changed.out())
                .contains("Not as it was: The data set Small, version 1, payees, data/payees.csv:2 was changed")
                .doesNotContain("All is as it was");
    }
}
