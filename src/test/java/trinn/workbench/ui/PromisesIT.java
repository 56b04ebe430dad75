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

/** A designer ticks what a scheme promises, sees it broken, looks at the person who breaks it, and makes it true. */
final class PromisesIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @Test
    void aPromiseIsBrokenByAPersonAndThenProved() throws IOException {
        Page page = browser.page("workbench/web-shop");
        WorkbenchIT.tab(page, "Promises");
        Locator part = page.locator(".promises-part");
        assertThat(part).containsText("All 5 promises are proved.");
        Locator most = part.locator("li").filter(new Locator.FilterOptions().setHasText("At most"));
        Locator amount = most.locator("input[type=text]").first();
        amount.fill("50 000");
        amount.press("Tab");
        assertThat(part).containsText("1 of 5 promises are broken");
        assertThat(most).containsText("Broken");
        most.locator("button.action").click();
        assertThat(page.locator(".person-chooser .example")).containsText("An example that breaks a promise");
        assertThat(page.locator(".person .cards").first()).containsText("commission");
        assertThat(page.locator(".person").getByText("Keep as a case")).isHidden();
        documented(page, "promises");
        assertAccessible(page);
        for (int width : new int[] {390, 1920, 1280}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            Browser.assertFits(page);
        }
        page.locator(".person-chooser .example button").click();
        assertThat(page.locator(".person-chooser .example")).isHidden();
        Locator again = part.locator("li")
                .filter(new Locator.FilterOptions().setHasText("At most"))
                .locator("input[type=text]")
                .first();
        again.fill("56 500");
        again.press("Tab");
        assertThat(part).containsText("All 5 promises are proved.");
        part.locator("vaadin-checkbox").last().click();
        assertThat(part).containsText("All 4 promises are proved.");
    }
}
