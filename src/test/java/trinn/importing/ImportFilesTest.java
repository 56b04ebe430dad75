package trinn.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.cli.TrinnCommand;

/** Files without a data.yaml, on the command line. */
final class ImportFilesTest {

    private static final String SALES = """
            Ordrenr;Dato;Selger;Beløp;Merknad
            1;05.01.2026;Åse;1 200,50;x
            2;31.01.2026;Per;800,00;y
            """;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    /** What a command line printed, and how it ended. */
    private record Ran(int code, String out, String err) {}

    @Test
    void saysWhatTheFileWasTakenForAndStoresIt() throws IOException {
        Path file = file("salg.csv", SALES);
        Ran ran = run(file.toString(), "--name", "Vinter", "--currency", "nok");

        assertThat(ran.err).isEmpty();
        assertThat(ran.code).isZero();
        assertThat(ran.out)
                .contains("salg.csv: sales")
                .contains("? encoding: windows-1252, not certain: it is no UTF-8")
                .contains("  decimal: COMMA:", "  dates: DAY_FIRST:")
                .contains("amount               <- Beløp", "left out: Merknad")
                .contains("id | date | payee | amount", "1 | 2026-01-05 | Åse | 1200.5")
                .contains("warning derived payees")
                .contains("Stored as \"Vinter\", version 1: 4 records: 2 payees, 2 sales.");
        assertThat(run(file.toString(), "--name", "Vinter", "--currency", "NOK").out)
                .contains("salg.csv: sales, read as the last file with these columns")
                .contains("Nothing new: the same content is there as \"Vinter\", version 1.");
    }

    @Test
    void aColumnOfTheCompanysOwnBecomesAnAttribute() throws IOException {
        Path file = file("salg.csv", SALES);
        Ran ran = run(file.toString(), "--currency", "NOK", "--attribute", "note=Merknad", "--dry-run");

        assertThat(ran.code).as(ran.err).isZero();
        assertThat(ran.out)
                .contains("attribute.note       <- Merknad", "id | date | payee | amount | attribute.note")
                .contains("1 | 2026-01-05 | Åse | 1200.50 | x")
                .doesNotContain("left out: Merknad");
        assertThat(run(file.toString(), "--attribute", "note=Merk").err)
                .contains("No file has a column \"Merk\". Known are: Beløp, Dato, Merknad, Ordrenr, Selger.");
        assertThat(run(file.toString(), "--attribute", "a.b=Merknad").err)
                .contains("\"a.b\" is no name of an attribute. Write letters, digits, blanks, - and _, at most 60,");
    }

