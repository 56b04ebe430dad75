package trinn.language;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.source.Fix;
import trinn.source.Problem;
import trinn.source.Spelling;

/** Takes down what is wrong with an expression; an expression with a problem has no type. */
final class Complaints {

    private final Source source;
    private final List<Problem> problems;

    Complaints(Source source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    @Nullable ValueType unknown(Mistake mistake, int at, String word, String message, Collection<String> known) {
        return fail(
                mistake,
                at,
                message.formatted(word),
                Spelling.advice(word, known),
                source.respell(at, word, Spelling.nearest(word, known)));
    }

    @Nullable ValueType fail(Mistake mistake, int at, String message, String suggestion) {
        return fail(mistake, at, message, suggestion, null);
    }

    @Nullable ValueType fail(Mistake mistake, int at, String message, String suggestion, @Nullable Fix fix) {
        problems.add(source.problem(mistake, at, message, suggestion, fix));
        return null;
    }

    /** With a capital first letter, to begin a sentence. */
    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
