package trinn.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.StatementParts;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.cli.TrinnCommand;
import trinn.evaluation.store.Population;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersions;
import trinn.statement.store.Statements;
import trinn.store.Database;

/** {@code trinn replay}, on certificates that {@code trinn explain} wrote. */
class ReplayCommandTest {

    private static final String SOURCES = "--scheme rules/territory-commission --data scenarios/adventureworks";

    @TempDir
    Path folder;

    /** What a command line printed, and how it ended. */
    private record Ran(int code, String out, String err) {}

    private static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TrinnCommand.run(
                (port, home, database, serving) -> {},
                ImportCommands::addTo,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.of(words).flatMap(word -> Stream.of(word.split(" "))).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    private Path certificates() {
        Path all = folder.resolve("certificates");
        Ran ran = run("explain --all --period 2013-05-30", SOURCES, "--certificates " + all);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return all;
    }

    private static Path first(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    @Test
    void allOfAPeriodAreTheSameFromFilesAndFromTheirPdf() {
        Path pdf = folder.resolve("all.pdf");
        Path all = folder.resolve("certificates");
        Ran printed =
                run("explain --all --period 2013-05-30", SOURCES, "--pdf %s --certificates %s".formatted(pdf, all));
        assertThat(printed.code()).isZero();
        assertThat(printed.err()).contains("statements are ready");
        for (Path from : List.of(all, pdf)) {
            Ran ran = run("replay " + from, SOURCES);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.code()).isZero();
            assertThat(ran.out())
                    .contains(": same")
                    .doesNotContain("differs")
                    .containsPattern("(\\d+) of \\1 are the same\\.");
        }
    }

    @Test
    void lettersAndDocumentsAreTheSameFromFilesAndFromTheirPdf() {
        Path all = folder.resolve("certificates");
        Path letter = folder.resolve("letter.pdf");
        Path document = folder.resolve("plan.pdf");
        String sources = "--scheme rules/unit-extra --data scenarios/nordhandel";
        Ran wrote =
                run("letter --payee P047 --language sv", sources, "--pdf %s --certificates %s".formatted(letter, all));
        assertThat(wrote.err()).isEmpty();
        assertThat(run(
                                "document rules/unit-extra --for Sellers --language nb --pdf " + document,
                                "--certificates " + all)
                        .code())
                .isZero();
        for (String from : List.of(all.toString(), letter + " " + document)) {
            Ran ran = run("replay " + from, sources);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out())
                    .contains("Plan letter, Hanne Ekström (P047), 2026-11-01 to before 2026-12-01: same")
                    .containsPattern("Plan document, unit-extra, \\d{4}-\\d\\d-\\d\\d, for Sellers: same")
                    .contains("2 of 2 are the same.")
                    .doesNotContain("  (");
            assertThat(ran.code()).isZero();
        }
    }

    @Test
    void lettersToAllAreTheSameFromTheirPdf() {
        Path letters = folder.resolve("letters.pdf");
        Path all = folder.resolve("certificates");
        String sources = "--scheme rules/unit-extra --data scenarios/nordhandel";
        Ran wrote = run("letter", sources, "--pdf %s --certificates %s".formatted(letters, all));
        assertThat(wrote.out()).containsPattern("1\\d\\d letters\\.");
        assertThat(all.toFile().list()).hasSizeGreaterThan(100);
        assertThat(run("replay " + letters, sources).out()).containsPattern("(\\d+) of \\1 are the same\\.");
    }

    @Test
    void anotherSchemeDiffers() throws IOException {
        Path one = first(certificates());
        Ran ran = run("replay " + one, "--scheme rules/unit-extra --data scenarios/adventureworks");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains(": differs", "Scheme: territory-commission then, unit-extra now.");
    }

    @Test
    void oneThatWasChangedOrIsNoneIsRefused() throws IOException {
        Path one = first(certificates());
        Files.writeString(one, Files.readString(one).replaceFirst("\"payout\" : \"", "\"payout\" : \"1"));
        Ran changed = run("replay " + one, SOURCES);
        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.err()).contains("was changed after it was written").hasLineCount(1);
        assertThat(run("replay README.md", SOURCES).code()).isEqualTo(2);
        assertThat(run("replay nowhere.trinn.json", SOURCES).err()).contains("cannot be read");
    }

    /** Certificates of somebody who sees no names carry another hash of the data: it leads to the same data set. */
    @Test
    void aStatementWithoutNamesIsTheSame() throws IOException {
        Path home = folder.resolve("home");
        Path pdf = folder.resolve("statement.pdf");
        User nameless = new User("d", "D", Set.of(Role.DESIGNER), "");
        try (Database database = Database.in(home, StatementParts.and())) {
            SchemeFiles files = SchemeFiles.read(Path.of("rules/unit-extra"));
            database.get(SchemeVersions.class).add(files, "");
            long id = database.get(DataSets.class)
                    .add(DataFolder.open(Path.of("scenarios/nordhandel")))
                    .id();
            Files.write(pdf, Signed.as(nameless, () -> {
                Statements statements = database.get(Statements.class);
                Population population = statements.population(id);
                return statements.pdf(
                        population,
                        Scheme.of(files),
                        statements.facts(population, "P047", "2026-10-01"),
                        Locale.ENGLISH);
            }));
        }
        Ran ran = run("replay " + pdf, "--data-dir " + home);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("P047 (P047)", ": same");
    }

    @Test
    void schemeAndDataComeFromTheDatabaseWhereNoneAreNamed() throws IOException {
        Path one = first(certificates());
        Path home = folder.resolve("home");
        List<String> words = new ArrayList<>(List.of("replay " + one, "--data-dir " + home));
        assertThat(run(words.toArray(String[]::new)).err())
                .contains("is not in the database")
                .hasLineCount(1);
        try (Database database = Database.in(home, SchemeVersions.class)) {
            database.get(SchemeVersions.class).add(SchemeFiles.read(Path.of("rules/territory-commission")), "");
        }
        assertThat(run("import scenarios/adventureworks", "--data-dir " + home).code())
                .isZero();

        Ran ran = run(words.toArray(String[]::new));

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(": same");

        Path plan = folder.resolve("plan.pdf");
        run("document rules/territory-commission --pdf " + plan);
        assertThat(run("replay " + plan, "--data-dir " + home).out())
                .contains("Plan document, territory-commission, ", ": same")
                .hasLineCount(1);
    }
}
