package trinn.settlement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The components of a scheme and what can be declared for them: a component, a group, {@value Component#VARIABLE_PAY} or
 * {@value Component#TOTAL_PAY}.
 *
 * @param all in the order of the statement
 */
record Components(List<Component> all) {

    Components {
        all = List.copyOf(all);
    }

    /** From the narrow to the wide: components, groups, all variable pay, total pay. */
    Set<String> targets() {
        Set<String> targets = new LinkedHashSet<>();
        all.forEach(component -> targets.add(component.name()));
        all.forEach(component -> targets.add(component.group()));
        targets.add(Component.VARIABLE_PAY);
        targets.add(Component.TOTAL_PAY);
        return targets;
    }

    /** Whether there is anything that a target is about. */
    boolean knows(String target) {
        return all.stream().anyMatch(component -> component.within(target));
    }

    /** Whether a line of one target is part of what another is about. */
    boolean within(String inner, String outer) {
        return inner.equals(outer)
                || width(inner) < width(outer)
                        && all.stream().anyMatch(component -> component.within(inner) && component.within(outer));
    }

    private int width(String target) {
        return switch (target) {
            case Component.TOTAL_PAY -> 3;
            case Component.VARIABLE_PAY -> 2;
            default -> all.stream().anyMatch(component -> component.name().equals(target)) ? 0 : 1;
        };
    }

    /** @throws IllegalArgumentException where an award names anything but a component, or another step nothing known */
    void require(Declaration declaration) {
        String target = declaration.target();
        boolean known = declaration.step() == Step.AWARD
                ? all.stream().anyMatch(component -> component.name().equals(target))
                : knows(target);
        if (!known) {
            throw new IllegalArgumentException("\"%s\" is no component of the scheme that %s could be declared for."
                    .formatted(target, declaration.step().name().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
