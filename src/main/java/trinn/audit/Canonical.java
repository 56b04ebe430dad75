package trinn.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import trinn.source.Sha256;

/** The SHA-256 of texts, each as its length in bytes and its UTF-8, so that no two lists of texts run together. */
final class Canonical {

    private final MessageDigest digest = Sha256.digest();

    /** @param form what is hashed, so that nothing of one form is ever something of another */
    Canonical(String form) {
        text(form);
    }

    Canonical text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** 64 hexadecimal digits in small letters; nothing can be added any more. */
    String hex() {
        return Sha256.hex(digest.digest());
    }
}
