package trinn.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import trinn.language.Vocabulary;
import trinn.promise.RuleSpans.Declaring;
import trinn.scheme.Scheme;
import trinn.settlement.Component;
import trinn.settlement.Step;

/** What each component, each group, all variable pay and total pay may earn in a period, as the settlement works it out. */
final class PaySpans {

    private final Scheme scheme;
    private final Stretch stretch;
    private final Map<Step, List<Declaring>> declared = new HashMap<>();
    private final Map<String, Span> sums = new LinkedHashMap<>();

    private PaySpans(Scheme scheme, Stretch stretch, List<Declaring> all) {
        this.scheme = scheme;
        this.stretch = stretch;
        all.forEach(
                one -> declared.computeIfAbsent(Vocabulary.step(one.declared().verb()), any -> new ArrayList<>())
                        .add(one));
    }

    /** What every target may earn, by its name. */
    static Map<String, Span> of(Scheme scheme, Stretch stretch, List<Declaring> all) {
        return new PaySpans(scheme, stretch, all).sums();
    }

    private Map<String, Span> sums() {
        List<Component> components = scheme.components();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Component component : components) {
            put(component.name(), scaled(component));
            groups.computeIfAbsent(component.group(), any -> new ArrayList<>()).add(component.name());
        }
        groups.forEach((group, names) -> put(group, sum(names)));
        put(
                Component.VARIABLE_PAY,
                sum(groups.keySet().stream()
                        .filter(group -> !group.equals(Component.FIXED_PAY))
                        .toList()));
        put(
                Component.TOTAL_PAY,
                sum(
                        groups.containsKey(Component.FIXED_PAY)
                                ? List.of(Component.FIXED_PAY, Component.VARIABLE_PAY)
                                : List.of(Component.VARIABLE_PAY)));
        return sums;
    }

    private void put(String target, Span sum) {
        sums.put(target, bounded(target, sum));
    }

    private Span sum(List<String> targets) {
        Span sum = Span.ZERO;
        for (String target : targets) {
            sum = stretch.plus(sum, Objects.requireNonNull(sums.get(target)));
        }
        return sum;
    }

    private List<Declaring> of(Step step) {
        return declared.getOrDefault(step, List.of());
    }

    /** What a component was awarded, times its gates and factors. */
    private Span scaled(Component component) {
        Span exact = Span.ZERO;
        for (Declaring award : of(Step.AWARD)) {
            if (award.rule().component().equals(component.name())) {
                exact = stretch.plus(exact, stretch.choose(award.holds(), rounded(awarded(award)), Span.ZERO));
            }
        }
        List<Span> factors = new ArrayList<>();
        for (Step step : List.of(Step.SCALE, Step.MULTIPLY)) {
            for (Declaring factor : of(step)) {
                if (component.within(factor.rule().component())) {
                    factors.add(stretch.choose(factor.holds(), factor.amounts().getFirst(), Span.ONE));
                }
            }
        }
        return factors.isEmpty() ? exact : rounded(scaled(exact, factors));
    }

    /** One factor may hand over to another, so those that change are taken together. */
    private Span scaled(Span exact, List<Span> factors) {
        Span changing = Span.ONE;
        Span standing = Span.ONE;
        for (Span factor : factors) {
            if (factor.stands()) {
                standing = stretch.timesExactly(standing, factor);
            } else {
                changing = stretch.timesExactly(changing, factor);
            }
        }
        return stretch.timesExactly(stretch.timesExactly(exact, changing), standing);
    }

    private Span awarded(Declaring award) {
        Span amount = award.amounts().getFirst();
        if (award.amounts().size() == 1) {
            return amount;
        }
        Span least = award.amounts().get(1);
        Span most = award.amounts().getLast();
        if (amount.both().rises()) {
            return stretch.min(stretch.max(amount, least), most);
        }
        if (amount.both().hi().signum() < 0) {
            return stretch.negate(stretch.min(stretch.max(stretch.negate(amount), least), most));
        }
        BigDecimal size = most.both().size().max(least.both().size());
        Interval any = new Interval(size.negate(), size);
        return new Span(
                any,
                any,
                amount.stands() && least.stands() && most.stands() ? Interval.ZERO : Interval.ALL,
                amount.inputs() | least.inputs() | most.inputs());
    }

    private Span rounded(Span exact) {
        return stretch.blurred(
                stretch.span(
                        exact.left().map(scheme.rounding()::round),
                        exact.right().map(scheme.rounding()::round),
                        exact.slope(),
                        exact.inputs()),
                BigDecimal.ONE.movePointLeft(scheme.rounding().digits()));
    }

    /** Of several floors the highest holds, of several caps the lowest; the cap comes last. */
    private Span bounded(String target, Span sum) {
        Span bounded = sum;
        for (Declaring floor : of(Step.FLOOR)) {
            if (floor.rule().component().equals(target)) {
                Span least = Span.constant(Interval.ALL.lo());
                bounded = stretch.max(
                        bounded,
                        stretch.choose(floor.holds(), rounded(floor.amounts().getFirst()), least));
            }
        }
        for (Declaring cap : of(Step.CAP)) {
            if (cap.rule().component().equals(target)) {
                Span most = Span.constant(Interval.ALL.hi());
                bounded = stretch.min(
                        bounded,
                        stretch.choose(cap.holds(), rounded(cap.amounts().getFirst()), most));
            }
        }
        return bounded;
    }
}
