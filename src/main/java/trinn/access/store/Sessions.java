package trinn.access.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Where people are signed in now. */
@Component
public final class Sessions {

    private final Map<UUID, Session> open = new ConcurrentHashMap<>();

    void add(Session session) {
        open.put(session.id(), session);
    }

    void remove(Session session) {
        open.remove(session.id());
    }

    /** Where somebody is signed in, the newest first. */
    public List<Session> of(String user) {
        return open.values().stream()
                .filter(session -> session.user().id().equals(user))
                .sorted(Comparator.comparing(Session::since).reversed())
                .toList();
    }

    /** Ends some of somebody's. */
    public void end(String user, Predicate<Session> which) {
        of(user).stream().filter(which).forEach(session -> {
            try {
                session.end();
            } catch (IllegalStateException e) {
                remove(session);
            }
        });
    }
}
