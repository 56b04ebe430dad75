package trinn.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Keeps what others gave to get in, such as passwords of their databases. It is sealed by AES-256-GCM with a key that is not in the
 * database: of a copy of the database alone, nobody can open it.
 */
@Component
public final class Secrets {

    /** The file of the key, beside the data. */
    static final String FILE = "secrets.key";

    private static final String SALT = "7472696e6e207365";
    private static final int KEY_BYTES = 32;

    private final String said;
    private final Path file;
    private volatile @Nullable TextEncryptor sealing;

    /**
     * @param key the key itself; where it is empty, it is made and kept beside the data
     * @param folder where the data lie
     */
    public Secrets(@Value("${trinn.secrets-key:}") String key, @Value("${trinn.data-dir:./data}") Path folder) {
        this.said = key;
        this.file = folder.resolve(FILE);
    }

    /** A secret as it is stored. */
    public String seal(String secret) {
        return sealing().encrypt(secret);
    }

    /** A secret that was sealed; empty where it was sealed by another key. */
    public Optional<String> open(String sealed) {
        try {
            return Optional.of(sealing().decrypt(sealed));
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private TextEncryptor sealing() {
        TextEncryptor known = sealing;
        if (known == null) {
            known = Encryptors.delux(said.isEmpty() ? kept() : said, SALT);
            sealing = known;
        }
        return known;
    }

    private String kept() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of secrets cannot be kept in %s.".formatted(file), e);
        }
    }

    /** Written beside and moved, so that nobody reads half a key; who comes second takes that of the first. */
    private void make() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String fresh =
                new String(Hex.encode(KeyGenerators.secureRandom(KEY_BYTES).generateKey()));
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "secrets", ".part");
        try {
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(part, fresh, StandardCharsets.US_ASCII);
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
