package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.ui.InBrowser;

/** A designer who has no mouse does all that others do in the workbench. */
final class KeyboardIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @Test
    void aMisspelledTermIsFoundAndMended() throws IOException {
        Page page = browser.page("workbench/nordic-sales");
        Keys keys = new Keys(page);
        assertThat(page.locator(".outline")).containsText("The rules in words: 10");
        keys.press("F6");
        assertThat(keys.focused()).isEqualTo("The scheme as a whole");
        keys.press("F6");
        assertThat(keys.focused()).isEqualTo("The texts of the scheme");
        keys.reach("Text of rules.drl").press("Enter");
        keys.press("Control+Home");
        keys.downTo("terms.unitRate );");
        keys.press("End", "ArrowLeft", "ArrowLeft", "ArrowLeft", "Backspace");
        Locator state = page.locator(".workbench-head .state");
        assertThat(state).containsText("1 mistake");
        assertThat(page.locator(".trinn-told")).containsText("unitRat");
        keys.press("Escape");
        assertThat(keys.focused()).startsWith("Text of rules.drl");
        keys.reach("Line ").press("Enter");
        keys.awaitText();
        keys.press("Alt+Enter");
        assertThat(page.locator(".trinn-told")).hasCount(0);
        assertThat(state).containsText("As saved");
        keys.press("Escape", "Tab");
        assertThat(keys.focused()).doesNotContain("rules.drl");
        assertAccessible(page);
    }

    @Test
    void aRaisedTierIsSeenKeptAsACaseComparedSavedAndTakenBack() {
        Page page = browser.page("workbench/nordic-sales");
        Keys keys = new Keys(page);
        assertThat(page.locator(".everyone .tone-same").first()).isVisible();
        Locator statement = page.locator(".person .statement").first();
        String before = statement.innerText();
        keys.press("F6", "F6");
        keys.reach("Rules").press("ArrowRight", "Enter");
        assertThat(page.locator("#term-commissionRates")).isVisible();
        keys.reach("Row 1 gives, Commission on each slice").press("Control+A").type("5");
        assertThat(page.locator(".person .headline")).containsText("more than with the saved version");
        assertThat(statement.innerText()).isNotEqualTo(before);
        assertThat(page.locator(".everyone .tone-more").first()).isVisible();

        keys.press("F6");
        assertThat(keys.focused()).isEqualTo("One person");
        keys.reach("Keep as a case").press("Enter");
        keys.awaitFocus("Name").type("Five per cent from the first krone");
        keys.reach("Keep").press("Enter");
        assertThat(page.locator(".case-results")).containsText("Five per cent from the first krone");

        keys.press("Shift+F6", "Shift+F6");
        keys.reach("What changed").press("Enter");
        assertThat(page.locator("vaadin-dialog .scheme-difference")).containsText("0.05");
        keys.press("Escape");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);

        keys.press("Control+S");
        keys.awaitFocus("What is different")
                .type("A twentieth from the first krone")
                .press("Tab");
        assertThat(page.locator("vaadin-dialog vaadin-button[theme~=primary]")).isEnabled();
        keys.reach("Save").press("Enter");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(page.locator(".workbench-head .state")).containsText("As saved");

        keys.press("F6", "Shift+F6");
        keys.back("← Schemes").press("Enter");
        Locator history = page.locator(".scheme-history li");
        assertThat(history.first()).containsText("A twentieth from the first krone");
        keys.reach("Compare with now").press("Enter");
        assertThat(page.locator(".scheme-history .scheme-difference")).containsText("0.05");
        keys.reach("Back to this").press("Enter");
        keys.awaitFocus("Why").press("Control+A").type("Too dear");
        keys.reach("Take it up again").press("Enter");
        assertThat(history.first()).containsText("Back to an earlier version · Demo · Too dear");
    }

    @Test
    void aTableWithDecimalCommasIsPastedFromASpreadsheet() {
        Page page = browser.page("workbench/nordic-sales", 1280, "nb-NO", ColorScheme.LIGHT);
        Keys keys = new Keys(page);
        assertThat(page.locator(".outline")).containsText("10");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", "0\t3,5\r\n50000\t6,25\r\n100 000\t8\r\n");
        keys.press("F6", "F6");
        keys.reach("Regler").press("ArrowRight", "Enter");
        assertThat(page.locator("#term-commissionRates")).isVisible();
        keys.reach("Rad 1 fra").press("Control+V");
        Locator cells = page.locator("#term-commissionRates .term-cell input");
        assertThat(cells.nth(1)).hasValue("3,5");
        assertThat(cells.nth(3)).hasValue("6,25");
        assertThat(cells.nth(5)).hasValue("8");
        assertThat(page.locator(".person .headline")).containsText("lagrede versjonen");
        keys.press("Shift+F6").reach("Angre").press("Enter");
        assertThat(cells.nth(1)).hasValue("4");
    }

    @Test
    void theBarBetweenThePanesIsMovedAndStaysThere() {
        Page page = browser.page("workbench/nordic-sales");
        Keys keys = new Keys(page);
        assertThat(page.locator(".outline")).containsText("The rules in words: 10");
        double before = page.locator(".writing").boundingBox().width;
        keys.press("F6", "F6");
        keys.reach("The bar between").press("ArrowLeft", "ArrowLeft", "ArrowLeft");
        page.waitForCondition(() -> page.locator(".writing").boundingBox().width < before - 60);
        page.reload();
        page.waitForCondition(() -> page.locator(".writing").boundingBox().width < before - 60);
    }

    @Test
    void whatIsTypedIsSavedInTheSameBreath() {
        Page page = browser.page("workbench/unit-extra");
        Keys keys = new Keys(page);
        assertThat(page.locator(".workbench-head .state")).containsText("As saved");
        keys.press("F6", "F6").reach("Text of rules.drl").press("Enter", "Control+End");
        keys.type("// one more").press("Control+S");
        keys.awaitFocus("What is different");
        keys.press("Escape");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(page.locator(".workbench-head .state")).containsText("Draft");
    }

    @Test
    void aRuleIsAddedAndChangedByForm() {
        Page page = browser.page("schemes");
        Keys keys = new Keys(page);
        assertThat(page.getByText("New scheme")).isVisible();
        keys.reach("New scheme").press("Enter");
        keys.awaitFocus("What is it called?").type("Extra for units");
        keys.reach("Begin").press("Enter");
        assertThat(page.locator("h1")).hasText("Extra for units");

        keys.press("F6", "F6");
        keys.reach("Add a rule").press("Enter");
        Locator dialog = page.locator("vaadin-dialog.block-gallery");
        assertThat(dialog.locator(".block").first()).isVisible();
        keys.reach("An extra for every unit above a plan").press("Enter");
        assertThat(dialog.locator(".block-form")).isVisible();
        keys.reach("Units before the extra").press("Control+A").type("7").press("Tab");
        assertThat(dialog.locator(".rule-text")).containsText("unitPlan");
        keys.reach("Add a rule").press("Enter");
        assertThat(dialog).hasCount(0);
        assertThat(page.locator(".ace_content:visible")).containsText("unitPlan");
        keys.awaitFocus("Add a rule");

        keys.press("Tab").press("Enter");
        assertThat(dialog.locator(".block")).hasCount(1);
        keys.reach(dialog.locator(".block .title").innerText()).press("Enter");
        assertThat(dialog.locator(".block-form")).isVisible();
        keys.reach("Units before the extra").press("Control+A").type("8").press("Tab");
        keys.reach("Change the rule").press("Enter");
        assertThat(dialog).hasCount(0);
        keys.awaitFocus("Edit a rule as a form");
        keys.back("Rules").press("ArrowRight", "Enter");
        assertThat(page.locator("#term-unitPlan .term-cell input").first()).hasValue("8");
    }
}
