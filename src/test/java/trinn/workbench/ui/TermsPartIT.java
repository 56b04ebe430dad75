package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A designer changes the terms of a scheme in fields and grids, without a word of YAML, and the pay follows. */
final class TermsPartIT extends InBrowser {

    private static final String PASTE = "(field, text) => { const data = new DataTransfer();"
            + " data.setData('text/plain', text); field.focus(); field.dispatchEvent("
            + "new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }";
    private static final String COPY = "(field) => { const data = new DataTransfer();"
            + " field.focus(); field.setSelectionRange(0, 0); field.dispatchEvent("
            + "new ClipboardEvent('copy', {clipboardData: data, bubbles: true, cancelable: true}));"
            + " return data.getData('text/plain'); }";

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @Test
    void aRaisedTierIsPaidAtOnceAndTheCursorStays() throws IOException {
        Page page = browser.page("workbench/nordic-sales");
        tab(page, "Terms");
        Locator rate = cell(page, "commissionRates", 0, 1);
        assertThat(rate).hasValue("4");
        rate.click();
        rate.fill("5");
        assertThat(page.locator(".person .headline")).containsText("more than with the saved version");
        assertThat(rate).isFocused();
        rate.press("ArrowDown");
        assertThat(cell(page, "commissionRates", 1, 1)).isFocused();
        page.keyboard().press("Enter");
        assertThat(cell(page, "commissionRates", 2, 1)).isFocused();
        cell(page, "commissionRates", 1, 1).fill("3");
        assertThat(page.locator("#term-commissionRates .note")).containsText("More gives less here");
        page.locator("[aria-label=Undo]").click();
        page.locator("[aria-label=Undo]").click();
        assertThat(rate).hasValue("4");
        page.locator("[aria-label=Redo]").click();
        assertThat(rate).hasValue("5");
        for (int width : new int[] {390, 1280, 1920}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            Browser.assertFits(page);
        }
        page.setViewportSize(1280, 900);
        assertAccessible(page);
        documented(page, "workbench-terms");
    }

    @Test
    void aTableIsPastedFromASpreadsheetAndCopiedToOne() throws IOException {
        Page page = browser.page("workbench/nordic-sales", 1280, "nb-NO", ColorScheme.DARK);
        tab(page, "Vilkår");
        Locator first = cell(page, "commissionRates", 0, 0);
        first.evaluate(
                PASTE, "Fra\tSats\n0\t4,5\u00a0%\n100\u00a0000\t6,25 %\n250\u202f000,50\t8 %\n400 000\t9,125%\n");
        assertThat(page.locator("#term-commissionRates .note")).containsText("8 celler limt inn");
        assertThat(cell(page, "commissionRates", 3, 0)).hasValue(Pattern.compile("400\\s000"));
        assertThat(cell(page, "commissionRates", 1, 1)).hasValue("6,25");
        assertThat((String) cell(page, "commissionRates", 0, 0).evaluate(COPY))
                .isEqualTo("0\t4,5%\n100000\t6,25%\n250000,5\t8%\n400000\t9,125%");
        page.locator(".as-text > vaadin-details-summary").click();
        Locator editor = page.locator(".ace_editor:visible").first();
        assertThat(editor).isVisible();
        assertThat((String) editor.evaluate("element => ace.edit(element).getValue()"))
                .contains("- {from: 250000.5, gives: 0.08}\n      - {from: 400000, gives: 0.09125}");
        assertAccessible(page);
        Browser.picture(page, Path.of("target", "pictures", "workbench-terms-dark.png"));
    }

    @Test
    void aTermIsRenamedEverywhereAndIsNotRemovedWhereItIsNeeded() {
        Page page = browser.page("workbench/nordic-sales");
        tab(page, "Terms");
        page.locator("#term-unitRate")
                .getByText("Rename", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("input").fill("draw");
        assertThat(dialog).containsText("There is a term of this name already");
        dialog.locator("input").fill("extraRate");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator("#term-extraRate code")).hasText("terms.extraRate");
        assertThat(page.locator(".person .headline")).containsText("The same as with the saved version");
        page.locator("#term-extraRate").getByText("Remove").click();
        assertThat(dialog).containsText("rules.drl, line");
        assertThat(dialog).containsText("terms.extraRate");
        dialog.locator("li button")
                .filter(new Locator.FilterOptions().setHasText("rules.drl"))
                .first()
                .click();
        assertThat(page.locator(".ace_content:visible")).containsText("terms.extraRate");

        tab(page, "Terms");
        page.getByText("Add a term").click();
        dialog.locator("vaadin-text-field input").first().fill("Bonus for new customers");
        dialog.locator("vaadin-button[theme~=primary]").click();
        Locator added = page.locator("#term-bonusForNewCustomers");
        assertThat(added.locator(".term-cell input").first()).hasValue("0");
        added.getByText("Another value from a day").click();
        dialog.locator("vaadin-date-picker input").fill("01/07/2026");
        dialog.locator("vaadin-date-picker input").press("Enter");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(added.locator("vaadin-date-picker")).hasCount(2);
        added.getByText("Remove", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(added).hasCount(0);
    }

    @Test
    void howATableIsReadIsChosenWithoutAWordOfYaml() throws IOException {
        Page page = browser.page("workbench/nordic-sales");
        tab(page, "Terms");
        Locator card = page.locator("#term-commissionRates");
        assertThat(card.locator(".cells").first()).containsText("From");
        card.getByText("Borders, what it is looked up by").click();
        choose(page, card, "A value exactly on a border", "gets the tier below");
        assertThat(card.locator(".cells").first()).containsText("Above");
        assertThat(page.locator(".workbench-head .state")).containsText("Draft");
        documented(page, "terms-table");
        assertAccessible(page);
        choose(page, card, "A value exactly on a border", "gets the tier that starts there");
        assertThat(page.locator(".workbench-head .state")).containsText("As saved");
        choose(page, card, "Looked up by", "Count");
        assertThat(page.locator(".workbench-head .state")).not().containsText("As saved");
    }

    private static void choose(Page page, Locator card, String label, String word) {
        card.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
        page.locator("vaadin-select-item[role=option]:visible")
                .filter(new Locator.FilterOptions().setHasText(word))
                .click();
    }

    private static Locator cell(Page page, String term, int row, int column) {
        return page.locator("#term-%s input[data-row=\"%d\"][data-column=\"%d\"]".formatted(term, row, column));
    }

    private static void tab(Page page, String name) {
        assertThat(page.locator("h1")).isVisible();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
