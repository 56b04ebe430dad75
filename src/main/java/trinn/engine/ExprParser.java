package trinn.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import trinn.source.ProblemsException;

/**
 * Parses the expressions of rules: numbers, texts, names, fields, calls, arithmetic, comparisons. What it does not know
 * is refused, so this grammar is also the first half of what a rule may contain.
 */
final class ExprParser {

    static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern EXACT = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?B");
    private static final Pattern BARE = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final int DEEPEST = 60;

    private final Source source;
    private final List<Token> tokens;
    private int at;
    private int depth;

    /** Parses words from one of them on. */
    ExprParser(Source source, List<Token> tokens, int at) {
        this.source = source;
        this.tokens = tokens;
        this.at = at;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token take() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /** The word behind the one at a position. */
    Token behind(int position) {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    int position() {
        return at;
    }

    boolean takeIf(String word) {
        if (peek().is(word)) {
            at++;
            return true;
        }
        return false;
    }

    Token expect(String word, String why) {
        if (!peek().is(word)) {
            throw problem(behindLast(), "Here %s is missing%s.".formatted(word, why));
        }
        return take();
    }

    ProblemsException problem(int offset, String message) {
        return new ProblemsException(source.problem(offset, message));
    }

    /** The place right behind the word that was taken last: where something missing should stand. */
    private int behindLast() {
        return at == 0 ? 0 : tokens.get(at - 1).end();
    }

    /** A whole expression. */
    Expr expression() {
        if (++depth > DEEPEST) {
            throw problem(peek().start(), "This is nested too deeply. Take it apart into several rules.");
        }
        Expr expr = or();
        depth--;
        return expr;
    }

    private Expr or() {
        Expr left = and();
        while (peek().is("||")) {
            Token sign = take();
            left = new Expr.Binary(left, sign.text(), sign.start(), half(left, false));
        }
        return left;
    }

    private Expr and() {
        Expr left = comparison();
        while (peek().is("&&")) {
            Token sign = take();
            left = new Expr.Binary(left, sign.text(), sign.start(), half(left, true));
        }
        return left;
    }

    /** {@code a > 1 && < 5}: the second half speaks of what the first compared. */
    private Expr half(Expr before, boolean comparisonOnly) {
        Token sign = peek();
        if (!COMPARISONS.contains(sign.text()) || sign.kind() == Token.Kind.STRING) {
            return comparisonOnly ? comparison() : and();
        }
        Expr subject = before;
        while (subject instanceof Expr.Binary(Expr left, String s, int p, Expr right) && !COMPARISONS.contains(s)) {
            subject = right;
        }
        if (!(subject instanceof Expr.Binary binary)) {
            throw problem(sign.start(), "There is nothing before %s to compare.".formatted(sign.text()));
        }
        take();
        return new Expr.Binary(binary.left(), sign.text(), sign.start(), sum());
    }

    private Expr comparison() {
        Expr left = sum();
        Token sign = peek();
        if (sign.kind() == Token.Kind.SIGN && COMPARISONS.contains(sign.text())) {
            take();
            return new Expr.Binary(left, sign.text(), sign.start(), sum());
        }
        if (sign.is("=")) {
            throw problem(sign.start(), "A single = changes a value, which a rule cannot do. To compare, write ==.");
        }
        if (takeIf("in")) {
            expect("(", " before the list of values");
            return new Expr.In(left, arguments());
        }
        return left;
    }

    private Expr sum() {
        Expr left = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = take();
            left = new Expr.Binary(left, sign.text(), sign.start(), product());
        }
        return left;
    }

    private Expr product() {
        Expr left = unary();
        while (peek().is("*") || peek().is("/") || peek().is("%")) {
            Token sign = take();
            if (sign.is("%")) {
                throw problem(sign.start(), "A percent sign has no meaning in a rule. Write 80 % as 0.8B.");
            }
            left = new Expr.Binary(left, sign.text(), sign.start(), unary());
        }
        return left;
    }

    private Expr unary() {
        if (peek().is("!") || peek().is("-")) {
            Token sign = take();
            return new Expr.Unary(sign.start(), sign.text(), unary());
        }
        return postfix();
    }

    private Expr postfix() {
        Expr expr = primary();
        while (peek().is(".")) {
            take();
            Token name = take();
            if (name.kind() != Token.Kind.NAME) {
                throw problem(name.start(), "After the point a name is missing.");
            }
            expr = takeIf("(")
                    ? new Expr.Call(expr.at(), expr, name.text(), name.start(), arguments())
                    : new Expr.Field(expr.at(), expr, name.text(), name.start());
        }
        return expr;
    }

    /** What stands between parentheses, the first of which is taken. */
    private List<Expr> arguments() {
        List<Expr> arguments = new ArrayList<>();
        if (takeIf(")")) {
            return arguments;
        }
        do {
            arguments.add(expression());
        } while (takeIf(","));
        expect(")", "");
        return arguments;
    }

    private Expr primary() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case STRING -> new Expr.Text(token.start(), token.text());
            case NAME -> named(token);
            case SIGN, END -> {
                if (!token.is("(")) {
                    throw problem(
                            token.start(),
                            "%s is not expected here. A value is missing before it."
                                    .formatted(token.kind() == Token.Kind.END ? "The end" : token.shown()));
                }
                Expr inner = expression();
                expect(")", "");
                yield new Expr.Parens(token.start(), inner);
            }
        };
    }

    private Expr named(Token token) {
        return switch (token.text()) {
            case "true", "false" -> new Expr.Truth(token.start(), token.is("true"));
            case "null" -> new Expr.Nothing(token.start());
            case "new" -> throw problem(token.start(), "A rule cannot make new things. It reads its facts and pays.");
            default -> {
                if (peek().is("(")) {
                    throw problem(
                            token.start(),
                            "There is no \"%s\" to call. A rule calls the verbs of pay, such as pay.award(…)."
                                    .formatted(token.text()));
                }
                yield new Expr.Name(token.start(), token.text());
            }
        };
    }

    private Expr number(Token token) {
        String text = token.text();
        if (WHOLE.matcher(text).matches()) {
            return new Expr.Num(token.start(), new BigDecimal(text), true);
        }
        if (EXACT.matcher(text).matches()) {
            return new Expr.Num(token.start(), new BigDecimal(text.substring(0, text.length() - 1)), false);
        }
        if (BARE.matcher(text).matches()) {
            throw problem(
                    token.start(),
                    "The number %s is not exact as it stands. Write %sB."
                            .formatted(text, new BigDecimal(text).toPlainString()));
        }
        throw problem(
                token.start(), "\"%s\" is not a number of the rule language. Write 5, 0.8B or 20000.".formatted(text));
    }
}
