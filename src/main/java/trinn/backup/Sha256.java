package trinn.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which backups are checked. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
