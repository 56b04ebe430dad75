package trinn.engine;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trinn.language.Texts;

/** Hostile rule files that consist of one thing very many times. */
final class HostileGrowth {

    private static final String SUM = "1B + ";

    private HostileGrowth() {}

    static Stream<HostileFile> files() {
        return Stream.of(
                then("parentheses-60", "nest sixty parentheses in an amount", nested("(", 59, "1B", ")")),
                then("parentheses-25", "nest 25 parentheses in an amount", nested("(", 25, "1B", ")")),
                then("parentheses-10000", "nest ten thousand parentheses in an amount", nested("(", 10_000, "1B", ")")),
                then("parentheses-unclosed", "open very many parentheses", "(".repeat(150_000)),
                then("minus", "put very many signs before a number", "-".repeat(150_000) + "1"),
                then("sum-200", "add two hundred numbers", SUM.repeat(200) + "1B"),
                then("sum-20000", "add twenty thousand numbers", SUM.repeat(20_000) + "1B"),
                then("sum-nested", "add in nested parentheses", nested("(1B + ", 50, "1B", ")")),
                then(
                        "quotients",
                        "divide by tiny numbers again and again",
                        "1B" + " / 0.00000000000000000001B".repeat(300)),
                then(
                        "products",
                        "multiply huge numbers again and again",
                        "1B" + " * 99999999999999999999B".repeat(6_000)),
                then("digits", "write a number of very many digits", "9".repeat(190_000)),
                then("digits-exact", "write an exact number of very many digits", "9".repeat(190_000) + "B"),
                then("places", "write a number of very many places", "0." + "1".repeat(190_000)),
                then("points", "walk through very many parts", "terms" + ".a".repeat(90_000)),
                then("calls", "call very many times in a row", "terms.table" + ".at(1)".repeat(25_000)),
                then("tables-nested", "ask a table what a table answers", nested("terms.table.at(", 50, "1B", ")")),
                then("arguments", "give very many amounts", "1, ".repeat(60_000) + "1"),
                file(
                        "declarations",
                        "declare pay very many times in one rule",
                        rule("R", "Seller( )", "pay.award( 1 );\n".repeat(9_000))),
                when("not", "turn a condition round very many times", "!".repeat(150_000) + "(quantity > 1)"),
                when(
                        "not-nested",
                        "turn a condition round in nested parentheses",
                        nested("!(", 55, "quantity > 1", ")")),
                when("parentheses", "nest parentheses in a condition", nested("(", 55, "quantity > 1", ")")),
                when("halves", "let the second half of a comparison double the first", halves(45)),
                when("conditions", "ask for ten thousand conditions", repeated(10_000, ", ", i -> "quantity > 1")),
                when(
                        "conditions-distinct",
                        "ask for two thousand different conditions",
                        repeated(2_000, ", ", i -> "quantity > " + i)),
                when("conjunction", "join five hundred comparisons", repeated(500, " && ", i -> "quantity > 1")),
                when(
                        "conjunction-long",
                        "join ten thousand comparisons",
                        repeated(10_000, " && ", i -> "quantity > 1")),
                when(
                        "disjunction",
                        "let one of two thousand comparisons hold",
                        repeated(2_000, " || ", i -> "quantity > " + i)),
                when("list", "list fifty thousand values", "quantity in ( " + "1, ".repeat(50_000) + "1 )"),
                when(
                        "list-texts",
                        "list ten thousand texts",
                        "code in ( " + repeated(10_000, ", ", i -> "\"c" + i + "\"") + " )"),
                when("text", "compare with a very long text", "code == \"" + "x".repeat(180_000) + "\""),
                when("binding", "bind to a very long name", "$" + "a".repeat(90_000) + " : quantity"),
                when("bindings", "bind ten thousand names", repeated(10_000, ", ", i -> "$q" + i + " : quantity")),
                file(
                        "patterns",
                        "ask for three thousand facts",
                        rule("R", "Seller( )\n".repeat(3_000), "pay.award( 1 );")),
                file(
                        "patterns-not",
                        "ask for a thousand facts that there are not",
                        rule("R", "not Product( quantity > 99 )\n".repeat(1_000), "pay.award( 1 );")),
                file(
                        "patterns-unclosed",
                        "open very many patterns",
                        rule("R", "not ( ".repeat(30_000), "pay.award( 1 );")),
                file("rules", "give ten thousand rules", rules(10_000, "pay.award( 1 );")),
                file("rules-2000", "give as many rules as a file can hold", rules(2_000, "pay.award(1);")),
                file(
                        "rules-untranslatable",
                        "let one rule among many be refused by Drools only, so that all are tried one by one",
                        rules(1_500, "pay.award(1);") + rule("last", "Product( code == '\"' )", "pay.award(1);")),
                file(
                        "rules-broken",
                        "make a mistake in very many rules",
                        repeated(
                                2_500,
                                "",
                                i -> "rule \"" + i + "\" @Component(\"extra\") when Seler( ) then pay.awrd(1); end\n")),
                file("megabytes", "give ten megabytes of text", rules(120_000, "pay.award( 1 );")),
                file(
                        "megabytes-comment",
                        "give ten megabytes of comment",
                        "/*" + "x".repeat(10_000_000) + "*/" + rule("R", "Seller( )", "pay.award( 1 );")),
                file("hashes", "write very many characters without a meaning", "#".repeat(190_000)),
                file(
                        "backslashes",
                        "write very many backslashes",
                        rule("\\".repeat(190_000), "Seller( )", "pay.award( 1 );")),
                file("quotes", "open very many quotation marks", "\"\n".repeat(90_000)),
                file("comments", "open very many comments", "/* ".repeat(60_000)),
                file("slashes", "write very many slashes", "/ ".repeat(90_000)),
                file("heads", "repeat the head", Texts.HEAD.repeat(1_500)),
                file("words", "write very many words where none may stand", "word ".repeat(35_000)),
                file("annotations", "annotate very many times", annotated("@Because(\"x\") ".repeat(12_000))),
                because("braces", "show very many values in a sentence", "{1}".repeat(60_000)),
                because("braces-wrong", "make very many mistakes in a sentence", "{q}".repeat(60_000)),
                because("braces-open", "open very many braces in a sentence", "{".repeat(180_000)),
                because(
                        "braces-nested",
                        "nest very many braces in a sentence",
                        "{".repeat(90_000) + "}".repeat(90_000)),
                because("parentheses", "nest parentheses in a sentence", "{" + "(".repeat(100_000) + "}"),
                because("minus", "put very many signs before a value in a sentence", "{" + "-".repeat(150_000) + "1}"),
                because("sum", "add very many numbers in a sentence", "{" + SUM.repeat(30_000) + "1B}"),
                because("long", "write a very long sentence", "x".repeat(180_000)));
    }

