package trinn.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.scheme.Scheme;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** Checks all rule files of a scheme against the vocabulary, before anything is compiled. */
final class SchemeChecker {

    private static final int LONGEST_FILE = 200_000;

    private SchemeChecker() {}

    /** The rules of the scheme in the order of its files; throws with every problem, by file and line. */
    static List<CheckedRule> check(Scheme scheme) {
        List<CheckedRule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, String> file : scheme.rules().entrySet()) {
            if (file.getValue().length() > LONGEST_FILE) {
                problems.add(new Problem(
                        file.getKey(),
                        0,
                        0,
                        "The file is too long. Rule files hold at most %d characters.".formatted(LONGEST_FILE)));
            } else {
                Source source = new Source(file.getKey(), file.getValue());
                rules.addAll(new RuleFileChecker(source, scheme).check(rules.size(), problems));
            }
        }
        if (scheme.rules().isEmpty()) {
            problems.add(new Problem("rules.drl", 0, 0, "The scheme has no rules. Add a file rules.drl to it."));
        }
        Set<String> names = new HashSet<>();
        for (CheckedRule rule : rules) {
            if (!names.add(rule.name())) {
                problems.add(rule.source()
                        .problem(
                                rule.at(),
                                "There are two rules \"%s\". Give one another name.".formatted(rule.name())));
            }
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column));
            throw new ProblemsException(problems);
        }
        return rules;
    }
}
