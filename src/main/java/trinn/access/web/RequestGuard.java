package trinn.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that is served: pages, uploads and the push channel. Refuses what a foreign page asks for, and has
 * the browser keep foreign code out of Trinn's own pages. What is allowed and why: docs/adr/0009.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestGuard extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;

    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String A_YEAR = "max-age=31536000";

    private final Reach reach;

    RequestGuard(Reach reach) {
        this.reach = reach;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        if (!reach.isServedAs(host)) {
            refuse(
                    response,
                    MISDIRECTED,
                    reach.names().isEmpty()
                            ? "Trinn is served to this machine only, under the name localhost."
                            : "Trinn is not served under this name.");
        } else if (!request.isSecure() && !Origins.isThisMachine(host)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "Trinn is served by https only.");
        } else if (host == null
                || !Origins.isOwn(
                        request.getHeader("Origin"),
                        host,
                        request.getHeader("Sec-Fetch-Site"),
                        request.getHeader("Sec-Fetch-Mode"))) {
            refuse(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Another web page asked for this. Trinn answers its own pages only.");
        } else {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            if (request.isSecure()) {
                response.setHeader("Strict-Transport-Security", A_YEAR);
            }
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write((why + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
