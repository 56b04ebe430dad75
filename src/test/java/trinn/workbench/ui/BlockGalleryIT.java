package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A designer who writes no rule builds a scheme from nothing by forms, and opens its rule as a form again. */
final class BlockGalleryIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @Test
    void unitExtraIsBuiltFromNothingByForms() throws IOException {
        Page page = browser.page("schemes");
        page.getByText("New scheme").click();
        Locator begin = page.locator("vaadin-dialog");
        begin.locator("input").first().fill("Extra for units");
        begin.locator("vaadin-button").last().click();
        assertThat(page.locator("h1")).hasText("Extra for units");

        button(page, "Add a rule").click();
        Locator gallery = page.locator("vaadin-dialog");
        assertThat(gallery.locator(".small-curve svg").nth(10)).isVisible();
        gallery.locator(".block-search input").fill("accelerator own");
        assertThat(gallery.locator(".block:visible")).hasCount(1);
        assertThat(gallery.locator("h3:visible")).hasCount(1);
        gallery.locator(".block-search input").fill("nothing like that");
        assertThat(gallery.locator(".block-search")).containsText("No rule");
        gallery.locator(".block-search input").fill("");
        assertThat(gallery.locator(".block:visible").nth(9)).isVisible();
        documented(page, "workbench-blocks");
        assertAccessible(page);
        fits(page);
        gallery.locator(".block")
                .filter(new Locator.FilterOptions().setHasText("An extra for every unit above a plan"))
                .click();
        assertThat(gallery.locator(".rule-text")).containsText("quantity > terms.unitPlan");
        Locator plan = gallery.getByLabel("Units before the extra", new Locator.GetByLabelOptions().setExact(true));
        plan.fill("7");
        plan.press("Tab");
        documented(page, "workbench-block");
        assertAccessible(page);
        fits(page);
        gallery.locator("vaadin-button[theme~=primary]").click();
        assertThat(gallery).hasCount(0);
        assertThat(page.locator(".ace_content:visible")).containsText("unitPlan");
        assertThat(page.locator(".workbench-head .state")).not().containsText("mistake");

        button(page, "Edit a rule as a form").click();
        page.locator("vaadin-dialog .block").first().click();
        assertThat(page.getByLabel("Units before the extra", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("7");
        Locator share = page.getByLabel("Share of the value of each", new Page.GetByLabelOptions().setExact(true));
        share.fill("4");
        share.press("Tab");
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        WorkbenchIT.tab(page, "Terms");
        assertThat(page.locator(".ace_content:visible")).containsText("0.04");
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void fits(Page page) {
        for (int width : new int[] {390, 1920, 1280}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            Browser.assertFits(page);
        }
    }
}
