package trinn.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The hostile files that nothing stops yet, each with the cause. None of them is run; all must go. */
final class HostileOpen {

    static final Map<String, String> CAUSES = causes();

    private HostileOpen() {}

    private static Map<String, String> causes() {
        Map<String, String> causes = new TreeMap<>();
        add(
                causes,
                "Drools pastes a text in single quotation marks into Java as it stands, with the double ones in it;"
                        + " Lexer.string lets them pass.",
                List.of(
                        "quote-bound",
                        "quote-call",
                        "quote-equal",
                        "quote-exists",
                        "quote-exit",
                        "quote-fact",
                        "quote-file",
                        "quote-join",
                        "quote-list",
                        "quote-not",
                        "quote-reversed",
                        "quote-term",
                        "quote-unequal"));
        add(
                causes,
                "PatternChecker bounds neither the patterns of a rule nor asks for keys between them.",
                List.of("join-exists", "join-not", "join-ten", "join-two-kinds", "join-unequal"));
        add(causes, "SentenceParser.value ignores the problems of the lexer.", List.of("annotation-because-comment"));
        add(
                causes,
                "ExprParser.DEEPEST lets sixty parentheses pass; the parser of Drools doubles its time with each.",
                List.of(
                        "growth-then-parentheses-25",
                        "growth-then-sum-nested",
                        "growth-when-not-nested",
                        "growth-when-parentheses"));
        add(
                causes,
                "ExprParser.half puts the left side into the tree twice, so Typer doubles its work with each nesting.",
                List.of("growth-when-halves"));
        add(
                causes,
                "ExprParser.unary calls itself without counting the depth: StackOverflowError.",
                List.of("growth-because-minus", "growth-then-minus", "growth-when-not"));
        add(
                causes,
                "Chains of signs, points and calls have any length: StackOverflowError in Typer or in Drools,"
                        + " or minutes in Drools.",
                List.of(
                        "growth-because-sum",
                        "growth-then-calls",
                        "growth-then-points",
                        "growth-then-products",
                        "growth-then-quotients",
                        "growth-then-sum-200",
                        "growth-then-sum-20000",
                        "growth-when-conjunction",
                        "growth-when-conjunction-long",
                        "growth-when-disjunction"));
        add(
                causes,
                "The conditions, list values, declarations, patterns, texts and names of a rule are not bounded:"
                        + " Drools takes too long or overflows its stack.",
                List.of(
                        "growth-because-braces",
                        "growth-because-long",
                        "growth-declarations",
                        "growth-patterns",
                        "growth-patterns-not",
                        "growth-when-binding",
                        "growth-when-bindings",
                        "growth-when-conditions",
                        "growth-when-conditions-distinct",
                        "growth-when-list",
                        "growth-when-list-texts",
                        "growth-when-text"));
        add(
                causes,
                "Problems are not bounded, and Source.line counts from the start of the file for each of them.",
                List.of("growth-backslashes", "growth-because-braces-wrong", "growth-hashes", "growth-quotes"));
        add(
                causes,
                "Heading.read takes any number of lines and cuts the expected words anew for each.",
                List.of("growth-heads"));
        add(
                causes,
                "The rules of a scheme are not bounded; SchemeCompiler.untranslatable builds each of them alone.",
                List.of("growth-rules-2000", "growth-rules-untranslatable"));
        add(
                causes,
                "ExprParser.number reads and repeats a wrong number of any length.",
                List.of("growth-then-digits", "growth-then-places"));
        return causes;
    }

    private static void add(Map<String, String> causes, String cause, List<String> files) {
        files.forEach(file -> causes.put(file, cause));
    }
}
