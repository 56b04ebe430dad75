package trinn.simulation.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.ui.Browser;

/**
 * Prints how long the first picture of What-if takes on the sample company, from asking for the page to charts, figures and
 * sellers: right after a start with the data there already, and then again in new windows. It is no test and runs only when
 * asked for: {@code mvn verify -Dit.test=FirstPictureBench}.
 */
class FirstPictureBench {

    private static final int VISITS = 8;

    /** Complete: figures with digits, both charts drawn, sellers in the list, nothing still being worked out. */
    private static final String COMPLETE = """
            () => document.querySelectorAll('.results-pane figure canvas, .results-pane figure svg').length >= 2
                && [...document.querySelectorAll('.trinn-figure .value')].filter(v => /[0-9]/.test(v.textContent)).length >= 5
                && document.querySelectorAll('.sellers vaadin-grid-cell-content').length > 20
                && !document.querySelector('.computing')""";

    @TempDir
    private static Path home;

    @Test
    void theFirstPictureAfterAStart() throws Exception {
        int port = freePort();
        Process first = start(port);
        visit(port, 1);
        end(first);
        Process again = start(port);
        List<Long> times = visit(port, VISITS);
        end(again);
        System.out.printf(
                "First picture: %d ms right after the start, then %s ms%n",
                times.getFirst(), times.subList(1, times.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The program as it is shipped, answering. */
    private static Process start(int port) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dtrinn.home=" + Path.of("").toAbsolutePath(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        "target/trinn.jar",
                        "--port",
                        Integer.toString(port),
                        "--data-dir",
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile())
                .start();
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive()) {
                try {
                    client.send(page, HttpResponse.BodyHandlers.discarding());
                    return process;
                } catch (ConnectException e) {
                    Thread.sleep(50);
                }
            }
        }
        throw new IllegalStateException("The program ended: " + Files.readString(home.resolve("log.txt")));
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static List<Long> visit(int port, int times) {
        List<Long> took = new ArrayList<>();
        try (Browser browser = new Browser(port)) {
            browser.page("favicon.ico").context().close();
            for (int visit = 0; visit < times; visit++) {
                long start = System.nanoTime();
                Page page = browser.page("", 1280, "en-GB", ColorScheme.LIGHT);
                page.setDefaultTimeout(120_000);
                page.waitForFunction(COMPLETE);
                took.add((System.nanoTime() - start) / 1_000_000);
                page.context().close();
            }
        }
        return took;
    }
}
