package trinn.simulation.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.ui.Browser;

/**
 * Prints how long a start takes with the data there already: from {@code ./trinn} to the first answer, and to the first complete
 * picture of What-if on the sample company with charts, figures and sellers; then how long that picture takes in new windows. It
 * is no test and runs only when asked for: {@code mvn verify -Dit.test=FirstPictureBench}.
 */
class FirstPictureBench {

    private static final int STARTS = 5;
    private static final int VISITS = 7;
    private static final Path JAR = Path.of("target/trinn.jar");
    private static final Path UNPACKED = Path.of("target/unpacked");
    private static final Duration LEARNING = Duration.ofMinutes(5);

    /** Complete: figures with digits, both charts drawn, sellers in the list, nothing still being worked out. */
    private static final String COMPLETE = """
            () => document.querySelectorAll('.results-pane figure canvas, .results-pane figure svg').length >= 2
                && [...document.querySelectorAll('.trinn-figure .value')].filter(v => /[0-9]/.test(v.textContent)).length >= 5
                && document.querySelectorAll('.sellers vaadin-grid-cell-content').length > 20
                && !document.querySelector('.computing')""";

    @TempDir
    private static Path home;

    private final int port = freePort();

    @Test
    void theFirstPictureAfterAStart() throws Exception {
        Files.setLastModifiedTime(JAR, FileTime.from(Instant.now()));
        Process first = start();
        awaitLearned();
        List<Long> answers = new ArrayList<>();
        List<Long> pictures = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        try (Browser browser = new Browser(port)) {
            picture(browser);
            end(first);
            for (int one = 1; one <= STARTS; one++) {
                long begun = System.nanoTime();
                Process process = start();
                answers.add(since(begun));
                picture(browser);
                pictures.add(since(begun));
                for (int visit = 1; one == STARTS && visit <= VISITS; visit++) {
                    long asked = System.nanoTime();
                    picture(browser);
                    later.add(since(asked));
                }
                end(process);
            }
        }
        System.out.printf(
                "From the start to the first answer: %s ms; to the first picture: %s ms; the picture in new windows: %s ms%n",
                answers, pictures, later);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long since(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** The program as people start it, answering. */
    private Process start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "./trinn", "--port", Integer.toString(port), "--data-dir", home.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile());
        builder.environment().put("TRINN_REHEARSAL_DELAY", "0");
        Process process = builder.start();
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/favicon.ico"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive()) {
                try {
                    client.send(page, HttpResponse.BodyHandlers.discarding());
                    return process;
                } catch (ConnectException e) {
                    Thread.sleep(20);
                }
            }
        }
        throw new IllegalStateException("The program ended: " + Files.readString(home.resolve("log.txt")));
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Until java has learned how Trinn starts, so that later starts are as they are for people. */
    private static void awaitLearned() throws Exception {
        Instant end = Instant.now().plus(LEARNING);
        while (Instant.now().isBefore(end)) {
            try (Stream<Path> files = Files.list(UNPACKED)) {
                List<String> names =
                        files.map(file -> file.getFileName().toString()).toList();
                if (names.stream().anyMatch(name -> name.endsWith(".aot"))
                        && names.stream().noneMatch(name -> name.startsWith("rehearsing"))) {
                    return;
                }
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("Java has not learned how Trinn starts.");
    }

    private static void picture(Browser browser) {
        Page page = browser.page("", 1280, "en-GB", ColorScheme.LIGHT);
        page.setDefaultTimeout(120_000);
        page.waitForFunction(COMPLETE);
        page.context().close();
    }
}
