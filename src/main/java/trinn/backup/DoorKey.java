package trinn.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens the door of a running Trinn: the port on this machine, and a secret made anew at each start. It lies beside the
 * database, in a file that nobody but its owner can read.
 *
 * @param port where the door is
 * @param secret 64 characters
 */
record DoorKey(int port, String secret) {

    private static final String FILE = "backup.key";
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,5}) ([0-9a-f]{64})\n");

    static DoorKey fresh(int port) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new DoorKey(port, HexFormat.of().formatHex(secret));
    }

    /** Lays the key into a folder, in the place of an older one. */
    void lay(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path fresh = OwnerFile.create(
                folder.resolve(FILE + "." + ProcessHandle.current().pid()));
        try {
            Files.writeString(fresh, port + " " + secret + "\n");
            Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** The key in a folder; empty where none can be read. */
    static Optional<DoorKey> in(Path folder) {
        try {
            Matcher text = TEXT.matcher(Files.readString(folder.resolve(FILE)));
            return text.matches()
                    ? Optional.of(new DoorKey(Integer.parseInt(text.group(1)), text.group(2)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes the key away, where it is still this one. */
    void takeFrom(Path folder) throws IOException {
        if (in(folder).filter(this::equals).isPresent()) {
            Files.deleteIfExists(folder.resolve(FILE));
        }
    }

    /** Whether a secret is this one, told in the same time whatever it is. */
    boolean fits(byte[] said) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.US_ASCII), said);
    }

    @Override
    public String toString() {
        return "port " + port;
    }
}
