package trinn.simulation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.simulation.store.Investigations;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A designer keeps alternatives beside each other, takes one up again, and asks what the alternative would pay on other data. */
final class SideBySideIT extends InBrowser {

    @Autowired
    private Investigations investigations;

    private static final int SIDE_BY_SIDE = 3;

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    private static Page opened(String language, ColorScheme colours) {
        Page page = browser.page("", 1280, language, colours);
        assertThat(page.locator(".totals .value").first()).not().isEmpty();
        page.locator(".result-tabs vaadin-tab").nth(SIDE_BY_SIDE).click();
        assertThat(page.locator(".side-pane .beside-table").first()).isVisible();
        return page;
    }

    /** Moves a term, and waits for what that comes to, in the totals and on the tab, which follows them. */
    private static String set(Page page, String term, String value) {
        Locator total = page.locator(".totals .money .value").nth(1);
        String before = total.innerText();
        Locator field = page.locator("#term-" + term + " input:not([type=range])");
        field.fill(value);
        field.press("Enter");
        assertThat(total).not().hasText(before);
        assertThat(page.locator(".results-pane > .trinn-results")).hasAttribute("aria-busy", "false");
        return total.innerText();
    }

    private static void keep(Page page, String name) {
        Locator pane = page.locator(".side-pane");
        Locator field = pane.locator(".seek vaadin-text-field input").first();
        field.fill(name);
        pane.locator(".seek vaadin-button").first().click();
        assertThat(pane.locator(".beside-table .column .name").getByText(name).first())
                .isVisible();
    }

    private static Locator totals(Page page) {
        return page.locator(".side-pane .beside-table:visible")
                .first()
                .locator("tbody tr")
                .first()
                .locator("td");
    }

    @Test
    void alternativesStandSideBySideAndOneIsTakenUpAgain() throws IOException {
        Page page = opened("en-GB", ColorScheme.LIGHT);
        String baseline = page.locator(".totals .money .value").first().innerText();
        String first = set(page, "cap", "30000");
        keep(page, "Lower cap");
        String second = set(page, "unitRate", "9");
        keep(page, "Lower cap, more for units");
        String now = set(page, "maximumFactor", "1.3");
        assertThat(totals(page)).hasText(new String[] {baseline, first, second, now});
        assertThat(page.locator(".side-pane .beside-table .now")).containsText("On the sliders now");
        Locator departments = page.locator(".side-pane .beside-table").nth(1);
        assertThat(departments.locator("tbody tr").first()).containsText("Everybody");
        assertThat(page.locator("vaadin-grid.beside")).containsText("Lower cap, more for units");
        page.evaluate(
                "document.querySelector('.side-pane .beside-table tbody tr:nth-child(9)').scrollIntoView({block: 'end'})");
        documented(page, "what-if-side-by-side");
        page.locator(".side-pane vaadin-text-field").last().locator("input").fill("95,000,000");
        assertThat(page.locator(".side-pane .beside-table").first()).containsText("Left of the budget");
        assertAccessible(page);

        page.getByLabel("Take up: Lower cap", new Page.GetByLabelOptions().setExact(true))
                .click();
        assertThat(page.locator(".totals .money .value").nth(1)).hasText(first);
        assertThat(totals(page)).hasText(new String[] {baseline, first, second, first});
        assertThat(page.locator(".side-pane")).containsText("It stands here already as “Lower cap”.");

        page.getByLabel("Rename: Lower cap", new Page.GetByLabelOptions().setExact(true))
                .click();
        page.locator("vaadin-dialog vaadin-text-field input").fill("Cap 30,000");
        page.locator("vaadin-dialog vaadin-button").getByText("Rename").click();
        assertThat(page.locator(".side-pane .beside-table").first()).containsText("Cap 30,000");
        page.getByLabel("Remove: Lower cap, more for units").click();
        assertThat(totals(page)).hasText(new String[] {baseline, first, first});

        page.locator(".what-if-context .period, vaadin-select.period").first().click();
        page.locator("vaadin-select-item[role=option]:visible").nth(2).click();
        assertThat(totals(page).first()).not().hasText(baseline);
        assertThat(totals(page)).hasCount(3);
    }