    @Test
    void whatIsMissingIsToldAndNothingStored() throws IOException {
        Path file = file("tall.csv", "Ordrenr;Dato;Selger;A;B\n1;05.01.2026;Per;1,5;2,5\n");
        Ran ran = run(file.toString(), "--as", "sales");

        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.out)
                .contains("! amount               is missing, and every record needs one")
                .contains("! tall.csv: nothing says what is the amount.", "! Nothing says in which currency")
                .contains("Nothing was stored.")
                .doesNotContain("Stored as");
    }

    @Test
    void aSavedMappingCanBeCorrectedAndUsed() throws IOException {
        Path file = file("tall.csv", "Ordrenr;Dato;Selger;A;B\n1;05.01.2026;Per;1,5;2,5\n");
        Ran ran = run(
                file.toString(),
                "--as",
                "sales",
                "--currency",
                "NOK",
                "--save-mapping",
                folder.toString(),
                "--dry-run");
        assertThat(ran.out).contains("Wrote " + folder.resolve("data.yaml"));
        assertThat(run(folder.toString()).err).contains("data.yaml").contains("amount");
        Path yaml = folder.resolve("data.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("columns:\n", "columns:\n      amount: B\n"));

        assertThat(run(folder.toString()).out).contains("Stored as \"tall\", version 1: 2 records: 1 payees, 1 sales.");
        assertThat(run(file.toString(), "--save-mapping", folder.toString()).err)
                .contains("is there already");
    }

    @Test
    void aDryRunOpensNoDatabase() throws IOException {
        Path file = file("salg.csv", SALES);
        Ran ran = run(file.toString(), "--currency", "NOK", "--dry-run");

        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("\"salg\", NOK, paid for each month", "Nothing was stored, as asked.");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void idsThatAreMadeAreANoteAndNothingIsWrong() throws IOException {
        Path file = file("salg.csv", "Dato;Selger;Beløp\n05.01.2026;Åse;1 200,50\n05.01.2026;Åse;1 200,50\n");
        Ran ran = run(file.toString(), "--currency", "NOK", "--dry-run");

        assertThat(ran.out)
                .contains("salg.csv: sales", "id                   is made, as no column has it")
                .containsOnlyOnce("note    made ids")
                .contains("Nothing is wrong with the 3 records: 1 payees, 2 sales.");
    }

    @Test
    void aFileWithoutIdsIsKnownAgainAndACorrectedOrRenamedOneIsTheNextVersion() throws IOException {
        String text = "Dato;Selger;Beløp\n05.01.2026;Åse;1 200,50\n05.01.2026;Åse;1 200,50\n";
        Path file = file("salg.csv", text);
        String[] words = {file.toString(), "--name", "Vinter", "--currency", "NOK"};

        assertThat(run(words).out).contains("Stored as \"Vinter\", version 1: 3 records: 1 payees, 2 sales.");
        assertThat(run(words).out).contains("Nothing new: the same content is there as \"Vinter\", version 1.");
        file("salg.csv", text.replace("1 200,50\n05", "1 300,50\n05"));
        assertThat(run(words).out).contains("Stored as \"Vinter\", version 2: 3 records: 1 payees, 2 sales.");
        words[0] = file("salg januar.csv", text).toString();
        assertThat(run(words).out).contains("Stored as \"Vinter\", version 3: 3 records: 1 payees, 2 sales.");
    }

    @Test
    void whatIsLeftOutIsNeverNothing() throws IOException {
        Path file = file("salg.csv", "Ordrenr;Dato;Selger;Beløp;Fraktvekt\n1;05.01.2026;Åse;1 200,50;7,5\n");
        Ran ran = run(file.toString(), "--currency", "NOK", "--dry-run");

        assertThat(ran.code).isZero();
        assertThat(ran.out)
                .contains("! left out, with numbers or dates: Fraktvekt", "warning left out")
                .contains("not all that the files hold is used")
                .doesNotContain("Nothing is wrong");
    }

    @Test
    void theYearOfMonthsWithoutOneCanBeSaid() throws IOException {
        Path file = file("mål.csv", "Selger;Måned;Budsjett\nÅse;jan;100\nÅse;feb;200\n");

        assertThat(run(file.toString(), "--currency", "NOK", "--as", "targets", "--dry-run").out)
                .contains("? year: unknown, not certain: nothing says it");
        assertThat(run(file.toString(), "--currency", "NOK", "--as", "targets", "--dry-run", "--year", "2026").out)
                .contains("Åse | 2026-01-01 | 100", "Åse | 2026-02-01 | 200");
        assertThat(run(file.toString(), "--year", "26").err).contains("--year takes a year from 1900 to 2199.");
    }

    @Test
    void badRowsAreToldByRowAndColumn() throws IOException {
        Path file = file("salg.csv", SALES + "3;31.02.2026;Per;1,00;\n");
        Ran ran = run(file.toString(), "--currency", "NOK");

        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.out)
                .contains("salg.csv, row 4, column Dato, \"31.02.2026\": This is not a date.")
                .contains("\"salg\" was refused. Nothing was stored.");
    }

    @Test
    void wordsThatDoNotFitAreToldInASentence() throws IOException {
        Path file = file("salg.csv", SALES);
        Path other = file("mer.csv", SALES);

        assertThat(run(file.toString(), "--as", "sails").err).contains("--as takes a type of records.", "sales");
        assertThat(run(file.toString(), other.toString(), "--as", "sales").err).contains("--as salg.csv=sales");
        assertThat(run(file.toString(), "--currency", "kroner").err).contains("\"kroner\" is not a currency.");
        assertThat(run(file.toString(), "--save-mapping", home.toString()).err).contains("the folder of the files");
        Path zip = Files.write(folder.resolve("a.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Ran ran = run(zip.toString());
        assertThat(ran.code).isNotZero();
        assertThat(ran.err + ran.out).contains("a.csv").doesNotContain("Exception", "\tat ");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, Charset.forName("windows-1252"));
    }

    private Ran run(String... words) {
        List<String> all = new ArrayList<>(List.of("import", "--data-dir", home.toString()));
        all.addAll(List.of(words));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TrinnCommand.run(
                (port, place, database, serving) -> fail("the server must not start"),
                ImportCommands::addTo,
                new PrintWriter(out),
                new PrintWriter(err, true),
                all.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
