package trinn.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Global;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Rule;
import trinn.language.Vocabulary;

/** Makes a rule that runs without a session of what Drools compiled. */
final class DirectRuleBuilder {

    private final Rule rule;
    private final Selection selection;
    private final Map<Variable<?>, Integer> slots = new IdentityHashMap<>();
    private final Map<String, Integer> globals = new HashMap<>();
    private final Map<Integer, Bound> bound = new LinkedHashMap<>();
    private final Map<Integer, Integer> patternOf = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    /** Thrown where the model of a rule has a form that only a session knows. */
    static final class UnknownFormException extends RuntimeException {
        private UnknownFormException(String what) {
            super(what);
        }
    }

    private record Draft(FactPattern.Asks asks, Pattern<?> pattern, int slot) {}

    private DirectRuleBuilder(Rule rule, Selection selection) {
        this.rule = rule;
        this.selection = selection;
    }

    /**
     * The rule as Drools compiled it, ready to be tried.
     *
     * @param selection is told which facts its patterns ask for
     * @throws UnknownFormException where it has a form that only a session knows
     */
    static DirectRule of(Rule rule, org.drools.model.Rule compiled, Selection selection) {
        return new DirectRuleBuilder(rule, selection).build(compiled);
    }

    private DirectRule build(org.drools.model.Rule compiled) {
        List<Draft> drafts = drafts(compiled);
        if (drafts.size() != rule.patterns().size()) {
            throw new UnknownFormException("patterns");
        }
        Consequence consequence = compiled.getDefaultConsequence();
        if (consequence.isUsingDrools()
                || consequence.isBreaking()
                || compiled.getConsequences().size() > 1) {
            throw new UnknownFormException("consequence");
        }
        Set<Integer> needed = new HashSet<>();
        List<DirectPattern> patterns = new ArrayList<>();
        for (int i = drafts.size() - 1; i >= 0; i--) {
            patterns.addFirst(pattern(i, drafts.get(i), needed));
        }
        int[] arguments = slots(consequence.getVariables());
        Map<Integer, Bound> late = new LinkedHashMap<>();
        for (int argument : arguments) {
            need(argument, late);
        }
        patterns.forEach(pattern -> List.of(pattern.placed()).forEach(placed -> late.remove(placed.slot())));
        Map<String, Bound> unused = new HashMap<>();
        names.forEach((name, slot) -> {
            Bound value = bound.get(slot);
            if (value != null && !late.containsKey(slot) && !needed.contains(slot)) {
                unused.put(name, value);
            }
        });
        return new DirectRule(
                rule,
                patterns.toArray(DirectPattern[]::new),
                rule.asksFor("Sale") || rule.asksFor("Refund"),
                slots.size() + globals.size(),
                globals.getOrDefault("terms", -1),
                globals.getOrDefault(rule.stage().global(), -1),
                consequence.getBlock(),
                arguments,
                late.values().toArray(Bound.NONE),
                Map.copyOf(names),
                Map.copyOf(unused));
    }

    /** The patterns in their order, each with a slot for its fact and for what it binds. */
    private List<Draft> drafts(org.drools.model.Rule compiled) {
        if (!(compiled.getView() instanceof Condition view)) {
            throw new UnknownFormException("view");
        }
        List<Condition> parts =
                new ArrayList<>(view.getType() == Condition.Type.AND ? view.getSubConditions() : List.of(view));
        if (parts.getLast().getType() == Condition.Type.CONSEQUENCE) {
            parts.removeLast();
        }
        List<Draft> drafts = new ArrayList<>();
        for (Condition part : parts) {
            Draft draft = switch (part.getType()) {
                case PATTERN -> draft(FactPattern.Asks.EACH, part);
                case NOT -> draft(FactPattern.Asks.NONE, only(part));
                case EXISTS -> draft(FactPattern.Asks.EXISTS, only(part));
                default -> throw new UnknownFormException(part.getType().name());
            };
            for (Binding binding : draft.pattern().getBindings()) {
                int slot = slot(binding.getBoundVariable());
                patternOf.put(slot, drafts.size());
                bound.put(slot, new Bound(slot, slots(binding.getInputVariables()), binding));
            }
            patternOf.put(draft.slot(), drafts.size());
            drafts.add(draft);
        }
        return drafts;
    }

    private static Condition only(Condition part) {
        List<Condition> parts = part.getSubConditions();
        if (parts.size() == 1 && parts.getFirst().getType() == Condition.Type.AND) {
            return only(parts.getFirst());
        }
        if (parts.size() != 1) {
            throw new UnknownFormException("several patterns in one");
        }
        return parts.getFirst();
    }

    private Draft draft(FactPattern.Asks asks, Condition condition) {
        if (!(condition instanceof Pattern<?> pattern)) {
            throw new UnknownFormException(condition.getType().name());
        }
        return new Draft(asks, pattern, slot(pattern.getPatternVariable()));
    }

