package trinn.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import trinn.access.Demo;
import trinn.access.store.SignedIn;

/** Becomes another person of the demo, by one click. */
final class DemoLogin extends AbstractAuthenticationProcessingFilter {

    /** Where the choice is sent to. */
    static final String PATH = "/demo";

    DemoLogin(SecurityContextRepository kept, SessionAuthenticationStrategy session, ApplicationEventPublisher events) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH), given -> given);
        setSecurityContextRepository(kept);
        setSessionAuthenticationStrategy(session);
        setApplicationEventPublisher(events);
        setAuthenticationSuccessHandler(new SimpleUrlAuthenticationSuccessHandler("/"));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String person = request.getParameter("person");
        return Demo.of(person == null ? "" : person)
                .map(demo -> new SignedIn(demo.user()))
                .orElseThrow(() -> new BadCredentialsException("The demo has no such person."));
    }
}
