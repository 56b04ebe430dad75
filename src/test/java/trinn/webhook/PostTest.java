package trinn.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.outside.Addresses;

/** What is sent over a real connection, and what people are told where it does not arrive. */
final class PostTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T09:00:00.9Z"), ZoneOffset.UTC);
    private static final String SECRET = Signature.secret();
    private static final String BODY = "{\"name\":\"Blåbær\"}";

    private final Hearer hearer = new Hearer();
    private final Post post = post(true, Duration.ofMillis(800));

    private static Post post(boolean thisMachine, Duration patience) {
        return new Post(new Addresses(thisMachine), CLOCK, patience);
    }

    private Outcome send(URI address) {
        return post.send(address, SECRET, "one", BODY);
    }

    @AfterEach
    void close() {
        post.close();
        hearer.close();
    }

    @Test
    void isSignedAsTheOtherSystemChecksIt() {
        assertThat(send(hearer.address())).isEqualTo(new Outcome(200, null, ""));
        long seconds = CLOCK.instant().getEpochSecond();
        assertThat(hearer.heard())
                .containsExactly(new Hearer.Heard(
                        "one", seconds, Signature.of(SECRET, "one", seconds, BODY), "application/json", BODY));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void nobodyIsFollowedElsewhere(int status) {
        hearer.answering(status);
        assertThat(send(hearer.address())).isEqualTo(new Outcome(status, Trouble.REDIRECTED, Integer.toString(status)));
        assertThat(hearer.heard()).hasSize(1);
    }

    @Test
    void anAnswerIsNotWaitedForForLong() {
        hearer.waiting(3_000);
        long begun = System.nanoTime();
        assertThat(send(hearer.address())).isEqualTo(Outcome.failed(Trouble.SLOW, "0"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2_500));
    }

    /** The time holds for the whole answer, not for its beginning alone. */
    @Test
    void anAnswerThatNeverEndsIsTooSlow() throws IOException {
        try (ServerSocket endless = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(endless));
            assertThat(send(URI.create("http://localhost:%d".formatted(endless.getLocalPort()))))
                    .isEqualTo(Outcome.failed(Trouble.SLOW, "0"));
        }
    }

    private static void drip(ServerSocket endless) {
        try (Socket socket = endless.accept()) {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            // Whoever asked has gone.
        }
    }

    @Test
    void aPortThatThereIsNotIsNobodys() {
        assertThat(send(URI.create("http://localhost:99999/")).trouble()).isEqualTo(Trouble.NOBODY);
    }

    @Test
    void nobodyListens() {
        URI address = hearer.address();
        hearer.close();
        assertThat(send(address)).isEqualTo(Outcome.failed(Trouble.NOBODY, "localhost"));
    }

    @Test
    void theConnectionEndsBeforeTheAnswer() throws IOException {
        try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = rude.accept()) {
                    socket.getInputStream().read();
                } catch (IOException e) {
                    // Nothing is expected of it.
                }
            });
            assertThat(send(URI.create("http://localhost:%d".formatted(rude.getLocalPort())))
                            .trouble())
                    .isEqualTo(Trouble.BROKEN_OFF);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate(folder.resolve("own.p12"))));
        server.start();
        try {
            URI address = URI.create(
                    "https://localhost:%d".formatted(server.getAddress().getPort()));
            try (Post patient = post(true, Duration.ofSeconds(10))) {
                assertThat(patient.send(address, SECRET, "one", BODY))
                        .isEqualTo(Outcome.failed(Trouble.NOT_TRUSTED, "localhost"));
            }
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext ownCertificate(Path file) throws Exception {
        String[] make = {
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-keystore",
            file.toString(),
            "-storepass",
            "secret"
        };
        assertThat(new ProcessBuilder(make).inheritIO().start().waitFor()).isZero();
        KeyStore store = KeyStore.getInstance(file.toFile(), "secret".toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Whoever ends Trinn does not wait for an answer, and no failure is told of it. */
    @Test
    void whatIsUnderWayIsAborted() throws InterruptedException {
        hearer.waiting(5_000);
        try (Post patient = post(true, Duration.ofSeconds(20))) {
            Thread sending = Thread.ofVirtual()
                    .start(() -> assertThatThrownBy(() -> patient.send(hearer.address(), SECRET, "one", BODY))
                            .isInstanceOf(CancellationException.class));
            assertThat(hearer.waitFor(1)).isTrue();
            patient.abort();
            assertThat(sending.join(Duration.ofSeconds(3))).isTrue();
        }
    }

    @Test
    void anAddressThatIsNotToBeAskedIsNotAsked() {
        try (Post careful = post(false, Duration.ofSeconds(1))) {
            Outcome outcome = careful.send(hearer.address(), SECRET, "one", BODY);
            assertThat(outcome.trouble()).isEqualTo(Trouble.NOT_ASKED);
            assertThat(outcome.detail()).contains("the machine that Trinn runs on");
        }
        assertThat(hearer.heard()).isEmpty();
    }

    @Test
    void whoIsToEndDoesNotWait() {
        hearer.waiting(3_000);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> send(hearer.address())).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
