package trinn.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an address or a type of a body that cannot be read, before anything asks for its parts. */
final class Legible extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String type = request.getContentType();
        if (type != null && !isRead(type)) {
            Answers.write(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "Say of which type the body is, such as application/json; forms are not read.");
        } else if (!isLegible(request)) {
            Answers.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "unreadable",
                    "What stands behind the ? in the address cannot be read: names and values, encoded as UTF-8.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Forms are read by nothing here, and would hide their values from what looks at addresses. */
    private static boolean isRead(String type) {
        try {
            MediaType read = MediaType.parseMediaType(type);
            return !read.isWildcardType()
                    && !read.isWildcardSubtype()
                    && !read.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)
                    && !read.getType().equals("multipart");
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isLegible(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
