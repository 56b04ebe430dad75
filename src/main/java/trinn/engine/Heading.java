package trinn.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what stands above the rules of a file: always the same five lines, so that any tool for DRL can read it. */
final class Heading {

    private static final String DIALECT = "dialect \"mvel\"";

    private final ExprParser parser;
    private final String packageName;

    Heading(ExprParser parser, String packageName) {
        this.parser = parser;
        this.packageName = packageName;
    }

    void read() {
        Set<String> missing = new LinkedHashSet<>(List.of(
                "package " + packageName, DIALECT, "import trinn.facts.*", "global Terms terms", "global Pay pay"));
        while (!parser.peek().is("rule") && parser.peek().kind() != Token.Kind.END) {
            missing.remove(line());
        }
        for (String line : missing) {
            throw parser.problem(parser.peek().start(), "Above the rules a line is missing. Write: %s".formatted(line));
        }
    }

    /** Takes one line and tells which. */
    private String line() {
        Token first = parser.peek();
        return switch (first.text()) {
            case "package" -> words("package " + packageName);
            case "import" -> words("import trinn.facts.*");
            case "dialect" -> dialect();
            case "global" ->
                words(parser.behind(parser.position()).is("Terms") ? "global Terms terms" : "global Pay pay");
            default ->
                throw parser.problem(
                        first.start(),
                        "%s is not allowed here. A rule file holds rules and nothing else.".formatted(first.shown()));
        };
    }

    private String dialect() {
        parser.take();
        Token dialect = parser.take();
        if (dialect.kind() != Token.Kind.STRING || !dialect.text().equals("mvel")) {
            throw parser.problem(dialect.start(), "The dialect of rules is \"mvel\" and no other.");
        }
        parser.takeIf(";");
        return DIALECT;
    }

    /** Takes the words of a line that must stand there as it is. */
    private String words(String line) {
        int start = parser.peek().start();
        for (Token expected : Lexer.words(new Source("", line)).tokens()) {
            if (expected.kind() != Token.Kind.END && !parser.takeIf(expected.text())) {
                throw parser.problem(start, "This line must read: %s".formatted(line));
            }
        }
        parser.takeIf(";");
        return line;
    }
}
