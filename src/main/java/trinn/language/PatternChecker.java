package trinn.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import trinn.facts.Kind;
import trinn.source.Problem;
import trinn.source.Spelling;

/** Checks the conditions of a rule: patterns of facts with constraints and bindings. */
final class PatternChecker {

    private static final int MOST_PATTERNS = 8;
    private static final int MOST_CONSTRAINTS = 20;

    private static final Set<String> ENDINGS = Set.of(
            "then", "end", "when", "rule", "and", "or", "not", "exists", "from", "over", "eval", "pay", "credit");

    /** What joins conditions, by the words that people write for it. */
    private static final Map<String, String> SIGNS =
            Map.of("and", "&&", "or", "||", "og", "&&", "eller", "||", "och", "&&");

    private static final String SUMS = "Sums over a period are facts already: ask for a Kpi or a Product.";

    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("or", "Write a rule for each of the two cases."),
            Map.entry("eval", "Write the comparison inside the parentheses of a fact."),
            Map.entry("from", "Facts come from the data and from nowhere else."),
            Map.entry("entry", "Facts come from the data and from nowhere else."),
            Map.entry("over", SUMS),
            Map.entry("forall", "Write not and the opposite, such as not Kpi( attainment < 1 )."),
            Map.entry("accumulate", SUMS),
            Map.entry("acc", SUMS),
            Map.entry("groupby", SUMS),
            Map.entry("collect", SUMS),
            Map.entry("do", "A rule declares its pay after \"then\" and in one way."),
            Map.entry("if", "Write the condition inside the parentheses of a fact."));

    private final Source source;
    private final Cursor words;
    private final Stage stage;
    private final Scope scope;
    private final KpiKinds kinds;
    private final BindingChecker bindings;
    private final List<Problem> problems;

    PatternChecker(Source source, Cursor words, Stage stage, Scope scope, KpiKinds kinds, List<Problem> problems) {
        this.source = source;
        this.words = words;
        this.stage = stage;
        this.scope = scope;
        this.kinds = kinds;
        this.bindings = new BindingChecker(words, scope, problems);
        this.problems = problems;
    }

    /** Reads patterns up to {@code then}; what they bind goes into the scope. Gives the patterns as they were read. */
    List<FactPattern> check() {
        List<FactPattern> patterns = new ArrayList<>();
        while (!words.peek().is("then")
                && !words.peek().is("end")
                && words.peek().kind() != Token.Kind.END) {
            if (words.takeIf("and") || words.takeIf(";")) {
                continue;
            }
            if (patterns.size() == MOST_PATTERNS) {
                throw words.problem(
                        Mistake.TOO_MUCH,
                        words.peek().start(),
                        "A rule asks for at most %d facts.".formatted(MOST_PATTERNS),
                        "Take it apart into several rules.");
            }
            patterns.add(element());
        }
        return patterns;
    }

    private FactPattern element() {
        boolean absent = words.takeIf("not");
        boolean seen = !absent && !words.takeIf("exists");
        Map<String, ValueType> before = new LinkedHashMap<>(scope.bindings());
        boolean enclosed = !seen && words.takeIf("(");
        FactPattern pattern =
                pattern(absent ? FactPattern.Asks.NONE : seen ? FactPattern.Asks.EACH : FactPattern.Asks.EXISTS);
        if (enclosed) {
            words.expect(")", "");
        }
        if (!seen) {
            scope.bindings().keySet().retainAll(before.keySet());
        }
        return pattern;
    }

    private FactPattern pattern(FactPattern.Asks asks) {
        Token name = words.take();
        int start = name.start();
        String binding = "";
        if (words.takeIf(":")) {
            binding = name.text();
            bindings.requireFresh(name);
            name = words.take();
        }
        Map<String, ValueType> fields = fields(name);
        Class<?> fact = Vocabulary.fact(name.text());
        if (!binding.isEmpty() && fact != null) {
            scope.bindings().put(binding, new ValueType.Fact(fact));
        }
        words.expect("(", " after the name of the fact");
        List<FactPattern.Condition> conditions = new ArrayList<>();
        if (!words.takeIf(")")) {
            do {
                conditions.add(condition(fields));
                fields = known(name.text(), binding, conditions.getLast(), fields);
                if (conditions.size() > MOST_CONSTRAINTS) {
                    throw words.problem(
                            Mistake.TOO_MUCH,
                            start,
                            "A fact has at most %d conditions.".formatted(MOST_CONSTRAINTS),
                            "Take the rule apart into several.");
                }
            } while (anotherConstraint());
            words.expect(")", " at the end of the conditions on the fact");
        }
        return new FactPattern(name.text(), binding, asks, start, fields, conditions);
    }

    /** The fields, with the kind of the KPI that the last condition names. */
    private Map<String, ValueType> known(
            String fact, String binding, FactPattern.Condition last, Map<String, ValueType> fields) {
        Kind measured = kinds.of(fact, last.expr());
        if (measured == null) {
            return fields;
        }
        scope.bindings().computeIfPresent(binding, (name, type) -> new ValueType.Fact(Vocabulary.fact(fact), measured));
        return KpiKinds.measured(fact, measured);
    }

    /** Whether a comma leads to a further condition; the two commas that people forget or put in are told apart. */
    private boolean anotherConstraint() {
        Token next = words.peek();
        String sign = next.kind() == Token.Kind.NAME ? SIGNS.get(next.text().toLowerCase(Locale.ROOT)) : null;
        if (sign != null) {
            throw words.problem(
                    Mistake.WORD_FOR_SIGN,
                    next.start(),
                    "Conditions are not joined by \"%s\".".formatted(next.text()),
                    "Write %s.".formatted(sign),
                    source.fix(next.start(), next.end(), sign));
        }
        boolean condition = next.kind() == Token.Kind.NAME
                && !ENDINGS.contains(next.text())
                && !Vocabulary.FACTS.containsKey(next.text());
        if (condition) {
            throw words.problem(
                    Mistake.MISSING,
                    words.lastEnd(),
                    "Here a comma is missing between two conditions.",
                    "Write a comma.",
                    source.fix(words.lastEnd(), words.lastEnd(), ","));
        }
        if (next.kind() == Token.Kind.NUMBER || next.kind() == Token.Kind.STRING) {
            throw words.problem(
                    Mistake.MISSING,
                    words.lastEnd(),
                    "Here a comparison is missing.",
                    "Write == or >= or another between the two.");
        }
        return words.separated();
    }

    private Map<String, ValueType> fields(Token name) {
        String refused = REFUSED.get(name.text());
        if (refused != null && name.kind() == Token.Kind.NAME) {
            throw words.problem(
                    Mistake.REFUSED_CONDITION,
                    name.start(),
                    "%s is not allowed in a rule.".formatted(name.shown()),
                    refused);
        }
        Map<String, ValueType> fields = Vocabulary.FACTS.get(name.text());
        if (fields != null && !stage.facts().contains(name.text())) {
            throw words.problem(
                    Mistake.UNKNOWN_FACT,
                    name.start(),
                    "There is no %s yet when sales are credited.".formatted(name.text()),
                    "Ask for %s here, and for the others in rules of pay."
                            .formatted(String.join(", ", new TreeSet<>(stage.facts()))));
        }
        if (name.is(stage.global())) {
            throw words.problem(
                    Mistake.MISSING,
                    name.start(),
                    "Here then is missing before what the rule %s.".formatted(stage.does()),
                    "Write then.",
                    source.fix(name.start(), name.start(), "then\n"));
        }
        if (fields == null || name.kind() != Token.Kind.NAME) {
            List<String> known = new ArrayList<>(Vocabulary.FACTS.keySet());
            boolean fact = Spelling.nearest(name.text(), known) != null;
            boolean then = !fact && Spelling.nearest(name.text(), List.of("then")) != null;
            List<String> meant = then ? List.of("then") : known;
            throw words.problem(
                    Mistake.UNKNOWN_FACT,
                    name.start(),
                    "There is no fact %s.".formatted(name.shown()),
                    Spelling.advice(name.text(), meant),
                    source.respell(name.start(), name.text(), Spelling.nearest(name.text(), meant)));
        }
        return fields;
    }

    private FactPattern.Condition condition(Map<String, ValueType> fields) {
        Token first = words.peek();
        boolean binds = first.kind() == Token.Kind.NAME
                && words.behind(words.position()).is(":");
        if (binds) {
            words.take();
            words.take();
        }
        Expr expr = ExprParser.parse(words);
        ValueType type = new Typer(source, scope.within(fields), problems).type(expr);
        if (binds) {
            bindings.requireFresh(first);
            bindings.bind(first, expr, fields);
        } else if (type != null && !(type instanceof ValueType.Truth)) {
            problems.add(source.problem(
                    Mistake.NO_CONDITION,
                    expr.at(),
                    "This is no condition.",
                    "Compare it with something, or bind it: $name : …"));
        }
        return new FactPattern.Condition(binds ? first.text() : "", expr, type);
    }
}
