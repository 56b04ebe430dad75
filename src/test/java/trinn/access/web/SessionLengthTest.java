package trinn.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import trinn.access.Demo;
import trinn.access.User;
import trinn.access.store.Session;
import trinn.access.store.Sessions;
import trinn.access.store.Signed;

class SessionLengthTest {

    private static final Instant BEGUN = Instant.parse("2026-11-30T08:00:00Z");
    private static final User SELLER = Demo.SELLER.user();

    private final Sessions sessions = new Sessions();
    private final MockHttpSession http = new MockHttpSession();

    @Test
    void whereSomebodyIsSignedInIsListedFromTheFirstRequestToTheEndOfIt() {
        request(BEGUN);
        request(BEGUN.plusSeconds(60));
        assertThat(sessions.of(SELLER.id()))
                .hasSize(1)
                .first()
                .extracting(Session::since)
                .isEqualTo(BEGUN);
        sessions.end(SELLER.id(), session -> true);
        assertThat(sessions.of(SELLER.id())).isEmpty();
        assertThat(http.isInvalid()).isTrue();
    }

    @Test
    void twelveHoursEndItHoweverBusyItIs() {
        request(BEGUN);
        request(BEGUN.plus(Duration.ofHours(12)).minusMillis(1));
        assertThat(http.isInvalid()).isFalse();
        assertThat(request(BEGUN.plus(Duration.ofHours(12)))).isFalse();
        assertThat(http.isInvalid()).isTrue();
        assertThat(sessions.of(SELLER.id())).isEmpty();
    }

    @Test
    void anotherPersonInTheSameBrowserIsListedAnew() {
        request(BEGUN);
        request(BEGUN.plusSeconds(1), Demo.FINANCE.user());
        assertThat(sessions.of(SELLER.id())).isEmpty();
        assertThat(sessions.of(Demo.FINANCE.user().id())).hasSize(1);
    }

    private boolean request(Instant at) {
        return request(at, SELLER);
    }

    /** Whether somebody was signed in behind the filter. */
    private boolean request(Instant at, User user) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(http);
        SessionLength filter = new SessionLength(sessions, Clock.fixed(at, ZoneOffset.UTC));
        boolean[] signedIn = {false};
        MockFilterChain chain = new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest asked, ServletResponse answer) {
                signedIn[0] = Signed.maybe().isPresent();
            }
        };
        Signed.as(user, () -> {
            try {
                filter.doFilter(request, new MockHttpServletResponse(), chain);
            } catch (ServletException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return signedIn[0];
    }
}
