package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import trinn.ui.Browser;

/** A server that is killed while somebody types has kept what was typed. */
final class KilledDraftIT {

    @TempDir
    private Path home;

    @Test
    void theDraftIsThereAgain() throws IOException, InterruptedException {
        Path rules = Files.createDirectories(home.resolve("rules"));
        Files.createDirectories(home.resolve("scenarios"));
        FileSystemUtils.copyRecursively(Path.of("rules/unit-extra"), rules.resolve("unit-extra"));
        int port = freePort();
        Process first = start(port);
        try (Browser browser = new Browser(port)) {
            Page page = browser.page("workbench/unit-extra");
            Keys keys = new Keys(page);
            assertThat(page.locator(".ace_editor:visible").first()).isVisible();
            keys.press("F6", "F6").reach("Text of rules.drl").press("Enter", "Control+End");
            keys.type("// typed before the end");
            assertThat(page.locator(".workbench-head .state")).not().hasText("As saved");
            String address = page.url().replaceFirst("^[a-z]+://[^/]+/", "");
            keys.type(" of it all");
            first.destroyForcibly().waitFor();
            Process second = start(port);
            try {
                Page again = browser.page(address);
                assertThat(again.locator(".ace_content:visible").first()).containsText("// typed before the end");
            } finally {
                second.destroyForcibly().waitFor();
            }
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start(int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dtrinn.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "trinn.Trinn",
                        "--port",
                        Integer.toString(port),
                        "--data-dir",
                        home.resolve("data").toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line == null || !line.startsWith("Trinn is at"); line = said.readLine()) {
            assertThat(line).as("The server did not start.%n%s", all).isNotNull();
            all.append(line).append('\n');
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {}));
        return process;
    }
}
