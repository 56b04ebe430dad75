package trinn.question;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a question.
 *
 * @param becomes the state that it leads to; {@link State#OPEN} where it is asked, the first time or again
 * @param who did it
 * @param at when, to the millisecond
 * @param text what was asked, the answer, why the data was changed, or the reason for declining
 * @param correction what was changed, of what was corrected; otherwise null
 */
public record Event(
        State becomes,
        String who,
        Instant at,
        String text,
        @Nullable Correction correction) {

    /** The longest name that is kept. */
    public static final int LONGEST_NAME = 100;

    /** The longest text that is kept. */
    public static final int LONGEST_TEXT = 2_000;

    /**
     * Takes blanks around the texts away.
     *
     * @throws RefusedException where the name or the text is missing or too long
     * @throws IllegalArgumentException where something else than what was corrected has a correction, or that has none
     */
    public Event {
        who = who.strip();
        text = text.strip();
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (who.isEmpty()) {
            throw new RefusedException(Refusal.NO_NAME);
        }
        if (text.isEmpty()) {
            throw new RefusedException(Refusal.NO_TEXT);
        }
        if (who.length() > LONGEST_NAME || text.length() > LONGEST_TEXT) {
            throw new RefusedException(Refusal.TOO_LONG);
        }
        if ((becomes == State.CORRECTED) != (correction != null)) {
            throw new IllegalArgumentException("What is corrected, and nothing else, says what was changed.");
        }
    }

    /** Without a change of the data. */
    public Event(State becomes, String who, Instant at, String text) {
        this(becomes, who, at, text, null);
    }
}
