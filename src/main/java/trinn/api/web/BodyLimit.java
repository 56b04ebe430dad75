package trinn.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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

    private static final class Limited extends HttpServletRequestWrapper {

        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        Counted(ServletInputStream body, long most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int many = body.read(bytes, from, length);
            count(Math.max(0, many));
            return many;
        }

        private void count(int many) throws TooLargeException {
            left -= many;
            if (left < 0) {
                throw new TooLargeException();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
