package trinn.promise;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.facts.Fact;
import trinn.promise.Cuts.Cut;
import trinn.promise.RuleSpans.Declaring;
import trinn.promise.Truth.Sure;

/**
 * Proves or refutes what is promised of rules as tiers: those that declare the same for the same component under conditions on one
 * input. They leave no gap where the values for which one of them applies lie next to each other, and pay nothing twice where
 * no two of them apply at once.
 */
final class TierProver {

    private final Situation situation;
    private final Cuts cuts;
    private final int input;

    /** @param input whose tiers are meant */
    TierProver(Situation situation, int input) {
        this.situation = situation;
        this.cuts = new Cuts(situation);
        this.input = input;
    }

    /** The rules of each set of tiers, by what they declare. */
    Map<String, Set<String>> tiers() {
        Map<String, Set<String>> tiers = new LinkedHashMap<>();
        for (Declaring one : declaring(situation.look(situation.inputs().everything()))) {
            tiers.computeIfAbsent(tier(one), any -> new LinkedHashSet<>())
                    .add(one.rule().name());
        }
        return tiers;
    }

    private static String tier(Declaring one) {
        return one.declared().verb() + " " + one.rule().component();
    }

    /** What is declared under conditions on the input, for the fact that holds it. */
    private List<Declaring> declaring(Look look) {
        return situation.declaring(look, "").stream()
                .filter(one -> (one.holds().inputs() & bit()) != 0)
                .filter(one -> one.facts().stream().anyMatch(this::isMeant))
                .toList();
    }

    private boolean isMeant(Fact fact) {
        return situation.inputs().of(fact) == input;
    }

    private long bit() {
        return 1L << input;
    }

    private String name() {
        return situation.inputs().all().get(input).name();
    }

    /** Whether no two rules of the same tiers apply at once. */
    Outcome neverTwice() {
        for (Map.Entry<String, Set<String>> tiers : tiers().entrySet()) {
            Outcome outcome = tiers.getValue().size() < 2 ? null : neverTwice(tiers.getKey());
            if (outcome != null) {
                return outcome;
            }
        }
        return new Outcome.Proved(cuts.pieces());
    }

    private @Nullable Outcome neverTwice(String tier) {
        Deque<Box> open = new ArrayDeque<>(List.of(situation.inputs().everything()));
        while (!open.isEmpty()) {
            if (cuts.isTooMuch()) {
                return cuts.tooMany();
            }
            Box box = open.pop();
            Look look = situation.look(box);
            Sure twice = twice(declaring(look).stream()
                    .filter(one -> tier(one).equals(tier))
                    .toList());
            if (twice == Sure.NO) {
                continue;
            }
            if (twice == Sure.YES && situation.paid(box.center()) != null) {
                return new Outcome.Refuted(name(), List.of(situation.found(box.center(), component(tier))));
            }
            Cut cut = cuts.cut(look, -1L);
            if (cut == null) {
                return cuts.tooMany();
            }
            cut.parts(box).reversed().forEach(open::push);
        }
        return null;
    }

    private static String component(String tier) {
        return tier.substring(tier.indexOf(' ') + 1);
    }

    /** Whether two different rules pay something at once. */
    private static Sure twice(List<Declaring> all) {
        Sure twice = Sure.NO;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Declaring one = all.get(i);
                Declaring other = all.get(j);
                if (!one.rule().name().equals(other.rule().name())) {
                    Sure both = pays(one).and(pays(other));
                    twice = both == Sure.YES || twice == Sure.YES ? Sure.YES : both == Sure.NO ? twice : Sure.MAYBE;
                }
            }
        }
        return twice;
    }

    private static Sure pays(Declaring one) {
        Interval amount = one.amounts().getFirst().left();
        return one.holds().left().and(amount.isZero() ? Sure.NO : amount.has(BigDecimal.ZERO) ? Sure.MAYBE : Sure.YES);
    }

    /** Whether the values for which a rule applies lie next to each other, in each set of tiers. */
    Outcome noGap() {
        for (Map.Entry<String, Set<String>> tiers : tiers().entrySet()) {
            Outcome outcome = noGap(tiers.getKey());
            if (outcome != null) {
                return outcome;
            }
        }
        return new Outcome.Proved(cuts.pieces());
    }

    /** A stretch of values of the input, and whether a rule applies to it. */
    private record Stretch(long from, long to, Sure applies) {}

    private @Nullable Outcome noGap(String tier) {
        Deque<Box> open = new ArrayDeque<>(List.of(situation.inputs().everything()));
        while (!open.isEmpty()) {
            Box box = open.pop();
            List<Stretch> line = new ArrayList<>();
            Cut cut = line(box, tier, line);
            if (cuts.gaveUp()) {
                return cuts.tooMany();
            }
            if (cut != null) {
                cut.parts(box).reversed().forEach(open::push);
                continue;
            }
            long gap = gap(line);
            if (gap >= 0) {
                long[] steps = box.center();
                steps[input] = gap;
                Evaluated paid = situation.paid(steps);
                if (paid != null) {
                    return new Outcome.Refuted(name(), List.of(situation.found(steps, component(tier))));
                }
            }
        }
        return null;
    }

    /** Goes along the input; where another input decides, says where to cut that instead. */
    private @Nullable Cut line(Box box, String tier, List<Stretch> line) {
        Deque<Box> open = new ArrayDeque<>(List.of(box));
        while (!open.isEmpty() && !cuts.isTooMuch()) {
            Box part = open.pop();
            Look look = situation.look(part);
            Sure applies = declaring(look).stream()
                    .filter(one -> tier(one).equals(tier))
                    .map(one -> one.holds().left())
                    .reduce(Sure.NO, (one, other) -> one.not().and(other.not()).not());
            Cut cut = applies == Sure.MAYBE ? cuts.cut(look, -1L) : null;
            if (cut == null) {
                line.add(new Stretch(part.from()[input], part.to()[input], applies));
            } else if (cut.input() != input) {
                return cut;
            } else {
                cut.parts(part).reversed().forEach(open::push);
            }
        }
        return null;
    }

    /** The first value that lies between two for which a rule applies; below 0 where there is none. */
    private static long gap(List<Stretch> line) {
        long gap = -1;
        boolean applied = false;
        for (Stretch stretch : line) {
            if (stretch.applies() == Sure.YES) {
                if (gap >= 0) {
                    return gap;
                }
                applied = true;
            } else if (applied && gap < 0) {
                gap = stretch.from();
            }
        }
        return -1;
    }
}
