package trinn.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Trinn asks, and what not. */
class AddressesTest {

    private final Addresses real = new Addresses(false);
    private final Addresses demo = new Addresses(true);

    @ParameterizedTest
    @ValueSource(strings = {"https://203.0.113.7/sales.csv", "https://10.0.0.5:8443/x?key=1", "HTTPS://192.168.1.9"})
    void othersAreAskedWithEncryption(String address) {
        assertThatCode(() -> real.require(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://203.0.113.7/sales.csv|not encrypted",
                "ftp://203.0.113.7/sales.csv|no address",
                "file:///etc/passwd|no address",
                "sales.csv|no address",
                "https://me:secret@203.0.113.7/|in their own fields",
                "https://127.0.0.1/x|runs on",
                "https://localhost:8080/x|runs on",
                "https://[::1]/x|runs on",
                "https://0.0.0.0/x|runs on",
                "https://[::ffff:127.0.0.1]/x|runs on",
                "https://169.254.169.254/latest/meta-data|only machines beside this one",
                "https://[fe80::1]/x|only machines beside this one",
                "https://nowhere.invalid/x|no machine called nowhere.invalid",
            })
    void allElseIsRefusedWithASentence(String address, String why) {
        assertThatThrownBy(() -> real.require(URI.create(address)))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining(why);
    }

    @Test
    void thisMachineIsAskedWhereThatIsAllowed() {
        assertThatCode(() -> demo.require(URI.create("http://127.0.0.1:9000/x")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> demo.require(URI.create("https://169.254.169.254/x")))
                .isInstanceOf(UnreachableException.class);
    }

    @Test
    void theDemoAsksThisMachineUnlessSomebodySaysOtherwise() {
        assertThatCode(() -> new Addresses("", false).requireHost("localhost")).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Addresses("", true).requireHost("localhost"))
                .isInstanceOf(UnreachableException.class);
        assertThatThrownBy(() -> new Addresses("false", false).requireHost("localhost"))
                .isInstanceOf(UnreachableException.class);
    }

    @Test
    void whatMayBeSecretInAnAddressIsNotShown() {
        assertThat(Addresses.shown(URI.create("https://a.example/x?key=1"))).isEqualTo("https://a.example/x");
    }
}
