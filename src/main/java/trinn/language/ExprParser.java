package trinn.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trinn.source.ProblemsException;

/**
 * Parses the expressions of rules: numbers, texts, names, fields, calls, arithmetic, comparisons. What it does not know
 * is refused, so this grammar is also the first half of what a rule may contain.
 */
final class ExprParser {

    static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private static final Set<String> OPERATORS =
            Set.of("matches", "contains", "memberOf", "soundslike", "excludes", "str", "not", "startsWith", "endsWith");
    private static final int DEEPEST = 8;
    private static final int LONGEST = 40;

    private final Cursor words;
    private int depth;
    private int size;

    private ExprParser(Cursor words) {
        this.words = words;
    }

    /** Reads one expression, from the cursor's next word on. */
    static Expr parse(Cursor words) {
        return new ExprParser(words).expression();
    }

    private Expr expression() {
        deeper();
        Expr expr = or();
        depth--;
        return expr;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw words.problem(
                    Mistake.TOO_MUCH,
                    words.peek().start(),
                    "This is nested too deeply.",
                    "Take it apart into several rules.");
        }
    }

    private void longer(Token word) {
        if (++size > LONGEST) {
            throw words.problem(
                    Mistake.TOO_MUCH, word.start(), "This is too long.", "Take it apart into several rules.");
        }
    }

    private Expr or() {
        Expr left = and();
        while (words.peek().is("||")) {
            Token sign = words.take();
            left = new Expr.Binary(left, sign.text(), sign.start(), half(left, false));
        }
        return left;
    }

    private Expr and() {
        Expr left = comparison();
        while (words.peek().is("&&")) {
            Token sign = words.take();
            left = new Expr.Binary(left, sign.text(), sign.start(), half(left, true));
        }
        return left;
    }

    /** {@code a > 1 && < 5}: the second half speaks of what the first compared. */
    private Expr half(Expr before, boolean comparisonOnly) {
        Token sign = words.peek();
        if (!COMPARISONS.contains(sign.text()) || sign.kind() == Token.Kind.STRING) {
            return comparisonOnly ? comparison() : and();
        }
        List<Expr> subjects = new ArrayList<>();
        subjects(before, subjects);
        boolean clear = !subjects.isEmpty()
                && subjects.stream()
                        .allMatch(subject -> subject instanceof Expr.Name(int at, String name)
                                && subjects.getFirst() instanceof Expr.Name(int p, String first)
                                && name.equals(first));
        if (!clear) {
            throw words.problem(
                    Mistake.UNEXPECTED,
                    sign.start(),
                    "It is not clear what %s speaks of.".formatted(sign.text()),
                    "Write the field again before it.");
        }
        words.take();
        return new Expr.Binary(subjects.getFirst(), sign.text(), sign.start(), sum());
    }

    /** What the comparisons of a chain compare; something that is no name where a part is no comparison. */
    private static void subjects(Expr expr, List<Expr> subjects) {
        if (expr instanceof Expr.Binary binary && !COMPARISONS.contains(binary.sign())) {
            subjects(binary.left(), subjects);
            subjects(binary.right(), subjects);
        } else {
            subjects.add(expr instanceof Expr.Binary binary ? binary.left() : expr);
        }
    }

    private Expr comparison() {
        Expr left = sum();
        Token sign = words.peek();
        if (sign.is("<")
                && words.behind(words.position()).is(">")
                && words.behind(words.position()).start() == sign.end()) {
            throw words.problem(
                    Mistake.UNEXPECTED,
                    sign.start(),
                    "There is no comparison <>.",
                    "Write !=.",
                    words.source().fix(sign.start(), sign.end() + 1, "!="));
        }
        if (sign.kind() == Token.Kind.SIGN && COMPARISONS.contains(sign.text())) {
            words.take();
            return new Expr.Binary(left, sign.text(), sign.start(), sum());
        }
        if (sign.is("=")) {
            throw assignment(sign);
        }
        if (sign.kind() == Token.Kind.NAME && OPERATORS.contains(sign.text())) {
            throw words.problem(
                    Mistake.REFUSED_CONDITION,
                    sign.start(),
                    "%s is no comparison of the rule language.".formatted(sign.shown()),
                    "Write == or !=, or in (\"a\", \"b\"); turn it round with !( … ).");
        }
        if (words.takeIf("in")) {
            words.expect("(", " before the list of values");
            return new Expr.In(left, arguments());
        }
        return left;
    }

    private ProblemsException assignment(Token sign) {
        Token next = words.behind(words.position());
        boolean turned = next.start() == sign.end() && (next.is(">") || next.is("<"));
        String meant = turned ? next.text() + "=" : "==";
        return words.problem(
                Mistake.ASSIGNMENT,
                sign.start(),
                turned
                        ? "There is no comparison %s%s.".formatted(sign.text(), next.text())
                        : "A single = changes a value, which a rule cannot do.",
                turned ? "Write %s.".formatted(meant) : "To compare, write ==.",
                words.source().fix(sign.start(), turned ? next.end() : sign.end(), meant));
    }

    private Expr sum() {
        Expr left = product();
        while (words.peek().is("+") || words.peek().is("-")) {
            Token sign = words.take();
            left = new Expr.Binary(left, sign.text(), sign.start(), product());
        }
        return left;
    }

    private Expr product() {
        Expr left = unary();
        while (words.peek().is("*") || words.peek().is("/") || words.peek().is("%")) {
            Token sign = words.take();
            if (sign.is("%")) {
                throw words.problem(
                        Mistake.PERCENT,
                        sign.start(),
                        "A percent sign has no meaning in a rule.",
                        "Write 80 % as 0.8B.");
            }
            left = new Expr.Binary(left, sign.text(), sign.start(), unary());
        }
        return left;
    }

    private Expr unary() {
        if (words.peek().is("!") || words.peek().is("-")) {
            Token sign = words.take();
            deeper();
            Expr of = unary();
            depth--;
            return new Expr.Unary(sign.start(), sign.text(), of);
        }
        return postfix();
    }

    private Expr postfix() {
        Expr expr = primary();
        while (words.peek().is(".")) {
            longer(words.take());
            Token name = words.take();
            if (name.kind() != Token.Kind.NAME) {
                throw words.problem(
                        Mistake.MISSING,
                        name.start(),
                        "After the point a name is missing.",
                        "Write the name of a field.");
            }
            expr = words.takeIf("(")
                    ? new Expr.Call(expr.at(), expr, name.text(), name.start(), arguments())
                    : new Expr.Field(expr.at(), expr, name.text(), name.start());
        }
        return expr;
    }

    /** What stands between parentheses, the first of which is taken. */
    private List<Expr> arguments() {
        List<Expr> arguments = new ArrayList<>();
        if (words.takeIf(")")) {
            return arguments;
        }
        do {
            arguments.add(expression());
        } while (words.separated());
        words.expect(")", "");
        return arguments;
    }

    private Expr primary() {
        Token token = words.take();
        longer(token);
        return switch (token.kind()) {
            case NUMBER -> NumberReader.read(words, token);
            case STRING -> new Expr.Text(token.start(), token.text());
            case NAME -> named(token);
            case SIGN, END -> {
                if (token.is(".") && words.peek().kind() == Token.Kind.NUMBER) {
                    throw words.problem(
                            Mistake.NO_NUMBER,
                            token.start(),
                            "A number begins with a digit.",
                            "Write 0.%s.".formatted(words.peek().text()),
                            words.source().fix(token.start(), token.start(), "0"));
                }
                if (token.is("=")) {
                    throw words.problem(
                            Mistake.UNEXPECTED,
                            token.start(),
                            "A calculation does not begin with =.",
                            "Leave it out.",
                            words.source().fix(token.start(), token.end(), ""));
                }
                if (!token.is("(")) {
                    throw words.problem(
                            Mistake.UNEXPECTED,
                            token.start(),
                            "%s is not expected here.".formatted(token.shown()),
                            "A value is missing before it.");
                }
                Expr inner = expression();
                words.expect(")", "");
                yield new Expr.Parens(token.start(), inner);
            }
        };
    }

    /** The name of an attribute is written, so that it is known what is asked for. */
    private Expr attribute(Token word) {
        List<Expr> arguments = arguments();
        if (arguments.size() == 1 && arguments.getFirst() instanceof Expr.Text name) {
            return new Expr.Attribute(word.start(), name);
        }
        throw words.problem(
                Mistake.CALL,
                word.start(),
                "An attribute is asked by its name alone.",
                "Write attribute(\"territory\"), with the name in quotation marks.");
    }

    private Expr named(Token token) {
        return switch (token.text()) {
            case "true", "false" -> new Expr.Truth(token.start(), token.is("true"));
            case "null" -> new Expr.Nothing(token.start());
            case "new" ->
                throw words.problem(
                        Mistake.NEW,
                        token.start(),
                        "A rule cannot make new things.",
                        "It reads its facts and pays. A number is written with B, such as 0.8B.");
            default -> {
                if (token.is("attribute") && words.takeIf("(")) {
                    yield attribute(token);
                }
                if (words.peek().is("(")) {
                    throw words.problem(
                            Mistake.CALL,
                            token.start(),
                            "There is no \"%s\" to call.".formatted(token.text()),
                            NotRules.insteadOfFunction(token.text()));
                }
                yield new Expr.Name(token.start(), token.text());
            }
        };
    }
}
