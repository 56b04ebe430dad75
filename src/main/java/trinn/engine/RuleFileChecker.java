package trinn.engine;

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
    private final List<CheckedRule> rules = new ArrayList<>();

    RuleFileChecker(Source source, Scheme scheme) {
        this.source = source;
        this.scheme = scheme;
    }

    /** The rules that are in order, numbered from {@code first} on; problems go to the list. */
    List<CheckedRule> check(int first, List<Problem> found) {
        Lexer.Words words = Lexer.words(source);
        problems.addAll(words.problems());
        if (words.problems().isEmpty()) {
            ExprParser parser = new ExprParser(source, words.tokens(), 0);
            Heading heading = new Heading(parser, scheme.packageName());
            try {
                heading.read();
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
                skipToRule(parser);
            }
            while (parser.peek().kind() != Token.Kind.END) {
                rule(parser, first + rules.size());
            }
        }
        found.addAll(problems);
        return rules;
    }

    private void rule(ExprParser parser, int position) {
        try {
            if (!parser.peek().is("rule")) {
                throw parser.problem(
                        parser.peek().start(),
                        "%s is not allowed here. A rule file holds rules and nothing else."
                                .formatted(parser.peek().shown()));
            }
            rules.add(new RuleChecker(source, parser, scheme, problems).check(position));
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            parser.takeIf("rule");
            skipToRule(parser);
        }
    }

    /** Goes on to the next rule: to a word {@code rule} that a name in quotation marks follows. */
    private static void skipToRule(ExprParser parser) {
        while (parser.peek().kind() != Token.Kind.END && !parser.peek().is("rule")) {
            parser.take();
        }
    }
}
