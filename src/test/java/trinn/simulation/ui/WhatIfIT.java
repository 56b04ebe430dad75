package trinn.simulation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersions;
import trinn.ui.Browser;

/** A designer's way through the main screen, in a real browser and on the data that comes with Trinn. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
final class WhatIfIT {

    private static final String FLAT = """
            package flat
            dialect "mvel"
            import trinn.facts.*
            global Terms terms
            global Pay pay

            rule "Sales pay a flat rate"
              @Component("commission")
              @Because("{$sales as money} sold, {terms.salesRate} of it")
            when
              Kpi( code == "sales", $sales : actual )
            then
              pay.award( $sales * terms.salesRate );
            end
            """;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
    }

    @BeforeAll
    static void open(@LocalServerPort int port, @Autowired SchemeVersions versions) {
        versions.add(flatScheme(), "");
        browser = new Browser(port);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void nothingWentWrong() {
        browser.assertNoComplaints();
    }

    @Test
    void aCutoffIsMovedAndAnswersWhoLosesAndWhy() throws IOException {
        Page page = browser.page("");
        assertThat(figure(page, "Difference, USD")).hasText("=");
        Locator cutoff = page.locator("#term-cutoff");
        long start = System.nanoTime();
        Browser.drag(page, cutoff.locator("input[type=range]"), 80 / 120.0);
        assertThat(figure(page, "Difference, USD")).containsText("▼");
        System.out.printf("cutoff moved and drawn after %d ms%n", (System.nanoTime() - start) / 1_000_000);
        assertThat(cutoff.locator("input:not([type=range])")).hasValue("80");
        assertThat(page.locator(".results-pane figcaption").first()).containsText("payouts fall, none rises");
        settle(page);
        Browser.assertFits(page);
        picture(page, "what-if");

        page.locator(".counts button").first().click();
        assertThat(page.locator(".chip")).containsText("Payout lower");
        page.locator(".sellers [part~=body-cell]").first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("under the cutoff of 80%");
        assertThat(dialog).containsText("the alternative pays");
        dialog.getByText("Sales behind it").click();
        assertThat(dialog.locator("vaadin-grid")).containsText("2011");
        settle(page);
        picture(page, "statement");
        page.keyboard().press("Escape");
        page.locator(".chip").click();
        assertThat(page.locator(".chip")).isHidden();
        page.locator("vaadin-button.reset-all").click();
        assertThat(figure(page, "Difference, USD")).hasText("=");
    }

    private static Locator figure(Page page, String label) {
        return page.locator(".trinn-figure")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label)))
                .locator(".value");
    }

    /** Lets charts and shades come to rest. */
    private static void settle(Page page) {
        page.waitForTimeout(600);
    }

    private static void picture(Page page, String name) throws IOException {
        Path file = Path.of("target", "pictures", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        if ("docs".equals(System.getProperty("trinn.pictures"))) {
            Path shown = Files.createDirectories(Path.of("docs", "screenshots")).resolve(name + ".png");
            Files.copy(file, shown, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static SchemeFiles flatScheme() {
        return new SchemeFiles(new TreeMap<>(Map.of("scheme.yaml", """
                scheme: flat
                title: Flat commission
                currency: USD
                components:
                  commission: sales pay
                terms:
                  salesRate:
                    label: Commission on sales
                    kind: ratio
                    range: {from: 0, to: 0.10, step: 0.005}
                    value: 0.02
                """, "rules.drl", FLAT, "cases.yaml", """
                cases:
                  - case: 1 000 sold pay 20
                    given:
                      kpis: [{code: sales, actual: 1000}]
                    lines:
                      - {component: commission, amount: 20.00}
                    payout: 20.00
                """)));
    }
}
