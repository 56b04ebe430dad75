package trinn.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A step that somebody took with a version of a scheme.
 *
 * @param step what was done
 * @param user the id of who did it
 * @param who the name, as it was then
 * @param at when, to the millisecond
 * @param text a note or the reason; may be empty where the step needs none
 */
public record LifeEvent(Step step, String user, String who, Instant at, String text) {

    /** The longest text that is kept, in characters. */
    public static final int LONGEST_TEXT = 2_000;

    /** Takes blanks around the text away. */
    public LifeEvent {
        text = text.strip();
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
