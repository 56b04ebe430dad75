package trinn.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An assignment was made, or given another end.
 *
 * @param to the first day on which it does not hold any more; null for an open end
 * @param user the id of who did it
 * @param who the name, as it was then
 * @param at when, to the millisecond
 * @param text why; may be empty where no day before that one is touched
 */
public record AssignmentEvent(@Nullable LocalDate to, String user, String who, Instant at, String text) {

    /** Takes blanks around the text away. */
    public AssignmentEvent {
        text = text.strip();
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
