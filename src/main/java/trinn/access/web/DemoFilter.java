package trinn.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import trinn.access.Demo;
import trinn.access.store.SignedIn;

/** In the demo nobody has to sign in: who comes may do everything, until another person is chosen. */
final class DemoFilter extends OncePerRequestFilter {

    private final SecurityContextRepository kept;

    DemoFilter(SecurityContextRepository kept) {
        this.kept = kept;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now == null || now instanceof AnonymousAuthenticationToken) {
            SecurityContext context = new SecurityContextImpl(new SignedIn(Demo.EVERYTHING.user()));
            SecurityContextHolder.setContext(context);
            kept.saveContext(context, request, response);
        }
        chain.doFilter(request, response);
    }
}
