package trinn.access.store;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.UUID;
import trinn.access.User;

/**
 * One place where somebody is signed in, from signing in to the end of it.
 *
 * @param id tells it from others; it is not the secret of the browser
 * @param user who signed in
 * @param since when
 * @param browser how the browser calls itself
 * @param address from where
 * @param http where it lies
 * @param all where it is listed as long as it lasts
 */
public record Session(UUID id, User user, Instant since, String browser, String address, HttpSession http, Sessions all)
        implements HttpSessionBindingListener {

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        all.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.remove(this);
    }

    /** When its browser asked for something last. */
    public Instant seen() {
        return Instant.ofEpochMilli(http.getLastAccessedTime());
    }

    /** Ends it; what it leads to is closed with it. */
    void end() {
        http.invalidate();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Session session && session.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