    private static HostileFile file(String name, String tries, String rules) {
        return HostileFile.of("growth-" + name, "// kind: exploding\n// tries: " + tries + ".\n" + Texts.HEAD + rules);
    }

    private static HostileFile then(String name, String tries, String amount) {
        return file("then-" + name, tries, rule("R", "Seller( )", "pay.award( " + amount + " );"));
    }

    private static HostileFile when(String name, String tries, String constraint) {
        return file("when-" + name, tries, rule("R", "Product( " + constraint + " )", "pay.award( 1 );"));
    }

    private static HostileFile because(String name, String tries, String sentence) {
        return file("because-" + name, tries, annotated("@Because(\"" + sentence + "\")"));
    }

    private static String rule(String name, String when, String then) {
        return "rule \"%s\" @Component(\"extra\") when %s then %s end\n".formatted(name, when, then);
    }

    private static String annotated(String annotations) {
        return rule("R", "Seller( )", "pay.award( 1 );").replace("when", annotations + " when");
    }

    private static String rules(int count, String then) {
        return repeated(count, "", i -> rule("r" + i, "Seller( )", then));
    }

    private static String repeated(int count, String between, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining(between));
    }

    private static String nested(String open, int depth, String inner, String close) {
        return open.repeat(depth) + inner + close.repeat(depth);
    }

    private static String halves(int depth) {
        String expression = "quantity";
        for (int i = 0; i < depth; i++) {
            expression = "(" + expression + " > 1 && < 2)";
        }
        return expression;
    }
}
