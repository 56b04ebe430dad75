package trinn.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.language.Rule;
import trinn.language.Stage;
import trinn.promise.Outcome.Found;
import trinn.promise.RuleSpans.Declaring;
import trinn.scheme.InputNumber;
import trinn.scheme.Promises;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;
import trinn.settlement.Component;
import trinn.settlement.Ledger;
import trinn.settlement.Line;
import trinn.settlement.Step;

/** The seller and period that promises are about: what the rules may pay there, by intervals, and what the engine does pay. */
final class Situation {

    private final CompiledScheme compiled;
    private final Terms terms;
    private final Ledger before;
    private final Inputs inputs;
    private final FactSet seen;
    private final List<Rule> rules;
    private final Map<String, Object> values;

    /**
     * @throws EvaluationException where the case cannot be worked out
     */
    Situation(CompiledScheme compiled, Promises promises) {
        this(
                compiled,
                promises.situation().terms(),
                Evaluation.of(
                                Succession.of(compiled, promises.situation().terms()),
                                promises.situation().population())
                        .getFirst(),
                promises.inputs().stream()
                        .map(input ->
                                exact(input, promises.situation().population().getFirst()))
                        .toList(),
                false);
    }

    /** @param together whether more of a KPI is more in its longer windows, too */
    Situation(CompiledScheme compiled, Terms terms, Evaluated about, List<Promises.Input> moving, boolean together) {
        this.compiled = compiled;
        this.terms = terms;
        this.before = about.before();
        this.inputs = new Inputs(moving, about.facts(), together);
        this.seen = compiled.seen(about.facts(), before);
        this.rules = compiled.rules(Stage.PAY);
        this.values = terms.on(about.facts().period().from());
    }

    /** A KPI of the case is that of its window, whatever other windows were made of it. */
    private static Promises.Input exact(Promises.Input input, FactSet facts) {
        for (Fact fact : facts.all()) {
            if (fact instanceof Kpi kpi && input.number().isIn(kpi)) {
                InputNumber number = new InputNumber(input.number().of(), kpi.code(), kpi.window());
                return new Promises.Input(number, input.range());
            }
        }
        return input;
    }

    Scheme scheme() {
        return compiled.scheme();
    }

    Inputs inputs() {
        return inputs;
    }

    /** A look at which no input moves. */
    Look look(Box box) {
        return look(box, Look.STILL, false);
    }

    /** A look at which one input moves. */
    Look look(Box box, int moves, boolean step) {
        return new Look(inputs, seen, box, moves, step, new Sites());
    }

    /** What the rules may declare; of one rule alone where it is named. */
    List<Declaring> declaring(Look look, String only) {
        List<Rule> meant = only.isEmpty()
                ? rules
                : rules.stream().filter(rule -> rule.name().equals(only)).toList();
        return RuleSpans.of(meant, look, values);
    }

    /** Looks at rules, and gives those of which not everything can be said: what they choose after that is left open. */
    Set<String> lookAround(Look look, List<Rule> meant) {
        Set<String> open = new TreeSet<>();
        for (Rule rule : meant) {
            try {
                RuleSpans.of(List.of(rule), look, values);
            } catch (UndecidableException e) {
                open.add(rule.name());
            }
        }
        return open;
    }

    /** The rules that choose by the inputs anywhere. */
    List<Rule> choosing() {
        return rules.stream()
                .filter(rule -> {
                    Look look = look(inputs.everything());
                    return !lookAround(look, List.of(rule)).isEmpty()
                            || !look.sites().isEmpty();
                })
                .toList();
    }

    /** What a component, a group, variable pay or total pay may earn. */
    Span pay(Look look, String target) {
        return Objects.requireNonNull(
                PaySpans.of(scheme(), look.stretch(), declaring(look, "")).get(target));
    }

    /**
     * What the engine pays with a value for each input.
     *
     * @throws EvaluationException where it cannot be worked out
     */
    Evaluated paid(IntFunction<BigDecimal> values) {
        return compiled.evaluate(inputs.with(values), terms, before, null);
    }

    /** What the engine pays with one value for each input; null where it cannot be worked out. */
    @Nullable Evaluated paid(long[] steps) {
        try {
            return compiled.evaluate(inputs.at(steps), terms, before, null);
        } catch (EvaluationException e) {
            return null;
        }
    }

    /** What the engine pays of a target; null where it cannot be worked out. */
    @Nullable BigDecimal amount(long[] steps, String target) {
        Evaluated paid = paid(steps);
        return paid == null ? null : amount(paid, target);
    }

    /** What was earned of a target, before balances. */
    BigDecimal amount(Evaluated paid, String target) {
        return paid.payout().lines().stream()
                .filter(line -> line.step().compareTo(Step.CAP) <= 0 && isWithin(line.component(), target))
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isWithin(String inner, String target) {
        return inner.equals(target)
                || target.equals(Component.TOTAL_PAY)
                || scheme().components().stream()
                        .anyMatch(component -> component.within(target)
                                && (component.name().equals(inner)
                                        || component.group().equals(inner)
                                                && !component.name().equals(target)));
    }

    /** What the engine makes of one value for each input, as it is shown. */
    Found found(long[] steps, String target) {
        Evaluated paid = Objects.requireNonNull(paid(steps));
        List<BigDecimal> all = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            all.add(inputs.value(i, steps[i]));
        }
        return new Found(all, paid, amount(paid, target));
    }

    /** The values of a box that pay most of a target, as far as going along one input after the other finds them; null where none can be worked out. */
    long @Nullable [] best(Box box, String target) {
        long[] best = box.center();
        BigDecimal most = amount(best, target);
        for (int input = 0; input < best.length; input++) {
            for (long end : Stream.of(box.from()[input], box.to()[input])
                    .mapToLong(Long::longValue)
                    .toArray()) {
                long[] tried = best.clone();
                tried[input] = end;
                BigDecimal amount = end == best[input] ? null : amount(tried, target);
                if (amount != null && (most == null || amount.compareTo(most) > 0)) {
                    best = tried;
                    most = amount;
                }
            }
        }
        return most == null ? null : best;
    }
}
