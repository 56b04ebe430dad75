package trinn.payrun;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a run.
 *
 * @param place 1, 2, 3 … in the order in which it happened
 * @param step what was done
 * @param about whom or what it is about, by its {@link About#text() text}; empty where the whole run is meant
 * @param amount what was added by hand, in the currency of the run; null otherwise
 * @param text the reason, or the empty text
 * @param attachment the file that goes with it; {@link Attachment#NONE} where there is none
 * @param result the hash of the result, or of that of a team, that it is about; empty where there is none
 * @param user the account of who did it
 * @param who the name that people read
 * @param at when
 */
public record RunEvent(
        int place,
        Step step,
        String about,
        @Nullable BigDecimal amount,
        String text,
        Attachment attachment,
        String result,
        String user,
        String who,
        Instant at) {

    /** The longest text that is kept, in characters. */
    public static final int LONGEST_TEXT = 2_000;

    /**
     * A file that goes with something.
     *
     * @param name of the file
     * @param sha256 of its content, 64 hexadecimal digits
     */
    public record Attachment(String name, String sha256) {
        /** No file. */
        public static final Attachment NONE = new Attachment("", "");

        /** Whether there is a file. */
        public boolean isThere() {
            return !sha256.isEmpty();
        }
    }
}
