package trinn.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trinn.facts.Kind;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** Reads the text of a {@code @Because}. */
final class SentenceParser {

    private static final Map<String, Kind> FORMS =
            Map.of("money", Kind.MONEY, "percent", Kind.RATIO, "count", Kind.COUNT, "number", Kind.NUMBER);

    private static final int MOST_PIECES = 40;

    private final Source source;
    private final Scope scope;
    private final List<Problem> problems;

    SentenceParser(Source source, Scope scope, List<Problem> problems) {
        this.source = source;
        this.scope = scope;
        this.problems = problems;
    }

    Sentence parse(Token text) {
        List<Sentence.Piece> pieces = new ArrayList<>();
        int start = text.start() + 1;
        int end = start + text.text().length();
        int at = start;
        while (at < end) {
            int open = source.text().indexOf('{', at);
            if (open < 0 || open >= end) {
                open = end;
            }
            if (open > at) {
                pieces.add(new Sentence.Words(source.text().substring(at, open)));
            }
            if (open == end) {
                break;
            }
            int close = source.text().indexOf('}', open);
            if (close < 0 || close >= end) {
                problems.add(source.problem(
                        Mistake.SENTENCE,
                        open,
                        "The brace is not closed.",
                        "Write } behind the value.",
                        source.fix(end, end, "}")));
                break;
            }
            value(open + 1, close, pieces);
            at = close + 1;
        }
        return new Sentence(pieces);
    }

    private void value(int from, int to, List<Sentence.Piece> pieces) {
        try {
            Lexer.Words all = Lexer.words(source, from, to);
            problems.addAll(all.problems());
            Cursor words = new Cursor(source, all.tokens());
            Expr expr = ExprParser.parse(words);
            ValueType type = new Typer(source, scope, problems).type(expr);
            Kind kind = type instanceof ValueType.Number number ? number.kind() : Kind.TEXT;
            if (words.takeIf("as")) {
                Token form = words.take();
                if (!FORMS.containsKey(form.text())) {
                    throw words.problem(
                            Mistake.SENTENCE,
                            form.start(),
                            "A value cannot be shown as %s.".formatted(form.shown()),
                            "Write money, percent, count or number.");
                }
                kind = FORMS.get(form.text());
            }
            if (words.peek().kind() != Token.Kind.END) {
                throw words.problem(
                        Mistake.SENTENCE,
                        words.peek().start(),
                        "%s is not expected here.".formatted(words.peek().shown()),
                        "In braces stands one value, such as {$sold} or {terms.plan as count}.");
            }
            pieces.add(new Sentence.Value(expr, kind));
            if (pieces.size() > MOST_PIECES) {
                throw words.problem(
                        Mistake.SENTENCE,
                        from,
                        "The sentence has too many values.",
                        "Say with less of them why this is paid.");
            }
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        }
    }
}
