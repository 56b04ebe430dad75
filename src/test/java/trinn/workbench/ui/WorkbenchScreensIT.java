package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** Every screen on which schemes are written can be read from its first to its last word, in each language, width and colour. */
final class WorkbenchScreensIT extends InBrowser {

    private static final int SETTLED = 150;

    private final List<String> findings = new ArrayList<>();
    private String language = "";

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyScreenCanBeRead(String reader) throws IOException {
        language = reader;
        Page page = browser.page("workbench/nordic-sales", 1280, language, ColorScheme.LIGHT);
        assertThat(page.locator(".everyone .trinn-figure").first()).isVisible();
        assertThat(page.locator(".person .statement").first()).isVisible();
        Locator tabs = page.locator(".writing vaadin-tab");
        assertThat(tabs).hasCount(6);
        Browser.open(page.locator(".writing .outline vaadin-details").first());
        read(page, "rules, and in words");
        tabs.nth(1).click();
        page.locator("#term-commissionRates > .actions > vaadin-button").nth(1).click();
        assertThat(page.locator("#term-commissionRates .about vaadin-select").first())
                .isVisible();
        read(page, "terms, and how a table is read");
        tabs.nth(2).click();
        Browser.open(page.locator(".cases-part vaadin-details"));
        read(page, "cases, and as a sheet");
        tabs.nth(3).click();
        read(page, "languages");
        tabs.nth(4).click();
        assertThat(page.locator(".promises-part .promise").first()).isVisible();
        read(page, "promises");
        tabs.nth(5).click();
        assertThat(page.locator(".review-part")).isVisible();
        Locator accepted = page.locator(".review-part li").first();
        Browser.open(accepted.locator("vaadin-details"));
        read(page, "review");
        accepted.locator("vaadin-button").click();
        assertThat(page.locator(".writing vaadin-tab").nth(5)).containsText("(1)");
        accepted.locator("vaadin-button").click();
        assertThat(page.locator("vaadin-dialog textarea")).isVisible();
        read(page, "a finding to be accepted");
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        tabs.nth(0).click();
        forms(page);
        page.context().close();
        drafts();
        assertThat(findings).isEmpty();
    }

    private void forms(Page page) throws IOException {
        page.locator(".by-form vaadin-button").first().click();
        assertThat(page.locator("vaadin-dialog .block").first()).isVisible();
        read(page, "gallery");
        page.locator("vaadin-dialog .block")
                .filter(new Locator.FilterOptions().setHasText("125 %"))
                .click();
        assertThat(page.locator(".block-form .rule-text")).containsText("stepped");
        Browser.open(page.locator(".block-form vaadin-details"));
        read(page, "form of a block");
    }

    private void drafts() throws IOException {
        Page page = browser.page("workbench/unit-extra", 1280, language, ColorScheme.DARK);
        WorkbenchIT.replace(page, "global Pay pay", "global Pay pay // mine");
        assertThat(page.locator(".workbench-head vaadin-button[theme~=primary]"))
                .isEnabled();
        page.locator(".workbench-head vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-dialog input").first()).isVisible();
        read(page, "save");
        page.context().close();

        page = browser.page("workbench/unit-extra", 1280, language, ColorScheme.LIGHT);
        assertThat(page.locator(".others").first()).isVisible();
        WorkbenchIT.replace(page, "terms.unitRate );", "terms.unitRat );");
        assertThat(page.locator(".trinn-told")).isVisible();
        read(page, "drafts of others, and a mistake");
        page.navigate(page.url().replaceFirst("/workbench/.*", "/schemes/unit-extra"));
        assertThat(page.locator(".scheme-history li").first()).isVisible();
        read(page, "schemes, and the history of one");
        page.locator(".above vaadin-button").first().click();
        assertThat(page.locator("vaadin-dialog input").first()).isVisible();
        read(page, "new scheme");
        page.context().close();
    }

    /**
     * In each width and colour; asks the checker of accessibility on a telephone, and in English on a desk too: what keeps people out there is the same in
     * every language.
     */
    private void read(Page page, String screen) throws IOException {
        for (int width : widths(language)) {
            page.setViewportSize(width, width < 600 ? 844 : 900);
            page.waitForTimeout(SETTLED);
            try {
                Browser.assertFits(page);
                Browser.assertNothingCutOff(page);
                if (width != 1920) {
                    colours(page, width < 600 ? ColorScheme.DARK : ColorScheme.LIGHT);
                }
                if (width < 600 || width == 1280 && language.startsWith("en")) {
                    assertAccessible(page);
                }
            } catch (AssertionError e) {
                findings.add("%s at %d pixels: %s".formatted(screen, width, e.getMessage()));
            }
        }
    }

    private static void colours(Page page, ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.waitForTimeout(SETTLED);
        page.evaluate("""
                () => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
                    .then(() => Promise.all(document.getAnimations()
                        .filter(one => Number.isFinite(one.effect.getComputedTiming().endTime))
                        .map(one => one.finished.catch(() => {}))))""");
    }
}
