package trinn.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 by which contents are told apart. */
public final class Sha256 {

    private Sha256() {}

    /** One that has taken nothing yet. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** That of a text in UTF-8, as 64 hexadecimal digits in small letters. */
    public static String hex(String text) {
        return hex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The bytes of one as hexadecimal digits in small letters. */
    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
