package trinn.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells of what nobody foresaw before and after endpoints as endpoints do, and not as pages do. */
final class Unforeseen extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            Problem problem = Told.of(e, Locale.ENGLISH);
            Answers.write(response, HttpStatus.valueOf(problem.status()), problem.code(), problem.detail());
        }
    }
}
