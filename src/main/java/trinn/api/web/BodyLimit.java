package trinn.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are larger than what is read, also where they do not say how large they are. */
final class BodyLimit extends OncePerRequestFilter {

    private final DataSize json;
    private final DataSize files;

    /**
     * @param json what a body in JSON may have
     * @param files what any other may have
     */
    BodyLimit(DataSize json, DataSize files) {
        this.json = json;
        this.files = files;
    }

    /** Filters of the chain of the interface alone. */
    @Configuration
    static class Setting {

        @Bean
        BodyLimit bodyLimit(
                @Value("${trinn.api.largest-body}") DataSize json, @Value("${trinn.api.largest-file}") DataSize files) {
            return new BodyLimit(json, files);
        }

        @Bean
        FilterRegistrationBean<BodyLimit> notByItself(BodyLimit limit) {
            return Registered.inTheChainOnly(limit);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize most = isJson(request.getContentType()) ? json : files;
        try {
            if (request.getContentLengthLong() > most.toBytes()) {
                throw new TooLargeException();
            }
            chain.doFilter(new Limited(request, most.toBytes()), response);
        } catch (TooLargeException e) {
            Answers.write(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "The body is larger than %d MB, which is the most that is read here."
                            .formatted(most.toMegabytes()));
        }
    }

    private static boolean isJson(@Nullable String type) {
        return type == null || MediaType.parseMediaType(type).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
    }

    /** Thrown in the middle of reading. */
    static final class TooLargeException extends IOException {}

    private static final class Limited extends OtherBody {

        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        InputStream body() throws IOException {
            return new Counted(getRequest().getInputStream(), most);
        }
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int many = super.read(bytes, from, length);
            count(Math.max(0, many));
            return many;
        }

        private void count(int many) throws TooLargeException {
            left -= many;
            if (left < 0) {
                throw new TooLargeException();
            }
        }
    }
}
