package trinn.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "LOCALHOST:9000", "127.0.0.1:8080", "[::1]:8080", "[::1]"})
    void thisMachineHasThreeNames(String host) {
        assertThat(Origins.isThisMachine(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example:8080",
                "127.0.0.1.evil.example",
                "10.0.0.1:8080",
                "localhost@evil.example",
                "evil.example:localhost"
            })
    void aForeignNameThatLeadsHereIsNotThisMachine(String host) {
        assertThat(Origins.isThisMachine(host)).isFalse();
    }

    @Test
    void aRequestWithoutAHostIsRefused() {
        assertThat(Origins.isThisMachine(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, true",
        "http://LocalHost:8080, true",
        "http://localhost:9090, false",
        "http://localhost, false",
        "http://127.0.0.1:8080, false",
        "https://evil.example, false",
        "null, false",
        "'', false",
        "http://localhost:8080@evil.example, false"
    })
    void aPageIsTrinnsOwnWhereItsOriginIsTheHostThatIsAsked(String origin, boolean own) {
        assertThat(Origins.isOwn(origin, "localhost:8080", null, null)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        ", , true",
        "same-origin, cors, true",
        "none, navigate, true",
        "cross-site, navigate, true",
        "cross-site, no-cors, false",
        "cross-site, websocket, false",
        "same-site, no-cors, true"
    })
    void withoutAnOriginTheBrowserSaysWhoAsks(String site, String mode, boolean own) {
        assertThat(Origins.isOwn(null, "localhost:8080", site, mode)).isEqualTo(own);
    }
}
