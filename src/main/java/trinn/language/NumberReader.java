package trinn.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the numbers of rules: whole ones as they stand, all others with a B behind them, so that they are exact. */
final class NumberReader {

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern EXACT = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?B");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern BARE = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final int LONGEST_SHOWN = 40;

    private NumberReader() {}

    /** The number that a word stands for; the word is taken already. */
    static Expr.Num read(Cursor words, Token token) {
        String text = token.text();
        Token next = words.peek();
        if (next.kind() == Token.Kind.NUMBER) {
            throw words.problem(
                    Mistake.NO_NUMBER,
                    token.start(),
                    "A number is written without blanks between its digits.",
                    "Write %s%s.".formatted(text, next.text()),
                    words.source().fix(token.start(), next.end(), text + next.text()));
        }
        if (WHOLE.matcher(text).matches()) {
            return new Expr.Num(token.start(), new BigDecimal(text), true);
        }
        if (EXACT.matcher(text).matches()) {
            return new Expr.Num(token.start(), new BigDecimal(text.substring(0, text.length() - 1)), false);
        }
        if (BARE.matcher(text).matches()) {
            String exact = new BigDecimal(text).toPlainString() + "B";
            boolean grouped = GROUPED.matcher(text).matches();
            throw words.problem(
                    Mistake.BARE_DECIMAL,
                    token.start(),
                    "Behind a number with decimals, or with many digits, stands a B.",
                    grouped
                            ? "Write %s if %s thousand was meant, otherwise %s."
                                    .formatted(text.replace(".", ""), text.substring(0, text.indexOf('.')), exact)
                            : "Write %s.".formatted(exact),
                    grouped ? null : words.source().fix(token.start(), token.end(), exact));
        }
        if (EXACT.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
            String exact = text.toUpperCase(Locale.ROOT);
            throw words.problem(
                    Mistake.NO_NUMBER,
                    token.start(),
                    "The B behind a number is a capital letter.",
                    "Write %s.".formatted(exact),
                    words.source().fix(token.start(), token.end(), exact));
        }
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        throw words.problem(
                Mistake.NO_NUMBER,
                token.start(),
                "\"%s\" is not a number of the rule language.".formatted(shown),
                "Write 5, 0.8B or 20000, with at most 20 digits before and behind the point.");
    }
}
