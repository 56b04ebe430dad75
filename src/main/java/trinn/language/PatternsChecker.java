package trinn.language;

import java.util.ArrayList;
import java.util.List;
import trinn.scheme.Scheme;
import trinn.source.Problem;

/** Checks the patterns of a rule together, and against what the scheme has. */
final class PatternsChecker {

    private final Source source;
    private final Scheme scheme;
    private final Stage stage;

    PatternsChecker(Source source, Scheme scheme, Stage stage) {
        this.source = source;
        this.scheme = scheme;
        this.stage = stage;
    }

    /** What is wrong with the patterns of a rule, whose name stands at {@code rule}. */
    List<Problem> check(Token rule, List<FactPattern> patterns) {
        List<Problem> problems = new ArrayList<>(Joins.check(source, patterns));
        requireSale(rule, patterns, problems);
        KnownKeys keys = new KnownKeys(source, scheme);
        for (FactPattern pattern : patterns) {
            problems.addAll(Contradictions.check(source, pattern));
            problems.addAll(keys.check(pattern));
        }
        return problems;
    }

    /** A crediting rule speaks of the one sale that it asks for. */
    private void requireSale(Token rule, List<FactPattern> patterns, List<Problem> problems) {
        long sales = patterns.stream()
                .filter(pattern -> pattern.seen() && pattern.fact().equals("Sale"))
                .count();
        if (stage == Stage.CREDIT && sales != 1) {
            problems.add(source.problem(
                    Mistake.MISSING,
                    rule.start(),
                    "A crediting rule asks for one Sale, and this one asks for %s."
                            .formatted(sales == 0 ? "none" : String.valueOf(sales)),
                    "Write Sale( … ) once after \"when\"."));
        }
    }
}
