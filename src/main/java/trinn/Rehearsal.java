package trinn;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * Starts Trinn on a database of its own and looks at What-if as a browser would, so that the JVM can take down which classes and
 * methods a start needs; {@code ./trinn} says when. It ends by itself, and touches nothing of whoever works with Trinn.
 */
public final class Rehearsal {

    private static final int VISITS = 4;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int PATIENT_LOOKS = 30;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern PARTS = Pattern.compile("(?:src|href)=\"([^\":]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    private final URI page;

    private Rehearsal(int port) {
        page = URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Ends with 0 where all went well; otherwise nothing should be learned from it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("trinn-rehearsal");
        SpringApplication.getShutdownHandlers().add(() -> delete(data));
        int port = freePort();
        Trinn.main(new String[] {"--port", Integer.toString(port), "--data-dir", data.toString()});
        Rehearsal rehearsal = new Rehearsal(port);
        for (int visit = 0; visit < VISITS; visit++) {
            rehearsal.visit();
        }
        System.exit(0);
    }

    /** After everything was closed; whoever still wrote beside that gets a little time to end. */
    private static void delete(Path data) {
        for (int i = 0; i < PATIENT_LOOKS && Files.exists(data); i++) {
            FileSystemUtils.deleteRecursively(data.toFile());
            LockSupport.parkNanos(SHORT.toNanos());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The page with its parts, then what its script asks: first for the view, then for what became ready meanwhile. */
    private void visit() throws IOException, InterruptedException {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String html = get(browser, "");
            for (MatchResult part : PARTS.matcher(html).results().toList()) {
                get(browser, part.group(1));
            }
            String view = get(browser, "?v-r=init&location=&query=");
            Thread.sleep(LOOK);
            post(browser, "?v-r=uidl&v-uiId=0", """
                    {"csrfToken":"%s","rpc":[],"syncId":0,"clientId":0}""".formatted(token(view)));
        }
    }

    private static String token(String view) {
        return TOKEN.matcher(view)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The page does not answer as it did."));
    }

    private String get(HttpClient browser, String path) throws IOException, InterruptedException {
        return send(browser, HttpRequest.newBuilder(page.resolve(path)));
    }

    private void post(HttpClient browser, String path, String body) throws IOException, InterruptedException {
        send(
                browser,
                HttpRequest.newBuilder(page.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                browser.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s answered %d.".formatted(answer.uri(), answer.statusCode()));
        }
        return answer.body();
    }
}
