package trinn.population.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import trinn.TrinnApplication;
import trinn.ui.Browser;

/** Somebody opens Trinn for the first time while its first start still brings the sample company in. */
final class FirstVisitIT {

    private static final int FIRST_START = 180_000;

    @TempDir
    private static Path home;

    @Test
    void whoComesEarlyIsToldWhatIsDoneAndIsThenShownNordhandelWithItsPlan() throws Exception {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        SpringApplication application = new SpringApplication(TrinnApplication.class);
        application.addListeners((WebServerInitializedEvent event) ->
                port.complete(event.getWebServer().getPort()));
        CompletableFuture<ConfigurableApplicationContext> started = CompletableFuture.supplyAsync(
                () -> application.run("--server.port=0", "--trinn.data-dir=" + home.toAbsolutePath()));
        try (Browser browser = new Browser(port.get(1, TimeUnit.MINUTES))) {
            Page page = browser.page("");
            assertThat(page.locator(".empty [role=status]")).containsText(Pattern.compile("adventureworks|nordhandel"));
            assertThat(page.locator(".trinn-figure")).hasCount(0);
            Page data = browser.page("data");
            Page plan = browser.page("plan");

            LocatorAssertions.ContainsTextOptions patiently =
                    new LocatorAssertions.ContainsTextOptions().setTimeout(FIRST_START);
            assertThat(page.locator(".what-if-context")).containsText("Nordhandel", patiently);
            Locator baseline = page.locator(".trinn-figure .value").first();
            assertThat(baseline).hasText(Pattern.compile("[1-9][0-9,]*"));
            assertThat(page.locator(".results-pane figcaption").first()).isVisible();
            assertThat(data.locator(".data-view .panes")).containsText("Nordhandel", patiently);
            assertThat(plan.locator(".plan-headline .result")).containsText("104 sellers", patiently);
            browser.assertNoComplaints();
        } finally {
            started.get(FIRST_START, TimeUnit.MILLISECONDS).close();
        }
    }
}
