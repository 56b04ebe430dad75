package trinn.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.plan.Group.Kind;
import trinn.plan.PaidBy.Standing;
import trinn.records.Stint;

/** Who is paid by which assignment when. The more specific group goes before: payee, department, job title, everybody. Immutable. */
public final class Roster {

    private final Map<Group, NavigableMap<LocalDate, Assignment>> byGroup = new HashMap<>();

    /** @param assignments of one data set, no two of the same group at the same time */
    public Roster(Collection<Assignment> assignments) {
        assignments.stream()
                .filter(one -> !one.isEmpty())
                .forEach(one -> byGroup.computeIfAbsent(one.group(), group -> new TreeMap<>())
                        .put(one.from(), one));
    }

    /** What pays a payee on a day; null where nothing does. */
    public @Nullable Assignment on(Member payee, LocalDate day) {
        for (Group group : groups(payee, payee.on(day))) {
            Assignment found = on(group, day);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Assignment on(Group group, LocalDate day) {
        NavigableMap<LocalDate, Assignment> all = byGroup.get(group);
        var begun = all == null ? null : all.floorEntry(day);
        return begun != null && begun.getValue().isOn(day) ? begun.getValue() : null;
    }

    private static List<Group> groups(Member payee, Stint stint) {
        return List.of(
                new Group(Kind.PAYEE, payee.id()),
                new Group(Kind.DEPARTMENT, stint.department()),
                new Group(Kind.ROLE, stint.role()),
                Group.EVERYBODY);
    }

    /**
     * What pays a payee in a period.
     *
     * @param approved tells by the hash of a version whether it may pay
     * @return nothing where no day of the employment lies in it
     */
    public Optional<PaidBy> over(Member payee, Period period, Predicate<String> approved) {
        LocalDate from =
                payee.joined() == null || payee.joined().isBefore(period.from()) ? period.from() : payee.joined();
        LocalDate to = payee.left() == null || payee.left().isAfter(period.to()) ? period.to() : payee.left();
        if (!from.isBefore(to)) {
            return Optional.empty();
        }
        List<Stretch> stretches = stretches(payee, from, to);
        return Optional.of(new PaidBy(
                payee.id(),
                payee.name(),
                payee.on(to.minusDays(1)).department(),
                standing(stretches, approved),
                stretches));
    }

    private List<Stretch> stretches(Member payee, LocalDate from, LocalDate to) {
        List<Stretch> stretches = new ArrayList<>();
        NavigableSet<LocalDate> borders = borders(payee, from, to);
        for (LocalDate begin : borders.headSet(to, false)) {
            Assignment by = on(payee, begin);
            LocalDate end = Objects.requireNonNull(borders.higher(begin));
            if (!stretches.isEmpty() && Objects.equals(stretches.getLast().by(), by)) {
                stretches.add(new Stretch(stretches.removeLast().from(), end, by));
            } else {
                stretches.add(new Stretch(begin, end, by));
            }
        }
        return stretches;
    }

    /** The days on which something else may begin to pay, with both ends. */
    private NavigableSet<LocalDate> borders(Member payee, LocalDate from, LocalDate to) {
        NavigableSet<LocalDate> borders = new TreeSet<>(List.of(from, to));
        for (Stint stint : payee.stints()) {
            if (stint.from().isBefore(to) && stint.to().isAfter(from)) {
                addInside(borders, stint.from());
                groups(payee, stint).forEach(group -> addBorders(borders, group, from, to));
            }
        }
        return borders;
    }

    private void addBorders(NavigableSet<LocalDate> borders, Group group, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, Assignment> all = byGroup.get(group);
        if (all == null) {
            return;
        }
        LocalDate first = Objects.requireNonNullElse(all.floorKey(from), from);
        for (Assignment one : all.subMap(first, true, to, false).values()) {
            addInside(borders, one.from());
            if (one.to() != null) {
                addInside(borders, one.to());
            }
        }
    }

    private static void addInside(NavigableSet<LocalDate> borders, LocalDate day) {
        if (day.isAfter(borders.first()) && day.isBefore(borders.last())) {
            borders.add(day);
        }
    }

    private static Standing standing(List<Stretch> stretches, Predicate<String> approved) {
        List<@Nullable Assignment> by = new ArrayList<>();
        stretches.forEach(stretch -> by.add(stretch.by()));
        if (by.stream().allMatch(Objects::isNull)) {
            return Standing.UNASSIGNED;
        }
        if (by.stream().anyMatch(Objects::isNull)) {
            return Standing.GAP;
        }
        List<String> schemes = by.stream()
                .map(one -> Objects.requireNonNull(one).scheme())
                .distinct()
                .toList();
        if (schemes.size() > 1) {
            return Standing.SEVERAL;
        }
        return approved.test(schemes.getFirst()) ? Standing.PAID : Standing.UNAPPROVED;
    }

    /** Days of a period that lie between two assignments of the same group, by group and time. */
    public List<Gap> gaps(Period period) {
        List<Gap> gaps = new ArrayList<>();
        byGroup.values().forEach(all -> {
            Assignment before = null;
            for (Assignment one : all.values()) {
                if (before != null && before.to() != null) {
                    LocalDate from = before.to().isBefore(period.from()) ? period.from() : before.to();
                    LocalDate to = one.from().isAfter(period.to()) ? period.to() : one.from();
                    if (from.isBefore(to)) {
                        gaps.add(new Gap(before, from, to));
                    }
                }
                before = one;
            }
        });
        gaps.sort(Comparator.comparing(Gap::from)
                .thenComparing(gap -> gap.before().id()));
        return gaps;
    }
}
