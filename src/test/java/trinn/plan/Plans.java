package trinn.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.access.Role;
import trinn.access.User;
import trinn.records.Stint;

/** People, versions and assignments for tests. */
final class Plans {

    static final User DESIGNER = new User("u-astrid", "Astrid", Set.of(Role.DESIGNER), "");
    static final User FINANCE = new User("u-ole", "Ole", Set.of(Role.FINANCE), "");
    static final User BOTH = new User("u-kari", "Kari", Set.of(Role.DESIGNER, Role.FINANCE), "");
    static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private Plans() {}

    static LifeEvent did(Step step, User user) {
        return new LifeEvent(step, user.id(), user.name(), NOON, "why");
    }

    /** A version with which these did these. */
    static Life life(LifeEvent... events) {
        Life life = Life.draft("A");
        for (LifeEvent event : events) {
            life = life.with(event);
        }
        return life;
    }

    static Assignment assigned(long id, Group group, String scheme, LocalDate from, @Nullable LocalDate to) {
        return new Assignment(
                id,
                "Small",
                group,
                scheme,
                from,
                Agreement.at("shelf 3"),
                List.of(new AssignmentEvent(to, FINANCE.id(), FINANCE.name(), NOON, "")));
    }

    static Assignment with(Assignment one, @Nullable LocalDate to, String why) {
        return one.with(new AssignmentEvent(to, FINANCE.id(), FINANCE.name(), NOON, why));
    }

    static Stint stint(LocalDate from, LocalDate to, String department, String role) {
        return new Stint(from, to, role, department, "", BigDecimal.ONE, null, null, null, Map.of());
    }

    static Member member(String id, String department, String role) {
        return new Member(id, id, null, null, List.of(stint(LocalDate.MIN, LocalDate.MAX, department, role)));
    }

    /** Somebody who goes from the first of these departments to the next on the days between them. */
    static Member mover(String id, String role, List<String> departments, List<LocalDate> days) {
        List<Stint> stints = new ArrayList<>();
        for (int i = 0; i < departments.size(); i++) {
            stints.add(stint(
                    i == 0 ? LocalDate.MIN : days.get(i - 1),
                    i == days.size() ? LocalDate.MAX : days.get(i),
                    departments.get(i),
                    role));
        }
        return new Member(id, id, null, null, stints);
    }
}
