package trinn.language;

import java.util.List;
import trinn.source.Problem;

/**
 * Keeps rules from joining many facts with many: of the facts that a seller has many of, at most one pattern may be
 * without a key. So a rule fires at most once for each fact, and always ends.
 */
final class Joins {

    private Joins() {}

    static List<Problem> check(Source source, List<FactPattern> patterns) {
        return patterns.stream()
                .filter(pattern -> pattern.seen() && Vocabulary.KEYS.containsKey(pattern.fact()))
                .filter(pattern -> pattern.constraints().stream()
                        .noneMatch(expr -> isKey(expr, Vocabulary.KEYS.get(pattern.fact()))))
                .skip(1)
                .map(pattern -> source.problem(
                        Mistake.UNJOINED,
                        pattern.at(),
                        "This pairs every %s with every other fact before it.".formatted(pattern.fact()),
                        "Say which one is meant: %s( %s == … )."
                                .formatted(pattern.fact(), Vocabulary.KEYS.get(pattern.fact()))))
                .toList();
    }

    /** {@code code == …}, alone or with further conditions that must hold too. */
    private static boolean isKey(Expr expr, String key) {
        return expr instanceof Expr.Binary binary
                && (binary.sign().equals("&&")
                        ? isKey(binary.left(), key) || isKey(binary.right(), key)
                        : binary.sign().equals("==") && (isField(binary.left(), key) != isField(binary.right(), key)));
    }

    /** Whether an expression is a field of the fact. */
    static boolean isField(Expr expr, String key) {
        return expr instanceof Expr.Name(int at, String name) && name.equals(key);
    }
}
