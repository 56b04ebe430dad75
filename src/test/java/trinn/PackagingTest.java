package trinn;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files that Trinn is installed with name what is there, and nothing that they should not. */
class PackagingTest {

    private static final Path CONTAINER = Path.of("Containerfile");
    private static final Path UNIT = Path.of("packaging/trinn.service");

    @Test
    void theContainerCopiesWhatIsThereAndIsNotRoot() throws IOException {
        assertThat(copied())
                .contains("trinn", "rules", "blocks", "scenarios", "packaging/healthy")
                .allSatisfy(source -> {
                    if (!source.startsWith("target/")) {
                        assertThat(Path.of(source)).exists();
                    }
                });
        assertThat(Files.readAllLines(CONTAINER))
                .contains("USER 10001:10001", "VOLUME /var/lib/trinn", "ENTRYPOINT [\"/opt/trinn/trinn\"]")
                .noneMatch(line -> line.contains("PASSWORD") || line.startsWith("ADD"));
    }

    @Test
    void nothingElseIsSentToItsBuild() throws IOException {
        assertThat(Files.readAllLines(Path.of(".containerignore")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("*"), copied().stream().map("!"::concat))
                                .toList());
    }

    @Test
    void theWordsOfBothAreThoseOfTheCommandLine() throws IOException {
        for (Path file : List.of(CONTAINER, UNIT)) {
            assertThat(Files.readString(file)).contains("--port", "--management-port", "--log-format", "--data-dir");
        }
    }

    @Test
    void theServiceMayDoLittle() throws IOException {
        assertThat(Files.readAllLines(UNIT))
                .contains(
                        "DynamicUser=yes",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "StateDirectory=trinn",
                        "CapabilityBoundingSet=",
                        "UMask=0077");
    }

    @Test
    void healthyIsWhoAnswersThatItIsReady() throws Exception {
        for (int status : new int[] {200, 503}) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext("/actuator/health/readiness", exchange -> {
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
            try {
                assertThat(healthy(server.getAddress().getPort())).isEqualTo(status == 200 ? 0 : 1);
            } finally {
                server.stop(0);
            }
            assertThat(healthy(server.getAddress().getPort())).isNotZero();
        }
    }

    private static int healthy(int port) throws IOException, InterruptedException {
        return new ProcessBuilder("packaging/healthy", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static List<String> copied() throws IOException {
        return Files.readAllLines(CONTAINER).stream()
                .filter(line -> line.startsWith("COPY "))
                .flatMap(line -> {
                    String[] words = line.split(" ");
                    return Arrays.stream(words, 1, words.length - 1);
                })
                .toList();
    }
}
