package trinn.engine;

import java.util.List;
import java.util.Set;
import trinn.source.Problem;

/**
 * Keeps rules from joining many facts with many: of the facts that a seller has many of, at most one pattern may be
 * without a key. So a rule fires at most once for each fact, and always ends.
 */
final class Joins {

    private static final Set<String> MANY = Set.of("Kpi", "Product");
    private static final String KEY = "code";

    private Joins() {}

    static List<Problem> check(Source source, List<PatternWords> patterns) {
        return patterns.stream()
                .filter(pattern -> pattern.seen() && MANY.contains(pattern.fact()))
                .filter(pattern -> pattern.constraints().stream().noneMatch(Joins::isKey))
                .skip(1)
                .map(pattern -> source.problem(
                        Mistake.UNJOINED,
                        pattern.at(),
                        "This pairs every %s with every other fact before it.".formatted(pattern.fact()),
                        "Say which one is meant: %s( code == … ).".formatted(pattern.fact())))
                .toList();
    }

    /** {@code code == …}, alone or with further conditions that must hold too. */
    private static boolean isKey(Expr expr) {
        return expr instanceof Expr.Binary binary
                && (binary.sign().equals("&&")
                        ? isKey(binary.left()) || isKey(binary.right())
                        : binary.sign().equals("==") && (isCode(binary.left()) != isCode(binary.right())));
    }

    private static boolean isCode(Expr expr) {
        return expr instanceof Expr.Name(int at, String name) && name.equals(KEY);
    }
}
