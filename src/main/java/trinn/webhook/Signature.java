package trinn.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** By which another system knows that Trinn sent something, and that nobody changed it: as Standard Webhooks says. */
public final class Signature {

    /** What secrets begin with, so that they are recognised where they do not belong. */
    public static final String PREFIX = "whsec_";

    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    /** A new secret. */
    public static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The signature of something that is sent.
     *
     * @param id the same at each try
     * @param seconds when it is sent, since 1970
     * @throws IllegalArgumentException where the secret is none
     */
    public static String of(String secret, String id, long seconds, String body) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A secret of a webhook begins with %s.".formatted(PREFIX));
        }
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] signed = mac.doFinal("%s.%d.%s".formatted(id, seconds, body).getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign.", e);
        }
    }
}
