package trinn.simulation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A designer who has moved terms reads what that comes to, which change makes the difference, which rules pay, and whether targets are right. */
final class FiguresIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("nordhandel", folder));
    }

    private static Page moved(String language, ColorScheme colours) {
        Page page = browser.page("", 1280, language, colours);
        assertThat(page.locator(".totals .value").first()).not().isEmpty();
        set(page, "cap", "30000");
        set(page, "unitRate", "9");
        set(page, "maximumFactor", language.startsWith("en") ? "1.3" : "1,3");
        assertThat(page.locator(".totals .tone-more, .totals .tone-less").first())
                .isVisible();
        return page;
    }

    private static void set(Page page, String term, String value) {
        Locator field = page.locator("#term-" + term + " input:not([type=range])");
        field.fill(value);
        field.press("Enter");
    }

    private static void tab(Page page, int nth) {
        page.locator(".results-pane > vaadin-tabs > vaadin-tab").nth(nth).click();
    }

    @Test
    void whatIsMovedIsReadInFiguresAndTakenApart() throws IOException {
        Page page = moved("en-GB", ColorScheme.LIGHT);
        tab(page, 1);
        Locator figures = page.locator(".figures-pane:visible");
        assertThat(figures.locator("tbody tr").first()).containsText("All payouts");
        figures.locator("vaadin-text-field input").fill("100,000,000");
        assertThat(figures).containsText("Left of the budget");
        assertThat(figures).containsText("more than 10%");
        documented(page, "what-if-figures");
        assertAccessible(page);

        tab(page, 2);
        Locator bars = page.locator(".waterfall li");
        assertThat(bars).hasCount(4);
        assertThat(bars.first()).containsText("80,000 NOK → 30,000 NOK");
        String sum = bars.last().locator(".amount").innerText();
        String all = page.locator(".totals .money .trinn-figure")
                .nth(2)
                .locator(".value")
                .innerText();
        assertThat(Math.round(number(sum))).isEqualTo(Math.round(number(all)));
        documented(page, "what-if-attribution");
        assertAccessible(page);
        page.locator(".attribution-pane vaadin-combo-box input").click();
        page.locator("vaadin-combo-box-item:visible").first().click();
        assertThat(bars.last().locator(".amount")).not().hasText(sum);

        tab(page, 3);
        Locator costs = page.locator(".sensitivity-pane");
        assertThat(costs.locator(".swings li").first()).containsText("–");
        documented(page, "what-if-sensitivity");
        assertAccessible(page);
        costs.locator(".seek input").last().fill("95,000,000");
        costs.getByText("Find the value").click();
        assertThat(costs.locator(".found")).containsText("it costs 9");
        costs.locator(".found vaadin-button").click();
        assertThat(page.locator(".totals .money .value").nth(1)).hasText(Pattern.compile("9(4,9|5,0)\\d\\d,\\d{3}"));

        tab(page, 4);
        Locator coverage = page.locator(".coverage-pane");
        assertThat(coverage.locator("tbody tr").first()).containsText("1,519 of 1,519");
        assertThat(coverage.locator(".tone-less").first()).isVisible();
        documented(page, "what-if-coverage");
        assertAccessible(page);

        tab(page, 5);
        assertThat(page.locator(".goals-pane tbody tr").first()).containsText("Everybody");
        documented(page, "what-if-targets");
        assertAccessible(page);

        tab(page, 1);
        page.locator(".figures-pane .movers button").first().click();
        assertThat(page.locator("vaadin-dialog .statement").first()).isVisible();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replaceAll("[^\\d.]", ""));
    }

    @Test
    void withoutAChangeThereIsNothingToTakeApart() {
        Page page = browser.page("");
        assertThat(page.locator(".totals .value").first()).not().isEmpty();
        tab(page, 2);
        assertThat(page.locator(".attribution-pane")).containsText("Both sides are the same");
        tab(page, 0);
        page.locator(".results-pane vaadin-select").click();
        page.locator("vaadin-select-item[role=option]:visible")
                .filter(new Locator.FilterOptions().setHasText("quartile of attainment"))
                .click();
        assertThat(page.locator("vaadin-grid.groups")).containsText("1 (lowest)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "nb-NO", "sv-SE", "da-DK"})
    void everyTabCanBeRead(String language) throws IOException {
        Page page = moved(language, ColorScheme.DARK);
        List<String> findings = new ArrayList<>();
        for (int nth = 1; nth <= 5; nth++) {
            tab(page, nth);
            assertThat(page.locator(".figures-pane:visible tbody tr, .waterfall:visible li, .swings:visible li")
                            .first())
                    .isVisible();
            for (int width : new int[] {390, 1920, 1280}) {
                page.setViewportSize(width, 900);
                page.waitForTimeout(200);
                try {
                    Browser.assertFits(page);
                    Browser.assertNothingCutOff(page);
                    assertAccessible(page);
                } catch (AssertionError e) {
                    findings.add("tab %d at %d: %s".formatted(nth, width, e.getMessage()));
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aCurveShowsWherePayJumpsAndWhoStandsNear() throws IOException {
        Page page = moved("en-GB", ColorScheme.LIGHT);
        tab(page, 6);
        Locator curve = page.locator(".curve-pane");
        assertThat(curve.locator(".faults li").first()).containsText("more changes nothing");
        assertThat(curve.locator(".faults")).containsText("(80%) the payout jumps by");
        Locator places = curve.locator(".places button");
        assertThat(places.first())
                .containsText("stand near", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        assertAccessible(page);
        Locator cliff = places.filter(new Locator.FilterOptions().setHasText("Cliff – Quality index"))
                .first();
        cliff.click();
        assertThat(curve.locator("figcaption")).containsText("Quality index");
        assertThat(curve.locator(".faults")).containsText("At 90% the payout jumps by");
        documented(page, "what-if-curve");
    }
}
