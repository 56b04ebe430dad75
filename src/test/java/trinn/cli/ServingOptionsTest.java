package trinn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ServingOptionsTest {

    @TempDir
    private Path folder;

    private String certificate = "";
    private String key = "";

    @Command
    private static final class Line {
        @Mixin
        private ServingOptions serving = new ServingOptions();
    }

    @BeforeEach
    void layFiles() throws IOException {
        certificate = Files.writeString(folder.resolve("chain.pem"), "chain").toString();
        key = Files.writeString(folder.resolve("key.pem"), "key").toString();
    }

    @Test
    void withoutAWordItIsTheDemoOnThisMachine() {
        ServingOptions serving = parse();
        assertThat(serving.settings()).containsExactly("--trinn.accounts=false");
        assertThat(serving.address(8080)).isEqualTo("http://localhost:8080/");
    }

    @Test
    void accountsAloneServeThisMachine() {
        assertThat(parse("--accounts").settings()).containsExactly("--trinn.accounts=true");
    }

    @Test
    void otherMachinesNeedANameAndTls() {
        refused("--public-name", "--host", "0.0.0.0");
        refused("TLS", "--host", "0.0.0.0", "--public-name", "trinn.example.com");
        refused("TLS", "--host", "0.0.0.0", "--public-name", "trinn.example.com", "--tls-certificate", certificate);
        refused("a name alone", "--host", "0.0.0.0", "--public-name", "https://trinn.example.com");
        refused("a name alone", "--host", "0.0.0.0", "--public-name", "trinn.example.com:443");
    }

    @Test
    void aCertificateEndsTlsHere() {
        ServingOptions serving = parse(
                "--host",
                "0.0.0.0",
                "--public-name",
                "trinn.example.com",
                "--tls-certificate",
                certificate,
                "--tls-key",
                key);
        assertThat(serving.settings())
                .contains(
                        "--trinn.accounts=true",
                        "--server.address=0.0.0.0",
                        "--trinn.public-names=trinn.example.com",
                        "--server.servlet.session.cookie.secure=true")
                .anyMatch(setting -> setting.startsWith("--server.ssl.certificate=file:"))
                .anyMatch(setting -> setting.startsWith("--server.ssl.certificate-private-key=file:"));
        assertThat(serving.address(443)).isEqualTo("https://trinn.example.com/");
        assertThat(serving.address(8443)).isEqualTo("https://trinn.example.com:8443/");
    }

    @Test
    void aProxyThatIsTrustedEndsTlsBefore() {
        ServingOptions serving =
                parse("--host", "10.0.0.5", "--public-name", "trinn.example.com", "--trusted-proxy", "10.0.0.1");
        assertThat(serving.settings())
                .contains("--server.forward-headers-strategy=native")
                .anyMatch(setting -> setting.startsWith("--server.tomcat.remoteip.internal-proxies=")
                        && "10.0.0.1".matches(setting.substring(setting.indexOf('=') + 1))
                        && !"10.0.0.11".matches(setting.substring(setting.indexOf('=') + 1)));
        assertThat(serving.address(8080)).isEqualTo("https://trinn.example.com/");
    }

    @Test
    void aCertificateWithoutItsKeyOrFileIsRefused() {
        refused("belong together", "--tls-certificate", certificate);
        refused("belong together", "--tls-key", key);
        refused("cannot be read", "--tls-certificate", folder.resolve("none").toString(), "--tls-key", key);
    }

    private static ServingOptions parse(String... words) {
        Line line = new Line();
        new CommandLine(line).parseArgs(words);
        return line.serving;
    }

    private static void refused(String why, String... words) {
        ServingOptions serving = parse(words);
        assertThatExceptionOfType(Refusal.class)
                .as(List.of(words).toString())
                .isThrownBy(serving::settings)
                .withMessageContaining(why);
    }
}