    private DirectPattern pattern(int index, Draft draft, Set<Integer> neededBehind) {
        FactPattern said = rule.patterns().get(index);
        Class<?> type = Vocabulary.fact(said.fact());
        if (type == null || said.asks() != draft.asks()) {
            throw new UnknownFormException(said.fact());
        }
        List<DirectPattern.Condition> given = new ArrayList<>();
        List<DirectPattern.Condition> alone = new ArrayList<>();
        List<DirectPattern.Condition> joined = new ArrayList<>();
        Set<Integer> neededHere = new HashSet<>();
        String key = key(said);
        for (Test test : tests(draft.pattern().getConstraint())) {
            if (key != null && test.text().equals("%s == \"%s\"".formatted(Vocabulary.KEYS.get(said.fact()), key))) {
                continue;
            }
            Set<Integer> uses = uses(test);
            boolean isAlone = uses.stream().allMatch(slot -> patternOf.getOrDefault(slot, index) == index);
            boolean isGiven = alone.isEmpty() && uses.stream().allMatch(patternOf::containsKey);
            Map<Integer, Bound> before = new LinkedHashMap<>();
            for (int slot : uses) {
                if (patternOf.getOrDefault(slot, -1) == index) {
                    need(slot, before);
                } else {
                    neededHere.add(slot);
                }
            }
            (isAlone ? isGiven ? given : alone : joined)
                    .add(new DirectPattern.Condition(before.values().toArray(Bound.NONE), test));
        }
        DirectPattern.Condition[] first = given.toArray(DirectPattern.Condition[]::new);
        Map<Integer, Bound> placed = new LinkedHashMap<>();
        neededBehind.stream()
                .filter(slot -> patternOf.getOrDefault(slot, -1) == index)
                .sorted()
                .forEach(slot -> need(slot, placed));
        neededBehind.addAll(neededHere);
        return new DirectPattern(
                draft.asks(),
                selection.add(type, key, first, draft.slot(), slots.size() + globals.size()),
                draft.slot(),
                first,
                alone.toArray(DirectPattern.Condition[]::new),
                joined.toArray(DirectPattern.Condition[]::new),
                placed.values().toArray(Bound.NONE));
    }

    /** Adds what must be worked out for a value, if it is a bound one, in the order in which it can be. */
    private void need(int slot, Map<Integer, Bound> before) {
        Bound value = bound.get(slot);
        if (value != null && !before.containsKey(slot)) {
            for (int input : value.inputs()) {
                need(input, before);
            }
            before.put(slot, value);
        }
    }

    private List<Test> tests(Constraint constraint) {
        return switch (constraint.getType()) {
            case SINGLE ->
                constraint == SingleConstraint.TRUE ? List.of() : List.of(test((SingleConstraint) constraint));
            case MULTIPLE, AND ->
                constraint.getChildren().stream()
                        .flatMap(child -> tests(child).stream())
                        .toList();
            case OR ->
                List.of(new Test.Any(
                        constraint.getChildren().stream().map(this::tests).toList()));
            default -> throw new UnknownFormException(constraint.getType().name());
        };
    }

    private Test test(SingleConstraint constraint) {
        int[] places = slots(constraint.getVariables());
        return switch (places.length) {
            case 1 -> new Test.One(places[0], constraint);
            case 2 -> new Test.Two(places[0], places[1], constraint);
            default -> new Test.Several(places, constraint);
        };
    }

    private static Set<Integer> uses(Test test) {
        Set<Integer> uses = new HashSet<>();
        switch (test) {
            case Test.One one -> uses.add(one.slot());
            case Test.Two two -> uses.addAll(List.of(two.first(), two.second()));
            case Test.Several several -> {
                for (int slot : several.slots()) {
                    uses.add(slot);
                }
            }
            case Test.Any any -> any.choices().forEach(all -> all.forEach(each -> uses.addAll(uses(each))));
        }
        return uses;
    }

    private int[] slots(Variable<?>[] variables) {
        int[] places = new int[variables.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = slot(variables[i]);
        }
        return places;
    }

    private int slot(Variable<?> variable) {
        if (variable instanceof Global<?> global) {
            return globals.computeIfAbsent(global.getName(), name -> slots.size() + globals.size());
        }
        return slots.computeIfAbsent(variable, any -> {
            int slot = slots.size() + globals.size();
            names.putIfAbsent(variable.getName(), slot);
            return slot;
        });
    }

    /** What the first condition asks of the key; a later one could come too late, behind one that cannot be decided. */
    private static @Nullable String key(FactPattern pattern) {
        String key = Vocabulary.KEYS.get(pattern.fact());
        if (key == null || pattern.conditions().isEmpty()) {
            return null;
        }
        Expr first = pattern.conditions().getFirst().expr();
        while (first instanceof Expr.Binary binary && binary.sign().equals("&&")) {
            first = binary.left();
        }
        return first instanceof Expr.Binary binary
                        && binary.sign().equals("==")
                        && binary.left() instanceof Expr.Name name
                        && name.name().equals(key)
                        && binary.right() instanceof Expr.Text text
                ? text.value()
                : null;
    }
}
