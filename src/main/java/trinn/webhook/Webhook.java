package trinn.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * Another system that is told of what happens.
 *
 * @param id by which it is stored
 * @param name what people call it
 * @param address where it is told
 * @param events what it is told of
 * @param sealed the secret by which it knows that Trinn tells it, sealed
 * @param active whether it is told now; what happens meanwhile waits
 * @param made when
 */
public record Webhook(
        String id, String name, URI address, Set<Event> events, String sealed, boolean active, Instant made) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 100;

    /** The longest address, in characters. */
    public static final int LONGEST_ADDRESS = 2000;

    /** Copies the events. */
    public Webhook {
        events = Set.copyOf(events);
    }

    /** What of it people choose. */
    public Wish wish() {
        return new Wish(name, address, events, active);
    }

    /**
     * What people choose of a webhook.
     *
     * @param name what they call it
     * @param address where it is told
     * @param events what it is told of
     * @param active whether it is told now
     */
    public record Wish(String name, URI address, Set<Event> events, boolean active) {

        /**
         * Takes the spaces around the name away.
         *
         * @throws IllegalArgumentException where it has no name, too long a name or address, or nothing that it is told of
         */
        public Wish {
            name = name.strip();
            events = Set.copyOf(events);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        "A webhook has a name of at most %d characters.".formatted(LONGEST_NAME));
            }
            if (address.toString().length() > LONGEST_ADDRESS) {
                throw new IllegalArgumentException("An address has %d characters at most.".formatted(LONGEST_ADDRESS));
            }
            if (events.isEmpty()) {
                throw new IllegalArgumentException("A webhook is told of something.");
            }
        }
    }
}
