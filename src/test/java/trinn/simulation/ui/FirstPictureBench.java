package trinn.simulation.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import trinn.TrinnApplication;
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
    void theFirstPictureAfterAStart() {
        start().close();
        try (ConfigurableApplicationContext application = start();
                Browser browser = new Browser(((ServletWebServerApplicationContext) application)
                        .getWebServer()
                        .getPort())) {
            List<Long> times = new ArrayList<>();
            for (int visit = 0; visit < VISITS; visit++) {
                long start = System.nanoTime();
                Page page = browser.page("", 1280, "en-GB", ColorScheme.LIGHT);
                page.waitForFunction(COMPLETE);
                times.add((System.nanoTime() - start) / 1_000_000);
                page.context().close();
            }
            System.out.printf(
                    "First picture: %d ms right after the start, then %s ms%n",
                    times.getFirst(), times.subList(1, times.size()));
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(TrinnApplication.class)
                .run("--server.port=0", "--trinn.data-dir=" + home.toAbsolutePath());
    }
}
