package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.ui.InBrowser;

/** Somebody who sees the workbench for the first time is told why nobody is paid, and what is kept is what she sees. */
final class NewcomerIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @Test
    void aKpiThatTheDataDoesNotHaveIsSaidAndWhatOneSeesIsKept() {
        Page page = browser.page("schemes");
        page.getByText("New scheme").click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("input").first().fill("Account executive plan");
        dialog.locator("vaadin-button").last().click();
        assertThat(page.locator("h1")).hasText("Account executive plan");
        addRule(page, "A rate that rises with the quota", "new ARR");
        Locator everyone = page.locator(".everyone");
        assertThat(everyone).containsText("The data has no KPI “new ARR”");
        assertThat(everyone.locator(".trinn-figure:not(.cliffs)")).hasCount(1);
        addRule(page, "A bonus when a target is met", "new ARR");

        page.locator(".person vaadin-select:visible").first().click();
        page.getByText("Golden cases").last().click();
        Locator payout = page.locator(".person .statement .total");
        assertThat(payout).containsText("19,750.00");
        page.getByText("Keep as a case").click();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-dialog:visible")).hasCount(0);
        assertThat(page.locator(".ace_content:visible")).containsText("payout: 19750.00");
        assertThat(page.locator(".cases-part > p").first()).containsText("3, all of them");

        WorkbenchIT.replace(page, "payout: 19750.00", "payout: 19750.00 # a mistake: \n    payot: 1");
        assertThat(page.locator(".workbench-head .state")).containsText("1 mistake");
        assertThat(page.locator("h1")).hasText("Account executive plan");
    }

    private static void addRule(Page page, String block, String kpi) {
        page.locator(".by-form vaadin-button").first().click();
        page.locator("vaadin-dialog .block")
                .filter(new Locator.FilterOptions().setHasText(block))
                .click();
        Locator box = page.locator(".block-form vaadin-combo-box input");
        box.fill(kpi);
        box.press("Enter");
        box.press("Tab");
        assertThat(page.locator(".block-form .rule-text")).containsText(kpi);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-dialog:visible")).hasCount(0);
    }

    @Test
    void theFormOffersTheKpisOfTheData() {
        Page page = browser.page("workbench/unit-extra");
        assertThat(page.locator(".everyone .trinn-figure:not(.cliffs)").first()).isVisible();
        page.locator(".by-form vaadin-button").first().click();
        page.locator("vaadin-dialog .block")
                .filter(new Locator.FilterOptions().setHasText("A sum for each that rises"))
                .click();
        assertThat(page.locator(".block-form .tiers .heads")).hasText("FromGives");
        page.locator(".block-form vaadin-combo-box input").fill("reven");
        assertThat(page.locator("vaadin-combo-box-item").first()).containsText("revenue");
    }

    @Test
    void whatIsTypedInATextThatTheServerJustChangedIsNeverKeptUnseen() {
        Page page = browser.page("workbench/unit-extra");
        WorkbenchIT.replace(page, "global Pay pay", "global Pay pay // first");
        assertThat(page.locator("[aria-label=Undo]")).isEnabled();
        page.evaluate("""
                () => {
                  const editor = ace.edit([...document.querySelectorAll('.ace_editor')].find(one => one.checkVisibility()));
                  document.querySelector('[aria-label=Undo]').click();
                  editor.session.insert({row: 0, column: 0}, '// second\\n');
                  editor.blur();
                }""");
        assertThat(page.locator("[aria-label=Redo]")).isEnabled();
        page.waitForTimeout(500);
        String shown = text(page);
        page.reload();
        assertThat(page.locator(".ace_content:visible").first()).containsText("global Pay pay");
        assertThat(text(page)).isEqualTo(shown);
    }

    private static String text(Page page) {
        return (String) page.locator(".ace_editor:visible").first().evaluate("element => ace.edit(element).getValue()");
    }
}
