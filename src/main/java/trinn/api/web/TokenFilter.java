package trinn.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import trinn.access.store.ServiceTokens;
import trinn.access.store.SignedIn;

/** Signs in whoever a token acts for, for one request. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final ServiceTokens tokens;

    TokenFilter(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            tokens.holder(given.substring(BEARER.length()).strip()).ifPresent(holder -> {
                SignedIn signedIn = new SignedIn(holder.user());
                signedIn.setDetails(holder.token());
                SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
            });
        }
        chain.doFilter(request, response);
    }
}
