package trinn.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
    private static final String BASIC = "basic ";

    private final ServiceTokens tokens;

    TokenFilter(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null) {
            tokens.holder(secret(given)).ifPresent(holder -> {
                SignedIn signedIn = new SignedIn(holder.user());
                signedIn.setDetails(holder.token());
                SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
            });
        }
        chain.doFilter(request, response);
    }

    /** The token; as a password too, for systems that know no other way, whatever name they give. */
    private static String secret(String given) {
        if (given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return given.substring(BEARER.length()).strip();
        }
        if (given.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            String both = decoded(given.substring(BASIC.length()).strip());
            return both.substring(both.indexOf(':') + 1);
        }
        return "";
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
