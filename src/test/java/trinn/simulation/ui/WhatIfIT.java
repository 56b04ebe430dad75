package trinn.simulation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersions;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A designer's way through the main screen, in a real browser and on the data that comes with Trinn. */
final class WhatIfIT extends InBrowser {

    private static final String FLAT = """
            package flat
            dialect "mvel"
            import trinn.facts.*
            global Terms terms
            global Pay pay

            rule "Sales pay a flat rate"
              @Component("commission")
              @Because("{$sales as money} sold, {terms.salesRate} of it")
            when
              Kpi( code == "sales", $sales : actual )
            then
              pay.award( $sales * terms.salesRate );
            end
            """;

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("adventureworks", folder));
    }

    @BeforeAll
    static void addSchemes(@Autowired SchemeVersions versions) {
        versions.add(flatScheme(), "");
    }

    @Test
    void aCutoffIsMovedAndAnswersWhoLosesAndWhy() throws IOException {
        Page page = browser.page("");
        assertThat(figure(page, "Difference, USD")).hasText("=");
        Locator cutoff = page.locator("#term-cutoff");
        Browser.drag(page, cutoff.locator("input[type=range]"), 80 / 120.0);
        assertThat(figure(page, "Difference, USD")).containsText("▼");
        assertThat(cutoff.locator("input:not([type=range])")).hasValue("80");
        assertThat(page.locator(".results-pane figcaption").first()).containsText("payouts fall, none rises");
        settle(page);
        Browser.assertFits(page);
        picture(page, "what-if");

        page.locator(".counts button").first().click();
        assertThat(page.locator(".chip")).containsText("Payout lower");
        Locator lower = page.locator(".counts button").first();
        assertThat(lower).hasAttribute("aria-pressed", "true");
        lower.click();
        assertThat(lower).hasAttribute("aria-pressed", "false");
        assertThat(page.locator(".chip")).isHidden();
        lower.click();
        page.locator(".sellers vaadin-grid-cell-content")
                .getByText("Michael G Blythe")
                .click();
        Locator dialog = page.locator("vaadin-dialog.trinn-seller");
        assertThat(dialog).containsText("under the cutoff of 80%");
        assertThat(dialog).containsText("the alternative pays");
        dialog.getByText("Sales behind it").click();
        assertThat(dialog.locator(".records vaadin-grid-cell-content")
                        .filter(new Locator.FilterOptions().setHasText(" 2013"))
                        .first())
                .isVisible();
        settle(page);
        picture(page, "statement");
        dialog.getByText("✕").click();
        page.locator(".chip").click();
        assertThat(page.locator(".chip")).isHidden();
        page.locator("vaadin-button.reset-all").click();
        assertThat(figure(page, "Difference, USD")).hasText("=");
    }

    @Test
    void payIsComparedByDepartmentAndADepartmentLeadsToItsSellers() throws IOException {
        Page page = browser.page("");
        assertThat(figure(page, "Difference, USD")).hasText("=");
        Browser.drag(page, page.locator("#term-cutoff input[type=range]"), 80 / 120.0);
        assertThat(figure(page, "Difference, USD")).containsText("▼");
        Locator grouping = page.locator(".results-pane vaadin-select");
        grouping.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("By department"))
                .click();
        Locator groups = page.locator(".groups vaadin-grid-cell-content");
        assertThat(groups.getByText("Northeast")).isVisible();
        assertThat(page.locator("vaadin-grid.sellers:not(.groups)")).isHidden();
        settle(page);
        Browser.assertFits(page);
        picture(page, "what-if-groups");

        groups.getByText("Northeast").click();
        assertThat(page.locator(".chip").last()).containsText("Department: Northeast");
        Locator sellers = page.locator("vaadin-grid.sellers:not(.groups) vaadin-grid-cell-content:visible");
        assertThat(sellers.getByText("Michael G Blythe")).isVisible();
        assertThat(sellers.getByText("Linda C Mitchell")).hasCount(0);
        page.locator(".chip").last().click();
        assertThat(groups.getByText("Northeast")).isVisible();
    }

    @Test
    void twoPerCentBecomeThreeByTheSliderAndByTheText() throws IOException {
        Page page = browser.page("what-if");
        chooseFlat(page);
        assertThat(figure(page, "Difference, USD")).hasText("=");
        Browser.drag(page, page.locator("#term-salesRate input[type=range]"), 0.3);
        assertThat(figure(page, "Difference, USD")).containsText("▲");
        assertHalfMore(page);
        page.locator("vaadin-button.reset-all").click();
        assertThat(figure(page, "Difference, USD")).hasText("=");

        page.locator("vaadin-tab").nth(1).click();
        edit(page, "terms.salesRate );", "0.03B );");
        assertThat(figure(page, "Difference, USD")).containsText("▲");
        assertHalfMore(page);
        assertThat(page.locator(".rules .state")).hasText("Changed, not saved");

        edit(page, "0.03B );", "0.03B * terms.salesRat );");
        assertThat(page.locator(".ace_gutter-cell.ace_error")).hasCount(1);
        assertThat(page.locator(".problems button")).containsText("Line 13");
        assertThat(page.locator(".stale")).containsText("last results");
        assertHalfMore(page);
        page.locator(".problems button").first().click();
        settle(page);
        picture(page, "rules");

        page.locator(".problems").getByText("Fix it").click();
        assertThat(page.locator(".ace_content")).containsText("0.03B * terms.salesRate");
        assertThat(page.locator(".stale")).isHidden();
        assertThat(page.locator(".problems")).isHidden();

        edit(page, "0.03B * terms.salesRate );", "0.03B );");
        assertThat(figure(page, "Difference, USD")).containsText("▲");
        assertHalfMore(page);
        page.locator(".rules vaadin-button").getByText("Save as…").click();
        Locator dialog = page.locator("vaadin-dialog.trinn-small-dialog");
        assertThat(dialog.locator(".cases")).containsText("Golden cases that fail: 1 of 1");
        dialog.locator("input").fill("three per cent");
        dialog.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".sides vaadin-select").nth(1)).containsText("Flat commission – three per cent");
        assertThat(page.locator(".rules .state")).hasText("As stored");
        assertThat(figure(page, "Difference, USD")).containsText("▲");
    }

    @Test
    void aWhatIfIsSavedTakenUpAgainAndDeleted() {
        Page page = browser.page("");
        assertThat(figure(page, "Difference, USD")).hasText("=");
        Browser.drag(page, page.locator("#term-cutoff input[type=range]"), 80 / 120.0);
        assertThat(figure(page, "Difference, USD")).containsText("▼");
        page.getByText("Save what-if…").click();
        page.locator("vaadin-dialog input").fill("Cutoff at 80 %");
        page.locator("vaadin-dialog")
                .getByText("Save", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        page.reload();
        assertThat(figure(page, "Difference, USD")).hasText("=");
        page.getByText("Saved what-ifs…").click();
        page.locator("vaadin-dialog .run").getByText("Open").click();
        assertThat(figure(page, "Difference, USD")).containsText("▼");
        assertThat(page.locator("#term-cutoff input:not([type=range])")).hasValue("80");
        page.getByText("Saved what-ifs…").click();
        String link = page.locator("vaadin-dialog .run a").getAttribute("href");
        org.assertj.core.api.Assertions.assertThat(link).startsWith("what-if?run=");
        Page other = browser.page(link);
        assertThat(other.locator("#term-cutoff input:not([type=range])")).hasValue("80");
        assertThat(figure(other, "Difference, USD")).containsText("▼");
        page.locator("vaadin-dialog .run").getByText("Delete").click();
        page.locator("vaadin-dialog .run").getByText("Really delete?").click();
        assertThat(page.locator("vaadin-dialog .runs")).containsText("Nothing is saved yet.");
        assertThat(browser.page(link).locator("vaadin-dialog")).containsText("no such saved what-if any more");
    }

    @ParameterizedTest
    @CsvSource({
        "390, LIGHT, en-GB, what-if-390",
        "1280, DARK, en-GB, what-if-dark",
        "390, DARK, nb-NO, what-if-390-dark",
        "1920, LIGHT, sv-SE, what-if-1920"
    })
    void itFitsEveryScreen(int width, ColorScheme colours, String language, String name) throws IOException {
        Page page = browser.page("", width, language, colours);
        assertThat(page.locator(".totals .money .value").nth(2)).hasText("=");
        Browser.drag(page, page.locator("#term-cutoff input[type=range]"), 80 / 120.0);
        assertThat(page.locator(".totals .money .value").nth(2)).containsText("▼");
        settle(page);
        Browser.assertFits(page);
        picture(page, name);
    }

    /** And waits for the answer: a slider that is drawn while it comes may be moved away. */
    private static void chooseFlat(Page page) {
        for (int side = 0; side < 2; side++) {
            page.locator(".sides vaadin-select").nth(side).evaluate("select => { select.opened = true; }");
            page.locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions()
                            .setHasText("Flat commission")
                            .setVisible(true))
                    .last()
                    .click();
            assertThat(page.locator(".sides vaadin-select").nth(side)).containsText("Flat commission");
        }
        assertThat(page.locator("#term-salesRate")).isVisible();
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    }

    /** As if typed: the editor tells of it after its pause. */
    private static void edit(Page page, String from, String to) {
        page.locator(".ace_editor")
                .evaluate(
                        "(element, [from, to]) => { const editor = ace.edit(element);"
                                + " editor.setValue(editor.getValue().replace(from, to), -1); }",
                        List.of(from, to));
    }

    /** While a slider is dragged, the results of the places on its way are seen too; the last ones stay. */
    private static void assertHalfMore(Page page) {
        page.waitForCondition(() -> isHalfMore(page));
    }

    private static boolean isHalfMore(Page page) {
        long baseline = number(figure(page, "Baseline, USD"));
        long alternative = number(figure(page, "Alternative, USD"));
        return baseline > 0 && Math.abs(alternative * 2 - baseline * 3) <= 3;
    }

    private static long number(Locator figure) {
        return Long.parseLong(figure.textContent().replaceAll("\\D", ""));
    }

    private static Locator figure(Page page, String label) {
        return page.locator(".trinn-figure")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label)))
                .locator(".value");
    }

    /** Lets charts and shades come to rest. */
    private static void settle(Page page) {
        page.waitForTimeout(600);
    }

    private static void picture(Page page, String name) throws IOException {
        Path file = Path.of("target", "pictures", name + ".png");
        Browser.window(page, file);
        if ("docs".equals(System.getProperty("trinn.pictures"))) {
            Path shown = Files.createDirectories(Path.of("docs", "screenshots")).resolve(name + ".png");
            Files.copy(file, shown, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static SchemeFiles flatScheme() {
        return new SchemeFiles(new TreeMap<>(Map.of("scheme.yaml", """
                scheme: flat
                title: Flat commission
                currency: USD
                components:
                  commission: sales pay
                terms:
                  salesRate:
                    label: Commission on sales
                    kind: ratio
                    range: {from: 0, to: 0.10, step: 0.005}
                    value: 0.02
                """, "rules.drl", FLAT, "cases.yaml", """
                cases:
                  - case: 1 000 sold pay 20
                    given:
                      kpis: [{code: sales, actual: 1000}]
                    lines:
                      - {component: commission, amount: 20.00}
                    payout: 20.00
                """)));
    }
}
