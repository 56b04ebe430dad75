package trinn.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Turns declarations into the lines of a payout: awards, gates, multipliers, then floor and cap of each component, each
 * group and all variable pay. The sum does not depend on the order of the declarations; the order of the lines within a
 * step does.
 *
 * <p>Gates and multipliers work on the unrounded amount of a component, and each line is the difference of two rounded
 * amounts, so the lines add up to the rounded result whatever number of factors there are.
 */
public final class Settlement {

    private final List<Component> components;
    private final Rounding rounding;

    /** A settlement for the components of one scheme. */
    public Settlement(List<Component> components, Rounding rounding) {
        this.components = List.copyOf(components);
        this.rounding = rounding;
    }

    /**
     * The lines of what was declared.
     *
     * @throws IllegalArgumentException where an award names anything but a component, or another step names nothing known
     */
    public Payout settle(List<Declaration> declarations) {
        declarations.forEach(this::requireTarget);
        List<Line> lines = new ArrayList<>();
        Map<String, BigDecimal> exact = award(declarations, lines);
        for (Step step : List.of(Step.SCALE, Step.MULTIPLY)) {
            for (Declaration declaration : of(declarations, step)) {
                scale(declaration, exact, lines);
            }
        }
        bound(declarations, lines);
        return new Payout(lines);
    }

    private void requireTarget(Declaration declaration) {
        String target = declaration.target();
        Predicate<Component> fits =
                declaration.step() == Step.AWARD ? c -> c.name().equals(target) : c -> c.within(target);
        if (components.stream().noneMatch(fits)) {
            throw new IllegalArgumentException("\"%s\" is no component of the scheme that %s could be declared for."
                    .formatted(target, declaration.step().name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private Map<String, BigDecimal> award(List<Declaration> declarations, List<Line> lines) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Component component : components) {
            sums.put(component.name(), BigDecimal.ZERO);
            for (Declaration award : of(declarations, Step.AWARD)) {
                if (award.target().equals(component.name())) {
                    BigDecimal amount = rounding.round(award.value());
                    sums.merge(component.name(), amount, BigDecimal::add);
                    lines.add(line(award, component.name(), amount));
                }
            }
        }
        return sums;
    }

    private void scale(Declaration declaration, Map<String, BigDecimal> exact, List<Line> lines) {
        for (Component component : components) {
            if (component.within(declaration.target())) {
                BigDecimal before = exact.get(component.name());
                BigDecimal after = before.multiply(declaration.value());
                exact.put(component.name(), after);
                addIfNotZero(
                        lines,
                        declaration,
                        component.name(),
                        rounding.round(after).subtract(rounding.round(before)));
            }
        }
    }

    private void bound(List<Declaration> declarations, List<Line> lines) {
        for (String target : targets()) {
            of(declarations, Step.FLOOR).stream()
                    .filter(floor -> floor.target().equals(target))
                    .max(Comparator.comparing(Declaration::value))
                    .ifPresent(floor -> addIfNotZero(
                            lines, floor, target, missing(floor, target, lines).max(BigDecimal.ZERO)));
            of(declarations, Step.CAP).stream()
                    .filter(cap -> cap.target().equals(target))
                    .min(Comparator.comparing(Declaration::value))
                    .ifPresent(cap -> addIfNotZero(
                            lines, cap, target, missing(cap, target, lines).min(BigDecimal.ZERO)));
        }
    }

    /** What a target lacks to the bound, as far as its lines go; negative where it lies beyond. */
    private BigDecimal missing(Declaration bound, String target, List<Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            if (line.component().equals(target) || within(line.component(), target)) {
                sum = sum.add(line.amount());
            }
        }
        return rounding.round(bound.value()).subtract(sum);
    }

    /** Whether a component, or a group whose bound wrote a line before, lies within a target. */
    private boolean within(String name, String target) {
        return components.stream()
                .anyMatch(component ->
                        (component.name().equals(name) || component.group().equals(name))
                                && component.within(target)
                                && !component.name().equals(target));
    }

    /** From the narrow to the wide: components, groups, all variable pay. */
    private Set<String> targets() {
        Set<String> targets = new LinkedHashSet<>();
        components.forEach(component -> targets.add(component.name()));
        components.forEach(component -> targets.add(component.group()));
        targets.add(Component.VARIABLE_PAY);
        return targets;
    }

    private static List<Declaration> of(List<Declaration> declarations, Step step) {
        return declarations.stream()
                .filter(declaration -> declaration.step() == step)
                .toList();
    }

    private static void addIfNotZero(List<Line> lines, Declaration declaration, String component, BigDecimal amount) {
        if (amount.signum() != 0) {
            lines.add(line(declaration, component, amount));
        }
    }

    private static Line line(Declaration declaration, String component, BigDecimal amount) {
        return new Line(declaration.step(), component, declaration.rule(), amount, declaration.because());
    }
}
