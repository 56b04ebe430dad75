package trinn.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an address or a type of a body that cannot be read, before anything asks for its parts. */
final class Legible extends OncePerRequestFilter {

    private static final List<MediaType> READ =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM, new MediaType("text", "csv"));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String type = request.getContentType();
        if (type != null && !isRead(type)) {
            Answers.write(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "A body is application/json, text/csv or application/octet-stream.");
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

    /** What else there is would be read by nothing here, or in another way. */
    private static boolean isRead(String type) {
        try {
            MediaType read = MediaType.parseMediaType(type);
            return READ.stream().anyMatch(one -> one.equalsTypeAndSubtype(read));
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
