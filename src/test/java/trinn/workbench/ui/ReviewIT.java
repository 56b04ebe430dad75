package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A designer sees in the workbench what a review finds, why it matters, and where. */
final class ReviewIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @Test
    void aFindingThatIsNotAcceptedAnyLongerIsSeenWithItsEvidenceAndItsPlace() throws IOException {
        Page page = browser.page("workbench/nordic-sales");
        WorkbenchIT.tab(page, "Review");
        assertThat(page.locator(".review-part")).containsText("0 found that nobody accepted");
        WorkbenchIT.tab(page, "Terms");
        WorkbenchIT.replace(page, "finding: many-numbers", "finding: weights");
        WorkbenchIT.tab(page, "Review (1)");
        Locator first = page.locator(".review-findings li").first();
        assertThat(first).containsText("many numbers");
        first.locator("vaadin-details-summary").click();
        assertThat(first).containsText("at most 15 are advised");
        assertThat(page.locator(".review-findings .warning")).containsText("weights");
        for (int width : new int[] {390, 1280, 1920}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            Browser.assertFits(page);
        }
        page.setViewportSize(1280, 900);
        documented(page, "review");
        assertAccessible(page);
        first.locator("button.line").click();
        assertThat(page.locator(".ace_content:visible")).containsText("scheme: nordic-sales");
    }

    @Test
    void aFindingIsAcceptedWithAReasonThatStaysWithTheDraftAndTakenBack() throws IOException {
        Page page = browser.page("workbench/nordic-sales");
        WorkbenchIT.tab(page, "Review");
        Locator part = page.locator(".review-part");
        assertThat(part).containsText("0 found that nobody accepted");
        Locator numbers = part.locator("li").filter(new Locator.FilterOptions().setHasText("many numbers"));
        numbers.locator("vaadin-details-summary").click();
        numbers.getByText("Accept it no longer").click();
        assertThat(part).containsText("1 found that nobody accepted");
        assertThat(numbers).containsText("at most 15 are advised");
        numbers.getByText("Accept with a reason").click();
        Locator dialog = page.locator("vaadin-dialog");
        Locator accept = dialog.locator("vaadin-button[theme~=primary]");
        assertThat(accept).isDisabled();
        dialog.locator("textarea").fill("Each number: one of them she knows.");
        documented(page, "review-accept");
        assertAccessible(page);
        accept.click();
        assertThat(part).containsText("0 found that nobody accepted");
        assertThat(numbers).containsText("Accepted: Each number: one of them she knows.");
        page.reload();
        WorkbenchIT.tab(page, "Review");
        assertThat(part).containsText("Each number: one of them she knows.");
    }

    @Test
    void itSpeaksTheReadersLanguage() {
        Page page = browser.page("workbench/store-plan", 1280, "nb-NO", ColorScheme.DARK);
        WorkbenchIT.tab(page, "Gjennomgang");
        assertThat(page.locator(".review-findings")).containsText("Et stup");
    }
}
