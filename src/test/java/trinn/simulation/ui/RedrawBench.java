package trinn.simulation.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.TrinnApplication;
import trinn.population.store.Scenarios;
import trinn.sample.Company;
import trinn.sample.Sample;
import trinn.ui.Browser;

/**
 * Prints how long it takes from a slider's move to the redrawn total, in a browser. It is no test and runs only when
 * asked for: {@code mvn verify -Dit.test=RedrawBench}, on the sample company or, with {@code -Dsellers=1000}, on one of so many
 * sellers and 12 months.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = TrinnApplication.class)
class RedrawBench {

    private static final int MONTHS = 12;
    private static final int MOVES = 60;
    private static final int COLD = 10;

    /** Moves the slider, waits until the total stands there anew and was painted, and gives the milliseconds. */
    private static final String MOVE = """
            async ([input, total, position]) => {
              const [least, most] = [Number(input.min), Number(input.max)];
              const step = Number(input.step) || 1;
              const there = least + Math.round((most - least) * position / step) * step;
              const start = performance.now();
              await new Promise((done) => {
                const seen = new MutationObserver(() => { seen.disconnect(); requestAnimationFrame(done); });
                seen.observe(total, { childList: true, characterData: true, subtree: true });
                setTimeout(done, 3000);
                input.value = there;
                input.dispatchEvent(new Event('input', { bubbles: true }));
              });
              return performance.now() - start;
            }
            """;

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", RedrawBench::scenarios);
    }

    private static String scenarios() {
        String sellers = System.getProperty("sellers");
        if (sellers == null) {
            return Scenarios.only("nordhandel", folder);
        }
        Company usual = Company.NORDHANDEL;
        try {
            Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
            Sample.write(
                    new Company(usual.seed(), Integer.parseInt(sellers), MONTHS, usual.linesPerSeller()),
                    scenarios.resolve("nordhandel"));
            return scenarios.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fromTheSlidersMoveToTheRedrawnTotal(@LocalServerPort int port) {
        try (Browser browser = new Browser(port)) {
            Page page = browser.page("");
            Locator input = page.locator("#term-unitRate input[type=range]");
            Locator total = page.locator(".totals .money .value").nth(1);
            input.waitFor(new Locator.WaitForOptions().setTimeout(120_000));
            total.waitFor(new Locator.WaitForOptions().setTimeout(120_000));
            page.waitForTimeout(2000);
            double[] times = new double[MOVES - COLD];
            for (int i = 0; i < MOVES; i++) {
                // Every move leads to another rate, and so to another pay for all who sell more than planned.
                Object took = page.evaluate(
                        MOVE, List.of(input.elementHandle(), total.elementHandle(), 0.2 + (i * 7) % 16 / 25.0));
                if (i >= COLD) {
                    times[i - COLD] = ((Number) took).doubleValue();
                }
                page.waitForTimeout(300);
            }
            Arrays.sort(times);
            System.out.printf(
                    "Slider to redrawn total: %.0f ms median, %.0f ms p95, %.0f ms slowest of %d%n",
                    times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1], times.length);
        }
    }
}