    @Test
    void aSavedWhatIfIsPutBesideAndAllIsTakenAlong() throws IOException {
        Page page = opened("en-GB", ColorScheme.LIGHT);
        String saved = set(page, "cap", "40000");
        page.getByText("Save what-if…").click();
        page.locator("vaadin-dialog vaadin-text-field input").fill("Cap of 40,000");
        page.locator("vaadin-dialog vaadin-button")
                .getByText("Save", new Locator.GetByTextOptions().setExact(true))
                .click();
        String now = set(page, "cap", "50000");
        page.locator(".side-pane .seek vaadin-select").click();
        page.locator("vaadin-select-item[role=option]:visible")
                .getByText("Cap of 40,000")
                .click();
        assertThat(totals(page).nth(1)).hasText(saved);
        assertThat(totals(page).nth(2)).hasText(now);

        page.getByText("Download…").click();
        Download download = page.waitForDownload(
                () -> page.locator(".downloads").getByText("Workbook (Excel)").click());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(download.path())))) {
            assertThat(book.getSheet("Side by side").getRow(0).getCell(2).getStringCellValue())
                    .isEqualTo("Cap of 40,000");
        }
    }

    @Test
    void theAlternativeIsAskedOnOtherData() throws IOException {
        Page page = opened("en-GB", ColorScheme.LIGHT);
        String now = set(page, "cap", "30000");
        page.getByText("This alternative on several data sets").click();
        Locator pane = page.locator(".side-pane");
        pane.getByText("This data with 10% less sold").click();
        assertThat(totals(page)).hasCount(2);
        assertThat(totals(page).first()).containsText(now);
        assertThat(totals(page).nth(1)).containsText(Pattern.compile("\\d,\\d{3}"));
        assertThat(pane.locator(".beside-table:visible")).containsText("Nordhandel, −10% sold");
        assertThat(totals(page).nth(1)).not().containsText(now);
        documented(page, "what-if-data-sets");
        assertAccessible(page);

        Locator growth = page.locator("#side-growth input:not([type=range])");
        growth.fill("7");
        growth.press("Enter");
        pane.locator(".data-form vaadin-button.add").click();
        assertThat(totals(page)).hasCount(3);
        assertThat(totals(page).nth(2)).containsText(Pattern.compile("\\d,\\d{3}"));
        page.getByLabel("Remove: Nordhandel, −10% sold").click();
        assertThat(totals(page)).hasCount(2);
    }

    @Test
    void aColumnThatWaitsIsCancelledAndBegunAgain() {
        Page page = opened("en-GB", ColorScheme.LIGHT);
        CountDownLatch busy = new CountDownLatch(1);
        for (int turn = 0; turn < 2; turn++) {
            investigations.columns().inTurn(() -> await(busy));
        }
        try {
            page.getByText("This alternative on several data sets").click();
            Locator pane = page.locator(".side-pane");
            Locator growth = page.locator("#side-growth input:not([type=range])");
            growth.fill("12");
            growth.press("Enter");
            pane.locator(".data-form vaadin-button.add").click();
            assertThat(pane.locator(".column .progress:visible")).containsText("Waits for its turn");
            assertThat(totals(page).nth(1)).hasText("–");
            pane.locator(".column .progress vaadin-button:visible").click();
            assertThat(pane.locator(".column .note:visible")).containsText("not worked out to the end");
        } finally {
            busy.countDown();
        }
        page.getByLabel("Work it out: Nordhandel, +12% sold").click();
        assertThat(totals(page).nth(1)).containsText(Pattern.compile("\\d,\\d{3}"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void bothWaysCanBeRead(String language) throws IOException {
        Page page = opened(language, ColorScheme.DARK);
        set(page, "cap", "30000");
        keep(page, "A");
        for (int way : new int[] {0, 1}) {
            page.locator(".side-pane vaadin-radio-button label").nth(way).click();
            if (way == 1) {
                page.locator(".side-pane .tenth").click();
                assertThat(totals(page).nth(1)).containsText(Pattern.compile("\\d\\D\\d{3}"));
            }
            for (int width : List.of(390, 1920, 1280)) {
                page.setViewportSize(width, 900);
                page.waitForTimeout(200);
                Browser.assertFits(page);
                Browser.assertNothingCutOff(page);
            }
            assertAccessible(page);
        }
    }
}
