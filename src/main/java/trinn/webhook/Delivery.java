package trinn.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one webhook is told.
 *
 * @param id by which the other system knows it, the same at each try
 * @param webhook the id of the webhook
 * @param event the code of an {@link Event}, or {@link Event#TEST}
 * @param body what is sent
 * @param state what became of it
 * @param attempts how often it was tried
 * @param last what came of the last try; that of a try under way is not known yet
 * @param made when
 * @param tried when it was tried last; null where it never was
 * @param next when it is tried next, where it waits
 */
public record Delivery(
        String id,
        String webhook,
        String event,
        String body,
        State state,
        int attempts,
        Outcome last,
        Instant made,
        @Nullable Instant tried,
        Instant next) {

    /** What can become of one. The names are stored. */
    public enum State {
        /** It is tried at once, or again later. */
        WAITING,
        /** The other system took it. */
        DELIVERED,
        /** It is not tried any more. */
        GIVEN_UP
    }

    /** Whether it was sent to try the address out. */
    public boolean isTest() {
        return event.equals(Event.TEST);
    }

    /** Whether people may have it sent once more. */
    public boolean canGoAgain() {
        return state != State.WAITING && !isTest();
    }
}
