package trinn.language;

import java.util.ArrayList;
import java.util.List;
import trinn.scheme.Scheme;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** Checks one rule file: its head, then rule by rule, so that a mistake in one rule does not hide those of the next. */
final class RuleFileChecker {

    private final Source source;
    private final Scheme scheme;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    RuleFileChecker(Source source, Scheme scheme) {
        this.source = source;
        this.scheme = scheme;
    }

    /** The rules that are in order, numbered from {@code first} on; problems go to the list. */
    List<Rule> check(int first, List<Problem> found) {
        Lexer.Words all = Lexer.words(source);
        problems.addAll(all.problems());
        if (all.problems().isEmpty()) {
            Cursor words = new Cursor(source, all.tokens());
            Heading heading = new Heading(source, words, scheme.packageName(), Stage.of(source.file()));
            try {
                heading.read();
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
                skipToRule(words);
            }
            while (words.peek().kind() != Token.Kind.END) {
                rule(words, first + rules.size());
            }
        }
        found.addAll(problems);
        return rules;
    }

    private void rule(Cursor words, int position) {
        try {
            if (!words.peek().is("rule")) {
                throw words.problem(
                        Mistake.NOT_A_RULE,
                        words.peek().start(),
                        "%s is not allowed here.".formatted(words.peek().shown()),
                        NotRules.instead(words.peek().text()));
            }
            rules.add(new RuleChecker(source, words, scheme, problems).check(position));
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            words.takeIf("rule");
            skipToRule(words);
        }
    }

    /** Goes on to the next rule: to a word {@code rule} that a name in quotation marks follows. */
    private static void skipToRule(Cursor words) {
        while (words.peek().kind() != Token.Kind.END && !words.peek().is("rule")) {
            words.take();
        }
    }
}
