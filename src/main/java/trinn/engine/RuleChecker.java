package trinn.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.scheme.Scheme;
import trinn.settlement.Component;
import trinn.settlement.Step;
import trinn.source.Fix;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Spelling;

/** Checks one rule: its name and annotations, its patterns, and what it declares. */
final class RuleChecker {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} .,;:%&()/+<>=!?§€$£#_'’–—×-]{1,200}");

    private static final List<String> ANNOTATIONS = List.of("Component", "Because");

    private static final int MOST_LINES = 20;

    private final Source source;
    private final Cursor words;
    private final Scheme scheme;
    private final List<Problem> problems;
    private final Scope scope;

    RuleChecker(Source source, Cursor words, Scheme scheme, List<Problem> problems) {
        this.source = source;
        this.words = words;
        this.scheme = scheme;
        this.problems = problems;
        this.scope = Scope.of(scheme.terms());
    }

    /** Reads the rule that begins at the words's next word. */
    CheckedRule check(int position) {
        Token rule = words.take();
        Token name = words.take();
        requireName(name);
        Map<String, Token> annotations = annotations();
        Token component = annotations.get("Component");
        if (component == null) {
            problems.add(noComponent(rule, name));
        }
        int content = words.position();
        words.expect("when", " before the conditions of the rule");
        new PatternChecker(source, words, scope, problems).check();
        words.expect("then", " before what the rule pays");
        Kind amount = declarations(component);
        String said = words.text(content);
        words.expect("end", " after the last line of the rule");
        return new CheckedRule(
                name.text(),
                component == null ? "" : component.text(),
                sentence(annotations.get("Because"), amount),
                (component == null ? "" : component.text()) + " " + said,
                position,
                source,
                rule.start(),
                Heading.lines(scheme.packageName()) + source.text().substring(rule.start(), words.lastEnd()));
    }

    private void requireName(Token name) {
        if (name.kind() != Token.Kind.STRING) {
            throw words.problem(
                    Mistake.RULE_NAME,
                    name.start(),
                    "A rule has a name in quotation marks.",
                    "Write: rule \"…\"",
                    quoted(name));
        }
        if (!NAME.matcher(name.text()).matches()) {
            throw words.problem(
                    Mistake.RULE_NAME,
                    name.start(),
                    "The name of a rule is made of letters, digits, blanks and ordinary signs.",
                    "Leave out quotation marks, braces and the like, and keep to 200 characters.");
        }
    }

    private @Nullable Fix quoted(Token word) {
        return word.kind() == Token.Kind.NAME ? source.fix(word.start(), word.end(), "\"" + word.text() + "\"") : null;
    }

    private Problem noComponent(Token rule, Token name) {
        List<Component> components = scheme.components();
        Fix fix = components.size() == 1
                ? source.fix(
                        name.end(),
                        name.end(),
                        "\n  @Component(\"%s\")".formatted(components.getFirst().name()))
                : null;
        return source.problem(
                Mistake.NO_COMPONENT,
                rule.start(),
                "The rule does not say what it pays for.",
                "Write @Component(\"…\") below its name.",
                fix);
    }

    private Map<String, Token> annotations() {
        Map<String, Token> annotations = new LinkedHashMap<>();
        while (!words.peek().is("when")) {
            if (startsConditions(words.peek())) {
                return annotations;
            }
            Token at = words.take();
            if (!at.is("@")) {
                throw attribute(at);
            }
            Token name = words.take();
            if (!ANNOTATIONS.contains(name.text()) || name.kind() != Token.Kind.NAME) {
                throw words.problem(
                        Mistake.ANNOTATION,
                        name.start(),
                        "There is no @%s.".formatted(name.text()),
                        Spelling.advice(name.text(), ANNOTATIONS),
                        source.respell(name.start(), name.text(), Spelling.nearest(name.text(), ANNOTATIONS)));
            }
            words.expect("(", "");
            Token value = words.take();
            if (value.kind() != Token.Kind.STRING) {
                throw words.problem(
                        Mistake.ANNOTATION,
                        value.start(),
                        "@%s needs a text in quotation marks.".formatted(name.text()),
                        "Write @%s(\"…\").".formatted(name.text()),
                        quoted(value));
            }
            words.expect(")", "");
            if (annotations.put(name.text(), value) != null) {
                throw words.problem(
                        Mistake.ANNOTATION,
                        name.start(),
                        "The rule has two @%s.".formatted(name.text()),
                        "Take one of them out.");
            }
        }
        return annotations;
    }

    /** Whether a word begins the conditions, so that {@code when} is what is missing before it. */
    private static boolean startsConditions(Token word) {
        return word.kind() == Token.Kind.NAME
                && (Vocabulary.FACTS.containsKey(word.text())
                        || Set.of("not", "exists", "then", "end").contains(word.text()));
    }

    private ProblemsException attribute(Token first) {
        StringBuilder name = new StringBuilder(first.text());
        while (words.peek().is("-") && words.peek().start() == words.lastEnd()) {
            words.take();
            name.append('-').append(words.take().text());
        }
        return words.problem(
                Mistake.ATTRIBUTE,
                first.start(),
                "\"%s\" is not allowed here.".formatted(name),
                NotRules.insteadOfAttribute(first.text()),
                source.respell(first.start(), first.text(), Spelling.nearest(first.text(), List.of("when"))));
    }

    /** What the rule declares; gives the kind of its first amount. */
    private Kind declarations(@Nullable Token component) {
        Kind first = null;
        int lines = 0;
        while (!words.peek().is("end")) {
            if (words.peek().is("rule") || words.peek().kind() == Token.Kind.END) {
                break;
            }
            Token start = words.peek();
            if (!start.is("pay")) {
                throw onlyPay(start);
            }
            Expr expr = ExprParser.parse(words);
            words.expect(";", " at the end of the line");
            Kind kind = declaration(start, expr, component);
            first = first == null ? kind : first;
            if (++lines > MOST_LINES) {
                throw words.problem(
                        Mistake.TOO_MUCH,
                        start.start(),
                        "A rule declares pay at most %d times.".formatted(MOST_LINES),
                        "Take it apart into several rules.");
            }
        }
        if (first == null) {
            problems.add(source.problem(
                    Mistake.PAYS_NOTHING,
                    words.peek().start(),
                    "The rule pays nothing.",
                    "Write what it pays after \"then\", such as pay.award(…);"));
        }
        return first == null ? Kind.NUMBER : first;
    }

    private ProblemsException onlyPay(Token start) {
        boolean verb = Vocabulary.VERBS.containsKey(start.text());
        return words.problem(
                Mistake.ONLY_PAY,
                start.start(),
                "After \"then\" a rule declares pay and nothing else.",
                verb ? "Write pay.%s(…);".formatted(start.text()) : "Write pay.award(…); or another verb of pay.",
                verb ? source.fix(start.start(), start.start(), "pay.") : null);
    }

    private Kind declaration(Token start, Expr expr, @Nullable Token component) {
        if (!(expr
                        instanceof
                        Expr.Call(int at, Expr.Name(int p, String of), String verb, int verbAt, List<Expr> arguments))
                || !of.equals("pay")) {
            problems.addAll(onlyPay(start).problems());
            return Kind.NUMBER;
        }
        Kind kind = Vocabulary.VERBS.get(verb);
        if (kind == null) {
            problems.add(source.problem(
                    Mistake.UNKNOWN_VERB,
                    verbAt,
                    "Pay has no verb \"%s\".".formatted(verb),
                    Spelling.advice(verb, Vocabulary.VERBS.keySet()),
                    source.respell(verbAt, verb, Spelling.nearest(verb, Vocabulary.VERBS.keySet()))));
            return Kind.NUMBER;
        }
        if (component != null) {
            target(component, verb);
        }
        if (arguments.size() != 1) {
            problems.add(source.problem(
                    Mistake.PAY_KIND,
                    verbAt,
                    "pay.%s takes one number in its parentheses.".formatted(verb),
                    "Add several amounts up with +, or declare them one after the other."));
            return kind;
        }
        Expr argument = arguments.getFirst();
        ValueType needed = new ValueType.Number(kind);
        ValueType type = new Typer(source, scope.outside(), problems).type(argument);
        if (type != null && !SignTyper.like(type, needed)) {
            problems.add(source.problem(
                    Mistake.PAY_KIND,
                    argument.at(),
                    "pay.%s takes %s, and this is %s.".formatted(verb, needed.shown(), type.shown()),
                    kind == Kind.MONEY
                            ? "Multiply it with an amount of money."
                            : "Divide it by something of its kind, or use another verb."));
        }
        share(verb, argument);
        return kind;
    }

    /** A gate keeps between nothing and all; where the share is written out, that can be seen here. */
    private void share(String verb, Expr argument) {
        BigDecimal written = argument instanceof Expr.Num num ? num.value() : null;
        boolean negative = argument instanceof Expr.Unary unary && unary.sign().equals("-");
        if (verb.equals("scale") && (negative || written != null && written.compareTo(BigDecimal.ONE) > 0)) {
            problems.add(source.problem(
                    Mistake.PAY_KIND,
                    argument.at(),
                    "A gate keeps a share between 0 and 1.",
                    "Write 0.7B for 70 %, or use pay.multiply for more than all."));
        }
    }

    private void target(Token component, String verb) {
        Set<String> known = new LinkedHashSet<>();
        scheme.components().forEach(c -> known.add(c.name()));
        if (Vocabulary.step(verb) != Step.AWARD) {
            scheme.components().forEach(c -> known.add(c.group()));
            known.add(Component.VARIABLE_PAY);
        }
        if (!known.contains(component.text())) {
            problems.add(source.problem(
                    Mistake.UNKNOWN_COMPONENT,
                    component.start(),
                    "There is no component \"%s\" in scheme.yaml that a rule with pay.%s could name."
                            .formatted(component.text(), verb),
                    Spelling.advice(component.text(), known),
                    source.respell(
                            component.start() + 1, component.text(), Spelling.nearest(component.text(), known))));
        }
    }

    private @Nullable Sentence sentence(@Nullable Token because, Kind amount) {
        if (because == null) {
            return null;
        }
        scope.bindings().put(Sentence.AMOUNT, new ValueType.Number(amount));
        return new SentenceParser(source, scope.outside(), problems).parse(because);
    }
}
