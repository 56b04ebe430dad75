package trinn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of a scheme that follow each other: each pays the periods that begin while it is valid. */
class VersionsTest {

    private static final String DATA = "scenarios/adventureworks";

    @TempDir
    private Path folder;

    @Test
    void everyPeriodIsPaidByTheVersionOfItsFirstDay() throws IOException {
        version("old", "valid: {to: 2013-05-30}", "1");
        version("new", "valid: {from: 2013-05-30}", "0");
        assertThat(explain("2013-05-29", "old", "new")).contains("nothing is paid");
        assertThat(explain("2013-05-30", "old", "new")).doesNotContain("nothing is paid");
        assertThat(explain("2013-05-30", "new", "old")).doesNotContain("nothing is paid");
    }

    @Test
    void aPeriodOfNoVersionIsRefused() throws IOException {
        version("old", "valid: {to: 2013-05-30}", "1");
        version("new", "valid: {from: 2013-05-31}", "0");
        assertThat(explain("2013-05-30", "old", "new"))
                .contains("No version of it is valid on the first day of the period.");
    }

    @Test
    void versionsOfTheSameDayAreRefused() throws IOException {
        version("old", "valid: {to: 2013-05-31}", "1");
        version("new", "valid: {from: 2013-05-30}", "0");
        assertThat(explain("2013-05-30", "old", "new")).contains("are valid on the same day");
    }

    @Test
    void aWhatIfListsThem() throws IOException {
        version("old", "valid: {to: 2013-05-30}", "1.2");
        version("new", "valid: {from: 2013-05-30}", "0");
        assertThat(simulate("[old, new]").lines().filter(line -> line.startsWith("275 ")))
                .hasSize(12)
                .anyMatch(line -> line.matches(".* 2013-02-28 .* 0\\.00 +12225\\.55 +\\+12225\\.55"))
                .anyMatch(line -> line.matches(".* 2013-05-30 .* 14736\\.80 +14736\\.80 +0\\.00"));
    }

    @Test
    void aWhatIfListsNoVersionsOfTheSameDay() throws IOException {
        version("old", "valid: {to: 2013-05-31}", "1.2");
        version("new", "valid: {from: 2013-05-30}", "0");
        assertThat(simulate("[old, new]")).contains("what-if.yaml:3:26", "valid one after the other");
    }

    /** The scheme of the sample data, valid for a time, with a cutoff of its own. */
    private void version(String name, String valid, String cutoff) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(Path.of("rules/territory-commission"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        Path scheme = copy.resolve("scheme.yaml");
        Files.writeString(
                scheme,
                Files.readString(scheme)
                        .replace("currency: USD", "currency: USD\n" + valid)
                        .replace("to: 1.20, step: 0.01}\n    value: 0", "to: 1.20, step: 0.01}\n    value: " + cutoff));
    }

    private String explain(String period, String... versions) {
        String[] words = Stream.concat(
                        Stream.of(versions)
                                .flatMap(name -> Stream.of(
                                        "--scheme", folder.resolve(name).toString())),
                        Stream.of("--data", DATA, "--payee", "275", "--period", period))
                .toArray(String[]::new);
        return run("explain", words);
    }

    private String simulate(String baseline) throws IOException {
        Path file = folder.resolve("what-if.yaml");
        Files.writeString(file, """
                what-if: Versions
                data: %s
                baseline: {scheme: %s}
                alternatives: [{name: without cutoff, terms: {cutoff: 0}}]
                """.formatted(Path.of(DATA).toAbsolutePath(), baseline));
        return run("simulate", file.toString());
    }

    private static String run(String command, String... words) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        TrinnCommand.run(
                (port, home, database, serving) -> fail("the server must not start"),
                line -> {},
                writer,
                writer,
                Stream.concat(Stream.of(command), Stream.of(words)).toArray(String[]::new));
        writer.flush();
        return out.toString();
    }
}
