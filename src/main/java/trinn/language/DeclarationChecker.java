package trinn.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.scheme.Scheme;
import trinn.settlement.Component;
import trinn.settlement.Declaration;
import trinn.settlement.Step;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Spelling;

/** Checks what a rule declares after {@code then}: pay, or in {@code crediting.drl} credit. */
final class DeclarationChecker {

    private static final int MOST_LINES = 20;

    /** An amount, the least and the most. */
    private static final int BOUNDED = 3;

    private static final Set<String> NEVER_NEGATIVE =
            Set.of("pay.multiply", "pay.draw", "pay.supplement", "pay.oncost", "credit.cap");
    private static final Set<String> SHARES = Set.of("scale", "withhold", "release", "forgive", "recover", "part");

    private final Source source;
    private final Cursor words;
    private final Scheme scheme;
    private final Stage stage;
    private final Scope scope;
    private final List<Problem> problems;

    DeclarationChecker(Cursor words, Scheme scheme, Stage stage, Scope scope, List<Problem> problems) {
        this.source = words.source();
        this.words = words;
        this.scheme = scheme;
        this.stage = stage;
        this.scope = scope;
        this.problems = problems;
    }

    /** Reads the declarations up to {@code end}. */
    List<Declared> check(@Nullable Token component) {
        List<Declared> declared = new ArrayList<>();
        while (!words.peek().is("end")) {
            if (words.peek().is("rule") || words.peek().kind() == Token.Kind.END) {
                break;
            }
            Token start = words.peek();
            if (!start.is(stage.global())) {
                throw onlyPay(start);
            }
            Expr expr = ExprParser.parse(words);
            words.expect(";", " at the end of the line");
            declared.add(declaration(start, expr, component));
            if (declared.size() > MOST_LINES) {
                throw words.problem(
                        Mistake.TOO_MUCH,
                        start.start(),
                        "A rule declares %s at most %d times.".formatted(stage.global(), MOST_LINES),
                        "Take it apart into several rules.");
            }
        }
        if (declared.isEmpty()) {
            problems.add(source.problem(
                    Mistake.PAYS_NOTHING,
                    words.peek().start(),
                    stage == Stage.PAY ? "The rule pays nothing." : "The rule credits nothing.",
                    stage == Stage.PAY
                            ? "Write what it pays after \"then\", such as pay.award(…);"
                            : "Write what counts after \"then\", such as credit.part(0);"));
        }
        return declared;
    }

    private ProblemsException onlyPay(Token start) {
        boolean verb = stage.verbs().containsKey(start.text());
        if (stage == Stage.CREDIT) {
            return words.problem(
                    Mistake.ONLY_PAY,
                    start.start(),
                    "In crediting.drl, after \"then\" a rule says what counts and nothing else.",
                    "Write credit.part(…); or credit.cap(…); and pay in another file.",
                    verb ? source.fix(start.start(), start.start(), "credit.") : null);
        }
        if (start.is(Stage.CREDIT.global())) {
            return words.problem(
                    Mistake.ONLY_PAY,
                    start.start(),
                    "Sales are credited in crediting.drl, and this is another file.",
                    "Move the rule there, and pay here.");
        }
        return words.problem(
                Mistake.ONLY_PAY,
                start.start(),
                "After \"then\" a rule declares pay and nothing else.",
                verb ? "Write pay.%s(…);".formatted(start.text()) : "Write pay.award(…); or another verb of pay.",
                verb ? source.fix(start.start(), start.start(), "pay.") : null);
    }

    private Declared declaration(Token start, Expr expr, @Nullable Token component) {
        if (!(expr
                        instanceof
                        Expr.Call(int at, Expr.Name(int p, String of), String verb, int verbAt, List<Expr> arguments))
                || !of.equals(stage.global())) {
            problems.addAll(onlyPay(start).problems());
            return new Declared("", Kind.NUMBER, List.of(), start.start());
        }
        Kind kind = stage.verbs().get(verb);
        if (kind == null) {
            problems.add(source.problem(
                    Mistake.UNKNOWN_VERB,
                    verbAt,
                    "%s has no verb \"%s\".".formatted(Complaints.capital(stage.global()), verb),
                    Spelling.advice(verb, stage.verbs().keySet()),
                    source.respell(
                            verbAt, verb, Spelling.nearest(verb, stage.verbs().keySet()))));
            return new Declared(verb, Kind.NUMBER, arguments, start.start());
        }
        Declared declared = new Declared(verb, kind, arguments, start.start());
        if (component != null) {
            target(component, verb);
        }
        boolean bounded = verb.equals("award") && arguments.size() == BOUNDED;
        if (arguments.size() != 1 && !bounded) {
            problems.add(source.problem(
                    Mistake.PAY_KIND,
                    verbAt,
                    "%s.%s takes one number in its parentheses.".formatted(stage.global(), verb),
                    verb.equals("award")
                            ? "Add several amounts up with +, or declare them one after the other. With a least and a"
                                    + " most it takes three."
                            : kind == Kind.MONEY
                                    ? "Add several amounts up with +, or declare them one after the other."
                                    : "Write one, or declare them one after the other."));
            return declared;
        }
        for (Expr argument : arguments) {
            argument(verb, kind, argument);
            if (bounded) {
                requireExact(argument);
            }
        }
        return declared;
    }

