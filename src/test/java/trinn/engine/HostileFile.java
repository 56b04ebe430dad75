package trinn.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import trinn.language.Texts;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/**
 * A rule file that tries what no rule may do. Its first lines are comments: {@code kind:}, {@code tries:}, and where
 * the check need not refuse it, {@code stopped: budget} or {@code harmless:} with the reason.
 *
 * @param name the file's name without its ending
 * @param kind {@code reaching} out of the rules, {@code exploding} in time or memory, or a {@code structure} that the
 *     rule language does not have
 * @param tries what it attempts, in a sentence
 * @param text all of it
 */
record HostileFile(String name, String kind, String tries, String text) {

    private static final Path FOLDER = Path.of("src/test/resources/hostile");

    /** What stands in the way of a file. */
    enum Stop {
        REFUSED,
        BUDGET,
        NOTHING
    }

    /** The files of the folder, then those that are too large to be kept there. */
    static Stream<HostileFile> corpus() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<HostileFile> written = files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .map(HostileFile::read)
                    .toList();
            return Stream.concat(written.stream(), HostileGrowth.files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HostileFile of(String name, String text) {
        return new HostileFile(name, header(name, text, 0, "kind"), header(name, text, 1, "tries"), text);
    }

    /** The scheme that it is a rule file of: its rules credit where its name says so, and pay otherwise. */
    Scheme scheme() {
        SchemeFiles files = (credits() ? Texts.crediting("") : Texts.small("")).files();
        return Scheme.of(files.with(file(), text));
    }

    /** What it is called in the scheme. */
    String file() {
        return credits() ? "crediting.drl" : "rules.drl";
    }

    private boolean credits() {
        return name.startsWith("credit-");
    }

    /** Compiles it, and lets it credit and pay. */
    void run(SchemeCompiler compiler) {
        try (CompiledScheme compiled = compiler.compile(scheme())) {
            compiled.credit(HostileRulesTest.FACTS, compiled.scheme().terms());
            compiled.explain(HostileRulesTest.FACTS, compiled.scheme().terms());
        }
    }

    /** What must stop it. */
    Stop stop() {
        String third = text.lines().skip(2).findFirst().orElse("");
        return third.equals("// stopped: budget")
                ? Stop.BUDGET
                : third.startsWith("// harmless: ") ? Stop.NOTHING : Stop.REFUSED;
    }

    @Override
    public String toString() {
        return name;
    }

    private static HostileFile read(Path file) {
        try {
            return of(file.getFileName().toString().replace(".drl", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(String name, String text, int line, String key) {
        String start = "// " + key + ": ";
        return text.lines()
                .skip(line)
                .findFirst()
                .map(words -> words.replace("\uFEFF", ""))
                .filter(words -> words.startsWith(start))
                .orElseThrow(() -> new IllegalStateException(name + " does not say its " + key + "."))
                .substring(start.length());
    }
}
