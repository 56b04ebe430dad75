package trinn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.access.Passwords.Fault;

class PasswordsTest {

    private static final Account KARI = new Account(
            new User("1", "Kari Nordmann", Set.of(Role.SELLER), "P1"), "kari.nordmann@example.com", true, false);

    @Test
    void elevenCharactersAreTooFewAndTwelveAreEnough() {
        assertThat(Passwords.fault("qz7#Lm2!vXw", KARI)).contains(Fault.SHORT);
        assertThat(Passwords.fault("qz7#Lm2!vXwr", KARI)).isEmpty();
    }

    @Test
    void bcryptSeesSeventyTwoBytesSoOneMoreIsTooLong() {
        String long72 = "grå hest spiser rare blyanter under vann. ".repeat(2).substring(0, 70);
        assertThat(long72.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSize(72);
        assertThat(Passwords.fault(long72, KARI)).isEmpty();
        assertThat(Passwords.fault(long72 + "x", KARI)).contains(Fault.LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "123456789012345",
                "qwertyuiopasdf",
                "aaaaaaaaaaaaaaaa",
                "kari.nordmann@example.com",
                "Kari Nordmann1",
                "trinntrinntrinn"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(Passwords.fault(password, KARI)).contains(Fault.GUESSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blyant kaktus fjorten", "correct horse battery staple", "Vi satt på brygga i 1987"})
    void aSentenceOfOnesOwnIsGood(String password) {
        assertThat(Passwords.fault(password, KARI)).isEmpty();
    }
}
