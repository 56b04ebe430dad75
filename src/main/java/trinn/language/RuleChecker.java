package trinn.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Scheme;
import trinn.settlement.Component;
import trinn.source.Fix;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Spelling;

/** Checks one rule: its name and annotations, its patterns, and what it declares. */
final class RuleChecker {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} .,;:%&()/+<>=!?§€$£#_'’–—×-]{1,200}");

    private final Source source;
    private final Cursor words;
    private final Scheme scheme;
    private final Stage stage;
    private final List<Problem> problems;
    private final Scope scope;

    RuleChecker(Source source, Cursor words, Scheme scheme, List<Problem> problems) {
        this.source = source;
        this.words = words;
        this.scheme = scheme;
        this.stage = Stage.of(source.file());
        this.problems = problems;
        this.scope = Scope.of(scheme.terms());
    }

    /** Reads the rule that begins at the words's next word. */
    Rule check(int position) {
        Token rule = words.take();
        Token name = words.take();
        requireName(name);
        Map<String, Token> annotations = annotations();
        Token component = annotations.get("Component");
        if (component == null && stage == Stage.PAY) {
            problems.add(noComponent(rule, name));
        }
        int content = words.position();
        words.expect("when", " before the conditions of the rule");
        List<FactPattern> patterns =
                new PatternChecker(source, words, stage, scope, new KpiKinds(scheme), problems).check();
        problems.addAll(new PatternsChecker(source, scheme, stage).check(name, patterns));
        words.expect("then", " before what the rule " + stage.does());
        List<Declared> declares = new DeclarationChecker(words, scheme, stage, scope, problems).check(component);
        String said = words.text(content);
        words.expect("end", " after the last line of the rule");
        Token kpi = annotations.get("Kpi");
        if (kpi != null) {
            requireKpi(kpi);
        }
        return new Rule(
                name.text(),
                stage,
                component == null ? (kpi == null ? "" : kpi.text()) : component.text(),
                patterns,
                declares,
                sentence(annotations.get("Because"), declares),
                scope.outside(),
                Map.of(),
                position,
                new Rule.Written(source, rule.start(), words.lastEnd(), said));
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
            if (stage.other().annotations().contains(name.text())) {
                throw words.problem(
                        Mistake.ANNOTATION,
                        name.start(),
                        "@%s is not for rules that %s.".formatted(name.text(), stage == Stage.PAY ? "pay" : "credit"),
                        stage == Stage.PAY
                                ? "Ask for the KPI after \"when\": Kpi( code == \"…\" )."
                                : "Take it out, or move the rule to another file than crediting.drl.");
            }
            if (!stage.annotations().contains(name.text()) || name.kind() != Token.Kind.NAME) {
                throw words.problem(
                        Mistake.ANNOTATION,
                        name.start(),
                        "There is no @%s.".formatted(name.text()),
                        Spelling.advice(name.text(), stage.annotations()),
                        source.respell(name.start(), name.text(), Spelling.nearest(name.text(), stage.annotations())));
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

    /** A crediting rule can speak of one KPI that scheme.yaml measures from sales. */
    private void requireKpi(Token kpi) {
        List<String> known = scheme.kpis().stream()
                .filter(measure -> measure.sum() != null)
                .map(KpiMeasure::code)
                .toList();
        if (!known.contains(kpi.text())) {
            problems.add(source.problem(
                    Mistake.UNKNOWN_NAME,
                    kpi.start(),
                    "There is no KPI \"%s\" in scheme.yaml that is measured from sales.".formatted(kpi.text()),
                    Spelling.advice(kpi.text(), known),
                    source.respell(kpi.start() + 1, kpi.text(), Spelling.nearest(kpi.text(), known))));
        }
    }

    private @Nullable Sentence sentence(@Nullable Token because, List<Declared> declares) {
        if (because == null) {
            return null;
        }
        Kind amount = declares.isEmpty() ? Kind.NUMBER : declares.getFirst().kind();
        scope.bindings().put(Sentence.AMOUNT, new ValueType.Number(amount));
        return new SentenceParser(source, scope.outside(), problems).parse(because);
    }
}
