package trinn.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import trinn.access.User;
import trinn.access.store.Session;
import trinn.access.store.Sessions;
import trinn.access.store.Signed;

/** Notes where somebody is signed in, and ends it after the longest time, however busy it is. */
final class SessionLength extends OncePerRequestFilter {

    /** The longest time for which one is signed in. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String NAME = Session.class.getName();

    private final Sessions sessions;
    private final Clock clock;

    SessionLength(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession http = request.getSession(false);
        @Nullable User user = Signed.maybe().orElse(null);
        if (http != null && user != null && !noted(http, user, request)) {
            http.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** Whether it may go on. */
    private boolean noted(HttpSession http, User user, HttpServletRequest request) {
        if (http.getAttribute(NAME) instanceof Session session
                && session.user().id().equals(user.id())) {
            return session.since().plus(LONGEST).isAfter(clock.instant());
        }
        http.setAttribute(
                NAME,
                new Session(
                        UUID.randomUUID(),
                        user,
                        clock.instant(),
                        Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                        request.getRemoteAddr(),
                        http,
                        sessions));
        return true;
    }
}
