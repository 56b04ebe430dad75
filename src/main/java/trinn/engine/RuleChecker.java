package trinn.engine;

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
import trinn.source.Problem;
import trinn.source.Spelling;

/** Checks one rule: its name and annotations, its patterns, and what it declares. */
final class RuleChecker {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} .,;:%&()/+*<>=!?§€$£#_'’–—×-]{1,200}");

    private final Source source;
    private final ExprParser parser;
    private final Scheme scheme;
    private final List<Problem> problems;
    private final Scope scope;

    RuleChecker(Source source, ExprParser parser, Scheme scheme, List<Problem> problems) {
        this.source = source;
        this.parser = parser;
        this.scheme = scheme;
        this.problems = problems;
        this.scope = Scope.of(scheme.terms());
    }

    /** Reads the rule that begins at the parser's next word. */
    CheckedRule check(int position) {
        Token rule = parser.take();
        Token name = parser.take();
        if (name.kind() != Token.Kind.STRING) {
            throw parser.problem(name.start(), "A rule has a name in quotation marks: rule \"…\".");
        }
        if (!NAME.matcher(name.text()).matches()) {
            throw parser.problem(
                    name.start(), "The name of a rule is made of letters, digits, blanks and ordinary signs.");
        }
        Map<String, Token> annotations = annotations();
        Token component = annotations.get("Component");
        if (component == null) {
            problems.add(source.problem(
                    rule.start(), "The rule does not say what it pays for. Write @Component(\"…\") below its name."));
        }
        parser.expect("when", " before the conditions of the rule");
        new PatternChecker(source, parser, scope, problems).check();
        parser.expect("then", " before what the rule pays");
        Kind amount = declarations(component);
        parser.expect("end", " after the last line of the rule");
        return new CheckedRule(
                name.text(),
                component == null ? "" : component.text(),
                sentence(annotations.get("Because"), amount),
                position,
                source,
                rule.start());
    }

    private Map<String, Token> annotations() {
        Map<String, Token> annotations = new LinkedHashMap<>();
        while (!parser.peek().is("when")) {
            Token at = parser.take();
            if (!at.is("@")) {
                throw parser.problem(
                        at.start(),
                        "%s is not allowed here. Between the name of a rule and \"when\" stand @Component and @Because."
                                .formatted(at.shown()));
            }
            Token name = parser.take();
            if (!name.is("Component") && !name.is("Because")) {
                throw parser.problem(
                        name.start(),
                        "There is no @%s. %s"
                                .formatted(name.text(), Spelling.advice(name.text(), List.of("Component", "Because"))));
            }
            parser.expect("(", "");
            Token value = parser.take();
            if (value.kind() != Token.Kind.STRING) {
                throw parser.problem(value.start(), "@%s needs a text in quotation marks.".formatted(name.text()));
            }
            parser.expect(")", "");
            if (annotations.put(name.text(), value) != null) {
                throw parser.problem(name.start(), "The rule has two @%s.".formatted(name.text()));
            }
        }
        return annotations;
    }

    /** What the rule declares; gives the kind of its first amount. */
    private Kind declarations(@Nullable Token component) {
        Kind first = null;
        while (!parser.peek().is("end")) {
            if (parser.peek().is("rule") || parser.peek().kind() == Token.Kind.END) {
                break;
            }
            Token start = parser.peek();
            Expr expr = parser.expression();
            parser.expect(";", " at the end of the line");
            Kind kind = declaration(start, expr, component);
            first = first == null ? kind : first;
        }
        if (first == null) {
            problems.add(source.problem(
                    parser.peek().start(),
                    "The rule pays nothing. Write what it pays after \"then\", such as pay.award(…);"));
        }
        return first == null ? Kind.NUMBER : first;
    }

    private Kind declaration(Token start, Expr expr, @Nullable Token component) {
        if (!(expr
                        instanceof
                        Expr.Call(int at, Expr.Name(int p, String of), String verb, int verbAt, List<Expr> arguments))
                || !of.equals("pay")) {
            problems.add(source.problem(
                    start.start(), "After \"then\" a rule declares pay, such as pay.award(…); and nothing else."));
            return Kind.NUMBER;
        }
        Kind kind = Vocabulary.VERBS.get(verb);
        if (kind == null) {
            problems.add(source.problem(
                    verbAt,
                    "Pay has no verb \"%s\". %s".formatted(verb, Spelling.advice(verb, Vocabulary.VERBS.keySet()))));
            return Kind.NUMBER;
        }
        if (component != null) {
            target(component, verb);
        }
        if (arguments.size() != 1) {
            problems.add(source.problem(verbAt, "pay.%s takes one number in its parentheses.".formatted(verb)));
            return kind;
        }
        Expr argument = arguments.getFirst();
        ValueType needed = new ValueType.Number(kind);
        ValueType type = new Typer(source, scope.outside(), problems).type(argument);
        if (type != null && !Typer.like(type, needed)) {
            problems.add(source.problem(
                    argument.at(), "pay.%s takes %s, and this is %s.".formatted(verb, needed.shown(), type.shown())));
        }
        return kind;
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
                    component.start(),
                    "There is no component \"%s\" in scheme.yaml that a rule with pay.%s could name. %s"
                            .formatted(component.text(), verb, Spelling.advice(component.text(), known))));
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
