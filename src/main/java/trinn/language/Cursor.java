package trinn.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.source.Fix;
import trinn.source.ProblemsException;

/** Goes through the words of a rule file. */
final class Cursor {

    private final Source source;
    private final List<Token> tokens;
    private int at;

    /** Stands before the first word. */
    Cursor(Source source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    Source source() {
        return source;
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

    /** The words from a position up to the next one, as one line: the same for rules that say the same. */
    String text(int from) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, at).forEach(token -> text.append(token.shown()).append(' '));
        return text.toString();
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
            int place = lastEnd();
            boolean sign = !Character.isLetter(word.charAt(0));
            throw problem(
                    Mistake.MISSING,
                    place,
                    "Here %s is missing%s.".formatted(word, why),
                    "Write %s.".formatted(word),
                    source.fix(place, place, sign ? word : "\n" + word + "\n"));
        }
        return take();
    }

    /** Takes a comma that separates, and refuses one that was meant to begin the decimals of a number. */
    boolean separated() {
        int before = lastEnd();
        Token comma = peek();
        if (!takeIf(",")) {
            return false;
        }
        Token number = peek();
        if (number.kind() == Token.Kind.NUMBER
                && before == comma.start()
                && number.start() == comma.end()
                && Character.isDigit(source.text().charAt(before - 1))) {
            throw problem(
                    Mistake.NO_NUMBER,
                    comma.start(),
                    "A comma separates, and does not begin the decimals of a number or group its digits.",
                    "Write a point for decimals, such as 0.8B, and digits without groups, such as 20000.",
                    number.text().length() == 3 ? null : source.fix(comma.start(), comma.end(), "."));
        }
        return true;
    }

    ProblemsException problem(Mistake mistake, int place, String message, String suggestion) {
        return problem(mistake, place, message, suggestion, null);
    }

    ProblemsException problem(Mistake mistake, int place, String message, String suggestion, @Nullable Fix fix) {
        return new ProblemsException(source.problem(mistake, place, message, suggestion, fix));
    }

    /** The place right behind the word that was taken last: where something missing should stand. */
    int lastEnd() {
        return at == 0 ? 0 : tokens.get(at - 1).end();
    }
}
