package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A designer keeps a person as a golden case, changes it in the sheet, pastes more from a spreadsheet, and accepts what is paid. */
final class CasesPartIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @Test
    void aPersonIsKeptChangedInTheSheetAndAccepted() throws IOException {
        Page page = browser.page("workbench/nordic-sales");
        assertThat(page.locator(".person .statement .total").first()).isVisible();
        page.getByText("Keep as a case").click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("vaadin-text-field input").fill("A real month");
        dialog.locator("vaadin-button[theme~=primary]").click();
        Locator results = page.locator(".case-results");
        assertThat(results).containsText("A real month");
        assertThat(page.locator(".cases-part > p").first()).containsText("all of them");
        assertThat(page.locator(".person-chooser")).containsText("A real month");

        Locator other = results.locator("li button.name").last();
        String called = other.locator("span").last().innerText();
        other.click();
        assertThat(page.locator(".person-chooser")).containsText(called);
        results.locator("li button.name")
                .filter(new Locator.FilterOptions().setHasText("A real month"))
                .click();
        assertThat(page.locator(".person-chooser")).containsText("A real month");

        page.getByText("All cases as a sheet").click();
        Locator name = page.locator(".case-table input[aria-label='A real month, Golden case']");
        assertThat(name).hasValue("A real month");
        Locator margin = page.locator(".case-table input[aria-label='A real month, paid-margin actual']");
        String before = page.locator(".person .statement .total").first().innerText();
        margin.fill("400,000");
        margin.press("Enter");
        assertThat(page.locator(".person .statement .total").first()).not().hasText(before);
        assertThat(page.locator(".cases-part > p").first()).containsText("Golden cases that fail: 1");
        Locator failed = results.locator("li").first();
        assertThat(failed).containsText("A real month");
        assertThat(failed.locator(".difference").first()).containsText("should be");
        page.evaluate(
                "() => document.querySelector('.case-table input[aria-label^=\"A real month\"]').scrollIntoView({block: 'center'})");
        for (int width : new int[] {390, 1280, 1920}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            Browser.assertFits(page);
        }
        page.setViewportSize(1280, 900);
        documented(page, "workbench-cases");
        assertAccessible(page);
        failed.getByText("Accept what it pays now").click();
        assertThat(page.locator(".cases-part > p").first()).containsText("all of them");

        margin.fill("much");
        margin.press("Tab");
        assertThat(page.locator(".case-table .trouble")).containsText("A real month, paid-margin actual");
        assertThat(margin).hasAttribute("aria-invalid", "true");

        int count = results.locator("li").count();
        results.locator("li").last().getByText("Duplicate").click();
        assertThat(results.locator("li")).hasCount(count + 1);
        results.locator("li")
                .filter(new Locator.FilterOptions().setHasText("A real month 2"))
                .last()
                .getByText("Remove")
                .click();
        assertThat(results.locator("li")).hasCount(count);
        page.locator("[aria-label=Undo]").click();
        assertThat(results.locator("li")).hasCount(count + 1);
    }

    @Test
    void rowsFromASpreadsheetWithDecimalCommasChangeACaseAndAddOne() {
        Page page =
                browser.page("workbench/web-shop", 1280, "nb-NO", com.microsoft.playwright.options.ColorScheme.DARK);
        page.locator("vaadin-tab")
                .filter(new Locator.FilterOptions().setHasText("Fasitsaker"))
                .click();
        page.getByText("Alle sakene som regneark").click();
        Locator names = page.locator(".case-table td:first-child input");
        assertThat(names.first()).isVisible();
        int rows = names.count();
        paste(names.last(), "Endret\t1 234,50\r\nNy\t2 345,60\r\n");
        assertThat(names).hasCount(rows + 1);
        assertThat(names.last()).hasValue("Ny");
        assertThat(names.nth(rows - 1)).hasValue("Endret");
        assertThat(page.locator(".case-table tbody tr").last().locator("input").nth(1))
                .hasValue(Pattern.compile("2\\s345,6"));
        paste(names.first(), "x\tikke et tall");
        assertThat(page.locator(".case-table .trouble")).containsText("Rad 1, sales actual");
        assertThat(names.first()).not().hasValue("x");
    }

    private static void paste(Locator cell, String text) {
        cell.evaluate(
                "(element, [text]) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " element.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }",
                List.of(text));
    }
}
