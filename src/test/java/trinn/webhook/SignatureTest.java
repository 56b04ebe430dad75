package trinn.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long SECONDS = 1614265330;
    private static final String BODY = "{\"test\": 2432232314}";

    /** The example of the Standard Webhooks specification. */
    @Test
    void isThatOfTheSpecification() {
        assertThat(Signature.of(SECRET, ID, SECONDS, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isAnotherForAnotherSecretIdMomentAndBody() {
        assertThat(new String[] {
                    Signature.of(SECRET, ID, SECONDS, BODY),
                    Signature.of(Signature.secret(), ID, SECONDS, BODY),
                    Signature.of(SECRET, ID + "x", SECONDS, BODY),
                    Signature.of(SECRET, ID, SECONDS + 1, BODY),
                    Signature.of(SECRET, ID, SECONDS, BODY + " ")
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void secretsAreMadeAnewEachTime() {
        String secret = Signature.secret();
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(Signature.secret());
        assertThatThrownBy(() -> Signature.of("trinn_x", ID, SECONDS, BODY)).hasMessageContaining("whsec_");
    }
}
