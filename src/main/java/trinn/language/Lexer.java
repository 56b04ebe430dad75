package trinn.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trinn.source.Problem;

/** Cuts a rule file into words. Whatever is no word of the rule language becomes a problem. */
final class Lexer {

    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||");
    private static final String SIGNS = "()[]{}<>+-*/%.,;:@=!&|";

    private static final Map<Character, String> MEANT = Map.of(
            '≥', ">=", '≤', "<=", '≠', "!=", '×', "*", '·', "*", '÷', "/", '−', "-", '–', "-", '“', "\"", '”', "\"");

    private static final Map<Character, String> ADVICE = Map.of(
            '^', "There are no powers. Multiply: $x * $x.",
            '?', "Write a rule for each of the two cases.",
            '#', "A comment begins with //.",
            '„', "Write straight quotation marks: \"…\".",
            '\u00a0', "Write an ordinary blank.");

    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 600;

    private final Source source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int at;

    private Lexer(Source source, int from, int to) {
        this.source = source;
        this.text = source.text().substring(0, to);
        this.at = from;
    }

    /** All words of a text, closed by one of the kind END, and what is no word. */
    static Words words(Source source) {
        return words(source, 0, source.text().length());
    }

    /** As {@link #words(Source)}, for a piece of the text. */
    static Words words(Source source, int from, int to) {
        Lexer lexer = new Lexer(source, from, to);
        while (lexer.at < lexer.text.length() && lexer.problems.size() < MOST_PROBLEMS) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, lexer.at, lexer.at, "");
        return new Words(lexer.tokens, lexer.problems);
    }

    /** What is wrong with the signs or the length of a text that stands between two places. */
    static List<Problem> text(Source source, int from, int to) {
        Lexer lexer = new Lexer(source, from, to);
        lexer.shortEnough(from, to, LONGEST_TEXT, "text");
        lexer.plain(from, to, "a text");
        return lexer.problems;
    }

    record Words(List<Token> tokens, List<Problem> problems) {}

    private void next() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t' || endsLine(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            lineComment();
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (isDigit(c)) {
            number();
        } else if (isNameStart(c)) {
            int start = at;
            while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
                at++;
            }
            shortEnough(start, at, LONGEST_NAME, "name");
            add(Token.Kind.NAME, start, at, text.substring(start, at));
        } else {
            sign(c);
        }
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problems.add(source.problem(Mistake.COMMENT, at, "This comment is not closed.", "Write */ where it ends."));
            at = text.length();
        } else {
            plain(at, end, "a comment");
            at = end + 2;
        }
    }

    private void lineComment() {
        int start = at;
        while (at < text.length() && !endsLine(text.charAt(at))) {
            at++;
        }
        plain(start, at, "a comment");
    }

    private void string(char quote) {
        int start = at;
        at++;
        while (at < text.length() && text.charAt(at) != quote && !endsLine(text.charAt(at))) {
            at++;
        }
        boolean closed = at < text.length() && text.charAt(at) == quote;
        add(Token.Kind.STRING, start, closed ? at + 1 : at, text.substring(start + 1, at));
        if (!closed) {
            problems.add(source.problem(
                    Mistake.QUOTE,
                    start,
                    "The quotation mark is not closed.",
                    "Write %s where the text ends.".formatted(quote)));
            return;
        }
        shortEnough(start + 1, at, LONGEST_TEXT, "text");
        plain(start + 1, at, "a text");
        int inner = text.indexOf('"', start + 1);
        if (quote == '\'' && inner >= 0 && inner < at) {
            problems.add(source.problem(
                    Mistake.TEXT, inner, "A quotation mark is not allowed within a text.", "Leave it out."));
        }
        at++;
    }

    private void shortEnough(int from, int to, int longest, String what) {
        if (to - from > longest) {
            problems.add(source.problem(
                    Mistake.TOO_MUCH,
                    from,
                    "This %s is too long.".formatted(what),
                    "Keep to %d letters.".formatted(longest)));
        }
    }

    /** Comments and texts are copied into what is compiled, so they hold letters and ordinary signs only. */
    private void plain(int from, int to, String where) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean odd = type == Character.CONTROL && c != '\t' && !endsLine(c)
                    || type == Character.FORMAT
                    || type == Character.UNASSIGNED
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.PRIVATE_USE;
            if (c == '\\' || odd) {
                problems.add(source.problem(
                        Mistake.TEXT,
                        i,
                        c == '\\'
                                ? "A backslash is not allowed in %s.".formatted(where)
                                : "An invisible character is not allowed in %s.".formatted(where),
                        "Leave it out.",
                        source.fix(i, i + 1, "")));
                return;
            }
        }
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }

    private void number() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        add(Token.Kind.NUMBER, start, at, text.substring(start, at));
    }

    private void sign(char c) {
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, at)) {
                add(Token.Kind.SIGN, at, at + sign.length(), sign);
                at += sign.length();
                return;
            }
        }
        if (SIGNS.indexOf(c) < 0) {
            problems.add(character(c));
        } else {
            add(Token.Kind.SIGN, at, at + 1, String.valueOf(c));
        }
        at++;
    }

    private Problem character(char c) {
        String meant = MEANT.get(c);
        boolean invisible = Character.getType(c) == Character.FORMAT || Character.isISOControl(c) || c == '\u00a0';
        return source.problem(
                Mistake.CHARACTER,
                at,
                invisible
                        ? "Here stands an invisible character, or a blank that is none."
                        : "The character %s has no meaning in a rule.".formatted(c),
                meant != null
                        ? "Write %s instead.".formatted(meant)
                        : ADVICE.getOrDefault(c, "Leave it out, or write it within quotation marks."),
                meant != null ? source.fix(at, at + 1, meant) : invisible ? source.fix(at, at + 1, " ") : null);
    }

    private void add(Token.Kind kind, int start, int end, String word) {
        tokens.add(new Token(kind, word, start, end));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }
}
