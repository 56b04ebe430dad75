package trinn.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trinn.source.ProblemsException;

/** Reads what stands above the rules of a file: always the same five lines, so that any tool for DRL can read it. */
final class Heading {

    private static final String DIALECT = "dialect \"mvel\"";

    private final Source source;
    private final Cursor words;
    private final String packageName;
    private final Stage stage;
    private final Set<String> missing = new LinkedHashSet<>();

    Heading(Source source, Cursor words, String packageName, Stage stage) {
        this.source = source;
        this.words = words;
        this.packageName = packageName;
        this.stage = stage;
    }

    /** The lines as they must stand above the rules of a package. */
    static String lines(String packageName, Stage stage) {
        return String.join("\n", needed(packageName, stage)) + "\n\n";
    }

    private static List<String> needed(String packageName, Stage stage) {
        return List.of(
                "package " + packageName, DIALECT, "import trinn.facts.*", "global Terms terms", stage.globalLine());
    }

    void read() {
        missing.addAll(needed(packageName, stage));
        while (!words.peek().is("rule") && words.peek().kind() != Token.Kind.END) {
            Token first = words.peek();
            if (!missing.remove(line())) {
                throw notARule(first);
            }
        }
        for (String line : missing) {
            int at = words.peek().start();
            throw words.problem(
                    Mistake.HEADING,
                    at,
                    "Above the rules a line is missing.",
                    "Write: %s".formatted(line),
                    source.fix(at, at, line + "\n"));
        }
    }

    /** Takes one line and tells which. */
    private String line() {
        Token first = words.peek();
        return switch (first.text()) {
            case "package" -> words("package " + packageName);
            case "import" -> words("import trinn.facts.*");
            case "dialect" -> dialect();
            case "global" ->
                words(words.behind(words.position()).is("Terms") ? "global Terms terms" : stage.globalLine());
            default -> throw notARule(first);
        };
    }

    private ProblemsException notARule(Token first) {
        return words.problem(
                Mistake.NOT_A_RULE,
                first.start(),
                "%s is not allowed here.".formatted(first.shown()),
                NotRules.instead(first.text()));
    }

    private String dialect() {
        words.take();
        Token dialect = words.take();
        if (dialect.kind() != Token.Kind.STRING || !dialect.text().equals("mvel")) {
            throw words.problem(
                    Mistake.HEADING,
                    dialect.start(),
                    "The dialect of rules is \"mvel\" and no other.",
                    "Write: " + DIALECT,
                    source.fix(dialect.start(), dialect.end(), "\"mvel\""));
        }
        words.takeIf(";");
        return DIALECT;
    }

    /** Takes the words of a line that must stand there as it is. */
    private String words(String line) {
        Token first = words.peek();
        int start = first.start();
        for (Token expected : Lexer.words(new Source("", line)).tokens()) {
            if (expected.kind() != Token.Kind.END && !words.takeIf(expected.text())) {
                if (!missing.contains(line)) {
                    throw notARule(first);
                }
                int end = source.text().indexOf('\n', start);
                throw words.problem(
                        Mistake.HEADING,
                        start,
                        "This line is not as it must be.",
                        "Write: %s".formatted(line),
                        source.fix(start, end < 0 ? source.text().length() : end, line));
            }
        }
        words.takeIf(";");
        return line;
    }
}
