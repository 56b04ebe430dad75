package trinn.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.records.Row;
import trinn.records.Stint;

/**
 * A payee of a data set, and what they were when.
 *
 * @param id by which the data knows them
 * @param name that people read
 * @param joined the first day of the employment; null where they were always there
 * @param left the first day after it; null where they stay
 * @param stints what they were, by time
 */
public record Member(
        String id,
        String name,
        @Nullable LocalDate joined,
        @Nullable LocalDate left,
        List<Stint> stints) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException where they never were anything
     */
    public Member {
        stints = List.copyOf(stints);
        if (stints.isEmpty()) {
            throw new IllegalArgumentException("Of %s it is not known what they do.".formatted(id));
        }
    }

    /** As the payee's own record says, and what assignments of the data made of them. */
    public static Member of(Row payee, List<Stint> stints) {
        return new Member(payee.text("id"), payee.text("name"), payee.date("joined"), payee.date("left"), stints);
    }

    /** What they are on a day. */
    Stint on(LocalDate day) {
        Stint found = stints.getFirst();
        for (Stint stint : stints) {
            found = stint.from().isAfter(day) ? found : stint;
        }
        return found;
    }
}
