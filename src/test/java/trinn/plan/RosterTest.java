package trinn.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.plan.Plans.assigned;
import static trinn.plan.Plans.member;
import static trinn.plan.Plans.mover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trinn.facts.Period;
import trinn.plan.Group.Kind;
import trinn.plan.PaidBy.Standing;

final class RosterTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Group NORTH = new Group(Kind.DEPARTMENT, "N");

    private static PaidBy june(Member payee, Assignment... assignments) {
        return new Roster(List.of(assignments))
                .over(payee, new Period(JUNE, JULY), scheme -> !scheme.equals("unapproved"))
                .orElseThrow();
    }

    @Test
    void theMoreSpecificGoesBefore() {
        Member ann = member("ann", "N", "rep");
        Assignment all = assigned(1, Group.EVERYBODY, "A", MAY, null);
        Assignment role = assigned(2, new Group(Kind.ROLE, "rep"), "B", MAY, null);
        Assignment north = assigned(3, NORTH, "C", MAY, null);
        Assignment own = assigned(4, new Group(Kind.PAYEE, "ann"), "D", MAY, null);
        assertThat(june(ann, all).scheme()).contains("A");
        assertThat(june(ann, all, role).scheme()).contains("B");
        assertThat(june(ann, role, all, north).scheme()).contains("C");
        assertThat(june(ann, own, role, all, north).scheme()).contains("D");
        assertThat(june(member("bo", "S", "clerk"), own, role, all, north).scheme())
                .contains("A");
    }

    @Test
    void aPeriodIsPaidWhereEveryDayIs() {
        Member ann = member("ann", "N", "rep");
        assertThat(june(ann, assigned(1, NORTH, "A", JUNE, JULY)).standing()).isEqualTo(Standing.PAID);
        assertThat(june(ann, assigned(1, NORTH, "A", JUNE.plusDays(1), JULY)).standing())
                .isEqualTo(Standing.GAP);
        assertThat(june(ann, assigned(1, NORTH, "A", JUNE, JULY.minusDays(1))).standing())
                .isEqualTo(Standing.GAP);
        assertThat(june(ann, assigned(1, NORTH, "A", MAY, JUNE)).standing()).isEqualTo(Standing.UNASSIGNED);
        assertThat(june(ann, assigned(1, NORTH, "A", JULY, null)).standing()).isEqualTo(Standing.UNASSIGNED);
        assertThat(june(ann, assigned(1, NORTH, "unapproved", JUNE, JULY)).standing())
                .isEqualTo(Standing.UNAPPROVED);
        assertThat(june(ann, assigned(1, NORTH, "unapproved", JUNE, JULY)).scheme())
                .isEmpty();
    }

    @Test
    void whoChangesDepartmentWithinAPeriodMayHaveTwo() {
        LocalDate tenth = JUNE.plusDays(9);
        Member ann = mover("ann", "rep", List.of("N", "S"), List.of(tenth));
        Assignment north = assigned(1, NORTH, "A", MAY, null);
        Assignment south = assigned(2, new Group(Kind.DEPARTMENT, "S"), "B", MAY, null);
        PaidBy both = june(ann, north, south);
        assertThat(both.standing()).isEqualTo(Standing.SEVERAL);
        assertThat(both.stretches()).containsExactly(new Stretch(JUNE, tenth, north), new Stretch(tenth, JULY, south));
        Assignment same = assigned(2, new Group(Kind.DEPARTMENT, "S"), "A", MAY, null);
        assertThat(june(ann, north, same).scheme()).contains("A");
    }

    @Test
    void onlyDaysOfTheEmploymentCount() {
        Member late = new Member(
                "late",
                "Late",
                JUNE.plusDays(4),
                JUNE.plusDays(9),
                member("late", "N", "rep").stints());
        Assignment one = assigned(1, NORTH, "A", JUNE.plusDays(4), JUNE.plusDays(9));
        assertThat(june(late, one).scheme()).contains("A");
        assertThat(new Roster(List.of(one)).over(late, new Period(JULY, JULY.plusMonths(1)), any -> true))
                .isEmpty();
        assertThat(new Roster(List.of(one)).over(late, new Period(MAY, JUNE.plusDays(4)), any -> true))
                .isEmpty();
    }

    @Test
    void daysBetweenTwoAssignmentsOfAGroupAreAGap() {
        Assignment before = assigned(1, NORTH, "A", MAY, JUNE.plusDays(3));
        Roster roster = new Roster(List.of(before, assigned(2, NORTH, "B", JUNE.plusDays(5), null)));
        assertThat(roster.gaps(new Period(JUNE, JULY)))
                .containsExactly(new Gap(before, JUNE.plusDays(3), JUNE.plusDays(5)));
        assertThat(roster.gaps(new Period(MAY, JUNE.plusDays(3)))).isEmpty();
        assertThat(roster.gaps(new Period(JUNE.plusDays(5), JULY))).isEmpty();
    }

    @Test
    void everyDayIsPaidAsTheNaiveWaySays() {
        long seed = System.nanoTime();
        System.out.println("RosterTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Assignment> assignments = randomAssignments(random);
            Member payee = randomMember(random);
            LocalDate from = MAY.plusDays(random.nextInt(60));
            Period period = new Period(from, from.plusDays(1 + random.nextInt(60)));
            Roster roster = new Roster(assignments);
            List<Stretch> stretches = roster.over(payee, period, any -> true)
                    .map(PaidBy::stretches)
                    .orElse(List.of());
            for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
                LocalDate one = day;
                List<Stretch> found = stretches.stream()
                        .filter(stretch -> !one.isBefore(stretch.from()) && one.isBefore(stretch.to()))
                        .toList();
                boolean employed = (payee.joined() == null || !one.isBefore(payee.joined()))
                        && (payee.left() == null || one.isBefore(payee.left()));
                assertThat(found).as("seed %d, %s", seed, one).hasSize(employed ? 1 : 0);
                if (employed) {
                    assertThat(found.getFirst().by())
                            .as("seed %d, %s", seed, one)
                            .isEqualTo(naive(assignments, payee, one));
                }
            }
        }
    }

    private static @Nullable Assignment naive(List<Assignment> assignments, Member payee, LocalDate day) {
        var stint = payee.stints().stream()
                .filter(one -> !one.from().isAfter(day))
                .reduce((one, other) -> other)
                .orElseThrow();
        return assignments.stream()
                .filter(one -> one.isOn(day))
                .filter(one -> switch (one.group().kind()) {
                    case EVERYBODY -> true;
                    case ROLE -> one.group().key().equals(stint.role());
                    case DEPARTMENT -> one.group().key().equals(stint.department());
                    case PAYEE -> one.group().key().equals(payee.id());
                })
                .max(Comparator.comparing(one -> one.group().kind()))
                .orElse(null);
    }

    /** As many as fit without two of a group at the same time. */
    private static List<Assignment> randomAssignments(Random random) {
        List<Assignment> all = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            Kind kind = Kind.values()[random.nextInt(4)];
            Group group = kind == Kind.EVERYBODY
                    ? Group.EVERYBODY
                    : new Group(kind, "ab".substring(random.nextInt(2)).substring(0, 1));
            LocalDate from = MAY.minusDays(20).plusDays(random.nextInt(120));
            LocalDate to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(40));
            Assignment one = assigned(i + 1, group, "scheme" + random.nextInt(3), from, to);
            if (all.stream().noneMatch(other -> other.group().equals(group) && other.overlaps(one))) {
                all.add(one);
            }
        }
        return all;
    }

    private static Member randomMember(Random random) {
        List<LocalDate> days = random.ints(random.nextInt(4), 0, 100)
                .sorted()
                .mapToObj(MAY::plusDays)
                .toList();
        List<String> departments = IntStream.rangeClosed(0, days.size())
                .mapToObj(i -> List.of("a", "b", "c").get(random.nextInt(3)))
                .toList();
        Member mover = mover("a", random.nextBoolean() ? "a" : "c", departments, days);
        LocalDate joined = random.nextBoolean() ? null : MAY.plusDays(random.nextInt(60));
        LocalDate left = random.nextBoolean() ? null : MAY.plusDays(30 + random.nextInt(60));
        return new Member("a", "A", joined, left, mover.stints());
    }

    @Test
    void aHundredThousandPayeesTakeNoLongerEachThanFew() {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            assignments.add(assigned(i + 1, new Group(Kind.DEPARTMENT, "D" + i), "A", MAY, null));
        }
        List<Member> members = IntStream.range(0, 100_000)
                .mapToObj(i -> member("P" + i, "D" + i % 500, "rep"))
                .toList();
        Roster roster = new Roster(assignments);
        long start = System.nanoTime();
        long paid = members.stream()
                .map(one ->
                        roster.over(one, new Period(JUNE, JULY), any -> true).orElseThrow())
                .filter(one -> one.standing() == Standing.PAID)
                .count();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("100 000 payees are assigned in " + millis + " ms");
        assertThat(paid).isEqualTo(100_000);
        assertThat(millis).isLessThan(10_000);
        assertThat(Objects.requireNonNull(roster.on(members.getFirst(), JUNE)).id())
                .isEqualTo(1);
    }
}
