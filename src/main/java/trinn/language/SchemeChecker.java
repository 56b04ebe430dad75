package trinn.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import trinn.scheme.Scheme;
import trinn.scheme.UnusualValues;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** Checks all rule files of a scheme against the vocabulary, and its messages against them, before anything is compiled. */
public final class SchemeChecker {

    private static final Pattern FILE_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{0,59}\\.drl");
    static final int LONGEST_FILE = 200_000;
    private static final int MOST_RULES = 200;

    /** The rules of a scheme that passed the check, and what is probably not meant in them. */
    public record Checked(List<Rule> rules, List<Problem> warnings) {}

    private SchemeChecker() {}

    /**
     * The rules of the scheme in the order of its files, and warnings by file and line.
     *
     * @throws ProblemsException with every problem, warnings too, where there is an error
     */
    public static Checked check(Scheme scheme) {
        List<Rule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, String> file : scheme.rules().entrySet()) {
            Source source = new Source(file.getKey(), file.getValue());
            if (!FILE_NAME.matcher(file.getKey()).matches()) {
                problems.add(source.problem(
                        Mistake.TOO_MUCH,
                        0,
                        "A rule file cannot be called \"%s\".".formatted(file.getKey()),
                        "Write letters, digits and hyphens, such as rules.drl."));
            } else if (file.getValue().length() > LONGEST_FILE) {
                problems.add(source.problem(
                        Mistake.TOO_MUCH,
                        0,
                        "The file is too long.",
                        "Rule files hold at most %d characters; take it apart into several.".formatted(LONGEST_FILE)));
            } else {
                rules.addAll(new RuleFileChecker(source, scheme).check(rules.size(), problems));
            }
        }
        if (scheme.rules().isEmpty()) {
            problems.add(new Source("rules.drl", "")
                    .problem(Mistake.NO_RULES, 0, "The scheme has no rules.", "Add a file rules.drl to it."));
        }
        if (rules.size() > MOST_RULES) {
            Rule first = rules.get(MOST_RULES);
            problems.add(first.source()
                    .problem(
                            Mistake.TOO_MUCH,
                            first.at(),
                            "The scheme has more than %d rules.".formatted(MOST_RULES),
                            "Let tables of scheme.yaml do what rules repeat."));
        }
        twins(rules, problems);
        boolean sound = problems.stream().noneMatch(Problem::isError);
        List<Rule> speaking = sound ? MessagesChecker.check(scheme, rules, problems) : rules;
        problems.addAll(UnusualValues.in(scheme));
        problems.sort(Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new ProblemsException(problems);
        }
        return new Checked(speaking, problems);
    }

    /** Rules of one name, and rules that say the same. */
    private static void twins(List<Rule> rules, List<Problem> problems) {
        Map<String, Rule> names = new HashMap<>();
        Map<String, Rule> contents = new HashMap<>();
        for (Rule rule : rules) {
            if (names.putIfAbsent(rule.name(), rule) != null) {
                problems.add(rule.source()
                        .problem(
                                Mistake.SAME_NAME,
                                rule.at(),
                                "There are two rules \"%s\".".formatted(rule.name()),
                                "Give one another name."));
            }
            Rule twin = contents.putIfAbsent(rule.content(), rule);
            if (twin != null) {
                problems.add(rule.source()
                        .problem(
                                Mistake.SAME_RULE,
                                rule.at(),
                                "This rule says the same as \"%s\", so it would pay twice.".formatted(twin.name()),
                                "Take one of them out."));
            }
        }
    }
}