    private void argument(String verb, Kind kind, Expr argument) {
        ValueType needed = new ValueType.Number(kind);
        ValueType type = new Typer(source, scope.outside(), problems).type(argument);
        if (type != null && !SignTyper.like(type, needed)) {
            problems.add(source.problem(
                    Mistake.PAY_KIND,
                    argument.at(),
                    "%s.%s takes %s, and this is %s.".formatted(stage.global(), verb, needed.shown(), type.shown()),
                    switch (kind) {
                        case MONEY -> "Multiply it with an amount of money.";
                        case COUNT -> "Write a number, such as 3, or a term that counts.";
                        default -> "Divide it by something of its kind, or use another verb.";
                    }));
        }
        share(verb, argument);
        if (verb.equals("spread")) {
            instalments(argument);
        }
    }

    /** As {@link trinn.settlement.Declaration} will have it, where the number is written out. */
    private void instalments(Expr argument) {
        boolean fits = !(argument instanceof Expr.Num(int at, BigDecimal value, boolean whole))
                || value.stripTrailingZeros().scale() <= 0
                        && value.signum() > 0
                        && value.compareTo(Declaration.MOST_INSTALMENTS) <= 0;
        if (!fits || argument instanceof Expr.Unary) {
            problems.add(source.problem(
                    Mistake.PAY_KIND,
                    argument.at(),
                    "Pay is spread over 1 to %s instalments.".formatted(Declaration.MOST_INSTALMENTS),
                    "Write a whole number, such as pay.spread( 3 );"));
        }
    }

    /** Only one number of an award can be whole without B; of three none can. */
    private void requireExact(Expr argument) {
        Expr number = argument;
        while (!(number instanceof Expr.Num)) {
            if (number instanceof Expr.Parens(int at, Expr of)) {
                number = of;
            } else if (number instanceof Expr.Unary(int at, String sign, Expr of)) {
                number = of;
            } else {
                return;
            }
        }
        if (number instanceof Expr.Num num && num.whole()) {
            String written = num.value().toPlainString();
            problems.add(source.problem(
                    Mistake.WHOLE_NUMBERS,
                    num.at(),
                    "Behind the numbers of an award with a least and a most stands a B.",
                    "Write %sB.".formatted(written),
                    source.fix(num.at(), num.at() + written.length(), written + "B")));
        }
    }

    /** A gate keeps between nothing and all; where the share is written out, that can be seen here. */
    private void share(String verb, Expr argument) {
        BigDecimal written = argument instanceof Expr.Num num ? num.value() : null;
        boolean negative = argument instanceof Expr.Unary unary && unary.sign().equals("-");
        if (SHARES.contains(verb) && (negative || written != null && written.compareTo(BigDecimal.ONE) > 0)) {
            problems.add(source.problem(
                    Mistake.PAY_KIND,
                    argument.at(),
                    verb.equals("scale")
                            ? "A gate keeps a share between 0 and 1."
                            : "%s.%s takes a share between 0 and 1.".formatted(stage.global(), verb),
                    verb.equals("scale")
                            ? "Write 0.7B for 70 %, or use pay.multiply for more than all."
                            : "Write 0.7B for 70 %."));
        } else if (negative && NEVER_NEGATIVE.contains(stage.global() + "." + verb)) {
            problems.add(source.problem(
                    Mistake.PAY_KIND,
                    argument.at(),
                    "%s.%s takes no number below 0.".formatted(stage.global(), verb),
                    "Leave the minus out."));
        }
    }

    private void target(Token component, String verb) {
        Set<String> known = new LinkedHashSet<>();
        scheme.components().forEach(c -> known.add(c.name()));
        if (Vocabulary.step(verb) != Step.AWARD) {
            scheme.components().forEach(c -> known.add(c.group()));
            known.add(Component.VARIABLE_PAY);
            known.add(Component.TOTAL_PAY);
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
}
