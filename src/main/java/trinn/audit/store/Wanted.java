package trinn.audit.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.audit.Deed;

/**
 * Which entries somebody looks for; of what is empty or null, all.
 *
 * @param people pseudonyms of those who did something, or had something done to them
 * @param deeds what was done
 * @param about a part of the name of what it was done to, or its whole id
 * @param from the first moment
 * @param to the moment after the last
 */
public record Wanted(
        Set<String> people,
        Set<Deed> deeds,
        String about,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** All entries. */
    public static final Wanted ALL = new Wanted(Set.of(), Set.of(), "", null, null);

    /** Copies the sets. */
    public Wanted {
        people = Set.copyOf(people);
        deeds = Set.copyOf(deeds);
    }
}
