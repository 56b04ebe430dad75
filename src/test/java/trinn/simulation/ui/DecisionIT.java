package trinn.simulation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import trinn.ui.InNordhandel;

/** From a question to a decision in one go: the plan shall pay nothing below 90 % of the quota, and cost what it costs now. */
final class DecisionIT extends InNordhandel {

    private static final LocatorAssertions.ContainsTextOptions LONG =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    private static void tab(Page page, String title) {
        page.locator(".result-tabs vaadin-tab")
                .getByText(title, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    @Test
    void aCutoffIsRaisedAndWhatItSavesIsGivenBack() throws IOException {
        Page page = browser.page("");
        Locator total = page.locator(".totals .money .value").nth(1);
        assertThat(total).hasText("96,359,937");
        raiseTheCutoff(page);
        assertThat(total).not().hasText("96,359,937");
        whoLosesAndWhy(page);
        cliff(page);
        giveBack(page);
        assertThat(total).hasText(Pattern.compile("96,(2[6-9]|3\\d|4[0-5])\\d,\\d{3}"));
        fairness(page);
        report(page);
    }

    private static void raiseTheCutoff(Page page) {
        Locator from = page.locator("#term-planCoefficients input").first();
        from.fill("90");
        from.press("Enter");
        assertThat(page.locator(".totals")).containsText("−");
    }

    private static void whoLosesAndWhy(Page page) throws IOException {
        page.locator("vaadin-grid.sellers:not(.groups) vaadin-grid-cell-content:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("−\\d")))
                .first()
                .click();
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog.locator(".statement").first()).isVisible();
        assertThat(dialog).containsText("plan bonus");
        documented(page, "decide-why");
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void cliff(Page page) throws IOException {
        tab(page, "Curve");
        Locator curve = page.locator(".curve-pane");
        assertThat(curve.locator(".faults")).containsText("(90%) the payout jumps by", LONG);
        documented(page, "decide-cliff");
    }

    private static void giveBack(Page page) throws IOException {
        tab(page, "Find terms");
        Locator pane = page.locator(".find-pane");
        Locator boxes = pane.getByRole(AriaRole.CHECKBOX);
        assertThat(boxes.first()).isChecked();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        for (Locator box : boxes.all()) {
            boolean accelerator =
                    box.evaluate("box => box.labels[0].innerText").toString().startsWith("Extra for every");
            box.setChecked(accelerator);
            assertThat(box).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(accelerator));
        }
        assertThat(pane.locator("vaadin-checkbox[checked]")).hasCount(1);
        pane.locator(".seek vaadin-button").first().click();
        Locator choice = pane.locator(".found .choice").first();
        assertThat(choice).containsText("Costs 96", LONG);
        assertThat(choice).not().containsText("Units of a model");
        documented(page, "decide-find");
        choice.locator("vaadin-button").click();
    }

    private static void fairness(Page page) throws IOException {
        tab(page, "Fairness");
        Locator fairness = page.locator(".fairness-pane");
        assertThat(fairness).containsText("59 women, 65 men");
        documented(page, "decide-fairness");
    }

    private static void report(Page page) throws IOException {
        page.getByText("Download…").click();
        try (PDDocument document = Loader.loadPDF(downloaded(page, "Report (PDF)"))) {
            assertThat(document.getNumberOfPages()).isBetween(1, 4);
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains("What is changed, and what it adds", "0.9 → 0.5", "Extra for every further unit");
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(downloaded(page, "Workbook (Excel)")))) {
            assertThat(book.getSheet("Payouts").getLastRowNum()).isEqualTo(1519);
        }
    }

    private static byte[] downloaded(Page page, String link) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator(".downloads").getByText(link).click());
        return Files.readAllBytes(download.path());
    }
}
