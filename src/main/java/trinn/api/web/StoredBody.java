package trinn.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import trinn.source.Sha256;

/** A request whose body was read into a file already, so that it is known before anything is done. */
final class StoredBody extends OtherBody implements AutoCloseable {

    private final Path file;
    private final String sha256;

    /** Reads the body of a request. */
    StoredBody(HttpServletRequest request) throws IOException {
        super(request);
        file = Files.createTempFile("trinn-request", null);
        try {
            MessageDigest digest = Sha256.digest();
            try (InputStream body = new DigestInputStream(request.getInputStream(), digest)) {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            }
            sha256 = Sha256.hex(digest.digest());
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
    InputStream body() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
