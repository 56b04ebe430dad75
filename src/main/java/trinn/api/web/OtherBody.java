package trinn.api.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A request whose body is read from elsewhere, or through something. */
abstract class OtherBody extends HttpServletRequestWrapper {

    OtherBody(HttpServletRequest request) {
        super(request);
    }

    /** The body from its beginning. */
    abstract InputStream body() throws IOException;

    @Override
    public final ServletInputStream getInputStream() throws IOException {
        return new Read(body());
    }

    @Override
    public final BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Read extends ServletInputStream {

        private final InputStream body;

        Read(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return body.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return body.read(bytes, from, length);
        }

        @Override
        public boolean isFinished() {
            try {
                return body.available() == 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Bodies are read by the thread that answers.");
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
