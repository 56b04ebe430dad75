package trinn.api.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request whose body was read into a file already, so that it is known before anything is done. */
final class StoredBody extends HttpServletRequestWrapper implements AutoCloseable {

    private final Path file;
    private final String sha256;

    /** Reads the body of a request. */
    StoredBody(HttpServletRequest request) throws IOException {
        super(request);
        file = Files.createTempFile("trinn-request", null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream body = new DigestInputStream(request.getInputStream(), digest)) {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            }
            sha256 = HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
    }

    /** Of the body. */
    String sha256() {
        return sha256;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new OfFile(new BufferedInputStream(Files.newInputStream(file)));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static final class OfFile extends ServletInputStream {

        private final InputStream body;

        OfFile(InputStream body) {
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
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
