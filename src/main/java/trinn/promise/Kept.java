package trinn.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.EvaluationException;
import trinn.scheme.Promise;
import trinn.scheme.Promises;
import trinn.settlement.Component;

/**
 * A promise, and whether it is kept.
 *
 * @param promise as the scheme makes it
 * @param outcome proved for every value of the inputs, refuted by an example, or not decided
 */
public record Kept(Promise promise, Outcome outcome) {

    /** Whether something breaks it. */
    public boolean isBroken() {
        return outcome instanceof Outcome.Refuted;
    }

    /**
     * Everything that a scheme promises, in the order of its file.
     *
     * @throws EvaluationException where the case that promises are about cannot be worked out
     */
    public static List<Kept> of(CompiledScheme compiled) {
        Promises promises = compiled.scheme().promises();
        return promises == null ? List.of() : of(compiled, promises);
    }

    /** As {@link #of(CompiledScheme)}, of other promises than those that the scheme makes. */
    public static List<Kept> of(CompiledScheme compiled, Promises promises) {
        Situation situation = new Situation(compiled, promises);
        return promises.all().stream()
                .map(promise -> new Kept(promise, outcome(situation, promise)))
                .toList();
    }

    private static Outcome outcome(Situation situation, Promise promise) {
        return switch (promise.kind()) {
            case PAYS_AT_MOST ->
                tried(() -> new Prover(situation)
                        .atMost(
                                promise.of().isEmpty() ? Component.TOTAL_PAY : promise.of(),
                                Objects.requireNonNull(promise.amount())));
            case MORE_NEVER_PAYS_LESS ->
                inputs(situation, promise, input -> new Prover(situation).neverLess(input, Component.TOTAL_PAY));
            case NO_GAP_BETWEEN_TIERS -> inputs(situation, promise, input -> new TierProver(situation, input).noGap());
            case NO_RESULT_PAID_TWICE ->
                inputs(situation, promise, input -> new TierProver(situation, input).neverTwice());
            case EVERY_COMPONENT_CAN_PAY ->
                all(situation.scheme().components().stream()
                        .map(Component::name)
                        .filter(name -> isMeant(promise, name))
                        .map(name -> tried(() -> new Prover(situation).canPay(name)))
                        .toList());
        };
    }

    private static boolean isMeant(Promise promise, String name) {
        return promise.of().isEmpty() || promise.of().equals(name);
    }

    private static Outcome inputs(Situation situation, Promise promise, IntFunction<Outcome> prove) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < situation.inputs().all().size(); i++) {
            int input = i;
            if (isMeant(promise, situation.inputs().all().get(i).name())) {
                outcomes.add(tried(() -> prove.apply(input)));
            }
        }
        return all(outcomes);
    }

    private static Outcome tried(Supplier<Outcome> prove) {
        try {
            return prove.get();
        } catch (UndecidableException e) {
            return e.outcome();
        }
    }

    /** Refuted where one is, and otherwise proved only where all are. */
    private static Outcome all(List<Outcome> outcomes) {
        int pieces = 0;
        @Nullable Outcome open = null;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Refuted refuted -> {
                    return refuted;
                }
                case Outcome.NotDecided not -> open = open == null ? not : open;
                case Outcome.Proved proved -> pieces += proved.pieces();
            }
        }
        return open == null ? new Outcome.Proved(pieces) : open;
    }
}
