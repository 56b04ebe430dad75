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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A lower cap is tried on the sample company, for all in a shadow run and on two groups, over months that the data has already. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TrialsIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    private static Page lowerCap() {
        Page page = browser.page("");
        assertThat(valueOf(page, "Difference, NOK")).hasText("=");
        Locator field = page.locator("#term-cap input:not([type=range])");
        field.fill("30000");
        field.press("Enter");
        assertThat(valueOf(page, "Difference, NOK")).not().hasText("=");
        return page;
    }

    private static Locator dialog(Page page) {
        page.getByText("Start a trial…").click();
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog.locator("vaadin-radio-group")).isVisible();
        return dialog;
    }

    private static void choose(Page page, Locator select, String item) {
        select.evaluate("select => { select.opened = true; }");
        page.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(item))
                .last()
                .click();
        assertThat(select).containsText(item);
    }

    private static void begin(Locator dialog, String name) {
        Locator field = dialog.locator("vaadin-text-field input").first();
        field.fill(name);
        field.press("Tab");
        dialog.page().waitForTimeout(600);
        dialog.locator("vaadin-button[theme~=primary]").click();
    }

    @Test
    @Order(1)
    void nothingIsOnTrialAtFirstAndWhatIsLikeTheBaselineCannotBe() throws IOException {
        Page page = browser.page("trials");
        assertThat(page.locator(".empty")).containsText("Nothing is on trial yet");
        assertAccessible(page);
        Page same = browser.page("");
        assertThat(valueOf(same, "Difference, NOK")).hasText("=");
        same.getByText("Start a trial…").click();
        assertThat(same.locator("vaadin-notification-card")).containsText("change a term or a rule first");
    }

    @Test
    @Order(2)
    void aShadowRunStandsBesideTheSchemeInForce() throws IOException {
        Page page = lowerCap();
        Locator dialog = dialog(page);
        choose(page, dialog.locator("vaadin-select").first(), "March 2026");
        assertAccessible(page);
        begin(dialog, "A lower cap, for all");
        Locator trial = page.locator(".trial");
        assertThat(trial).containsText("Changed terms: The most variable pay of a month 30,000");
        assertThat(trial.locator("tbody tr")).hasCount(8);
        assertThat(trial.locator("tbody tr").first()).containsText("March 2026");
        assertThat(trial.locator("tbody tr").first()).containsText("▼");
        assertThat(valueOf(page, "Difference, NOK")).hasText(Pattern.compile("▼.*\\d{3}"));
        documented(page, "trials-shadow");
        assertAccessible(page);
    }

    @Test
    @Order(3)
    void aTrialSaysBeforeItStartsHowLongItNeeds() throws IOException {
        Page page = lowerCap();
        page.setViewportSize(1280, 960);
        Locator dialog = dialog(page);
        dialog.getByText("Trial with two groups").click();
        Locator outlook = dialog.locator(".outlook");
        assertThat(outlook).containsText("never sees a difference of 5% in Revenue");
        assertThat(outlook).containsText("standard deviations apart");
        Locator wanted = dialog.locator("vaadin-text-field:visible input").nth(1);
        wanted.fill("10");
        assertThat(outlook).containsText(Pattern.compile("needs \\d+ months to see a difference of 10% in Revenue"));
        wanted.fill("nonsense");
        assertThat(outlook).isEmpty();
        assertThat(dialog.locator("vaadin-button[theme~=primary]")).isDisabled();
        wanted.fill("10");
        choose(page, dialog.locator("vaadin-select").first(), "October 2025");
        assertThat(outlook).containsText("At least 3 months");
        choose(page, dialog.locator("vaadin-select").first(), "April 2026");
        assertThat(outlook).containsText("standard deviations apart");
        documented(page, "trials-new");
        assertAccessible(page);
        begin(dialog, "A lower cap, half of them");
        assertThat(page.locator(".trial .said")).containsText("Revenue: group B has");
    }

    @Test
    @Order(4)
    void aTrialSaysHowItsGroupsDifferAndWhoIsInThem() throws IOException {
        Page page = browser.page("trials");
        page.setViewportSize(1280, 1400);
        assertThat(page.locator(".trial-list a")).hasCount(2);
        Locator trial = page.locator(".trial");
        assertThat(trial.locator(".said")).containsText("Pay: group B has −");
        assertThat(trial.locator(".said")).containsText("no difference can be seen yet");
        assertThat(trial.locator(".said")).containsText("Months so far: 7. A true difference of 11");
        assertThat(trial.locator("table").first().locator("tbody tr")).hasCount(7);
        assertThat(trial.locator("figcaption")).containsText("Revenue, NOK per seller");
        documented(page, "trials-groups");
        assertAccessible(page);
        Browser.assertFits(page);
        Browser.open(trial.locator("vaadin-details.members"));
        assertThat(trial.locator("vaadin-grid")).isVisible();
        assertAccessible(page);
        assertThat(files(page, "Files for tools (CSV)"))
                .contains("01 What is compared.csv", "04 Who is in which group.csv", "05 Payouts.csv");
        page.locator(".trial-list a").last().click();
        assertThat(trial).containsText("Shadow run");
        Download download =
                page.waitForDownload(() -> page.getByText("Workbook (Excel)").click());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(download.path()))) {
            assertThat(book.getSheet("Month by month").getLastRowNum()).isEqualTo(8);
            assertThat(book.getSheet("Payouts").getRow(1).getCell(4).getNumericCellValue())
                    .isPositive();
        }
    }

    private static List<String> files(Page page, String link) throws IOException {
        Download download = page.waitForDownload(() -> page.getByText(link).click());
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(download.path())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    @Order(5)
    void whatComesIsWaitedForAndEverythingCanBeEnded() throws IOException {
        Page page = lowerCap();
        Locator dialog = dialog(page);
        dialog.getByText("Trial with two groups").click();
        assertThat(dialog.locator(".outlook")).containsText("standard deviations apart");
        begin(dialog, "From the coming month on");
        assertThat(page.locator(".trial .said")).containsText("It begins with November 2026");
        Locator delete = page.locator(".trial .files vaadin-button");
        delete.click();
        assertThat(delete).hasText("Really delete?");
        delete.click();
        assertThat(page.locator(".trial-list a")).hasCount(2);
        assertThat(page.locator(".trial-list")).not().containsText("From the coming month on");
        Page gone = browser.page("trials/999999");
        assertThat(gone.locator(".trials-view")).containsText("There is no such trial any more");
    }

    @Test
    @Order(6)
    void everyLanguageFitsAPhoneInTheDark() throws IOException {
        for (String language : languages()) {
            Page page = browser.page("trials", 390, language, ColorScheme.DARK);
            assertThat(page.locator(".trial .said")).isVisible();
            Browser.assertFits(page);
            assertAccessible(page);
            page.locator(".trial-list a").last().click();
            assertThat(page.locator(".trial .trinn-figures")).isVisible();
            Browser.assertFits(page);
            assertAccessible(page);
            page.context().close();
        }
    }
}
