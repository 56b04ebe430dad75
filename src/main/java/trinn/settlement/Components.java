package trinn.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The components of a scheme and what can be declared for them: a component, a group, {@value Component#VARIABLE_PAY} or
 * {@value Component#TOTAL_PAY}. What belongs to what is worked out once.
 */
final class Components {

    private static final int NOWHERE = -1;

    private final List<Component> all;
    private final List<String> targets;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> names;
    private final Set<String> known = new HashSet<>();
    private final boolean[][] within;
    private final int[][] wider;

    /** @param all in the order of the statement */
    Components(List<Component> all) {
        this.all = List.copyOf(all);
        names = all.stream().map(Component::name).collect(Collectors.toUnmodifiableSet());
        Set<String> narrowToWide = new LinkedHashSet<>();
        all.forEach(component -> narrowToWide.add(component.name()));
        all.forEach(component -> narrowToWide.add(component.group()));
        narrowToWide.add(Component.VARIABLE_PAY);
        narrowToWide.add(Component.TOTAL_PAY);
        targets = List.copyOf(narrowToWide);
        for (String target : targets) {
            places.put(target, places.size());
            if (all.stream().anyMatch(component -> component.within(target))) {
                known.add(target);
            }
        }
        within = new boolean[targets.size()][targets.size()];
        wider = new int[targets.size()][];
        for (int inner = 0; inner < within.length; inner++) {
            List<Integer> around = new ArrayList<>();
            for (int outer = 0; outer < within.length; outer++) {
                within[inner][outer] = isWithin(targets.get(inner), targets.get(outer));
                if (within[inner][outer]) {
                    around.add(outer);
                }
            }
            wider[inner] = around.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** In the order of the statement. */
    List<Component> all() {
        return all;
    }

    /** From the narrow to the wide: components, groups, all variable pay, total pay. */
    List<String> targets() {
        return targets;
    }

    /** Where a target stands among all of them, from 0; below 0 where there is none of that name. */
    int place(String target) {
        return places.getOrDefault(target, NOWHERE);
    }

    /** The places of all targets that a line of one is part of, its own among them. */
    int[] wider(int target) {
        return wider[target];
    }

    /** Whether there is anything that a target is about. */
    boolean knows(String target) {
        return known.contains(target);
    }

    /** Whether a line of one target is part of what another is about. */
    boolean within(String inner, String outer) {
        int one = place(inner);
        int other = place(outer);
        return one == NOWHERE || other == NOWHERE ? inner.equals(outer) : within[one][other];
    }

    private boolean isWithin(String inner, String outer) {
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
        if (!(declaration.step() == Step.AWARD ? names : known).contains(target)) {
            throw new IllegalArgumentException("\"%s\" is no component of the scheme that %s could be declared for."
                    .formatted(target, declaration.step().name().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
