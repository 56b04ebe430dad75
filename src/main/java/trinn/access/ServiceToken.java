package trinn.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which another system acts for somebody, without its secret.
 *
 * @param id by which it is revoked
 * @param account the id of the person for whom it acts
 * @param name what its owner calls it, such as the name of the system
 * @param scopes what it may be used for
 * @param made when
 * @param until the moment from which it is of no use any more
 * @param used about when it was used last; null where it never was
 */
public record ServiceToken(
        String id,
        String account,
        String name,
        Set<Scope> scopes,
        Instant made,
        Instant until,
        @Nullable Instant used) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 100;

    /** Copies the scopes. */
    public ServiceToken {
        scopes = Set.copyOf(scopes);
    }

    /** Whether its time is over. */
    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
