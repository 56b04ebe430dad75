package trinn.simulation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.format.Formats;
import trinn.population.store.Scenarios;
import trinn.scheme.store.SchemeVersions;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** Terms of every kind, schemes that cannot be asked, and clicks into the charts, in a real browser. */
final class TermKindsIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("adventureworks", folder));
    }

    @BeforeAll
    static void addSchemes(@Autowired SchemeVersions versions) {
        versions.add(TrialSchemes.everyKind(), "");
        versions.add(TrialSchemes.needsABase(), "");
        versions.add(TrialSchemes.draw(), "");
    }

    @Test
    void aTermOfEveryKindIsEditedAndTheResultsFollow() {
        Page page = browser.page("");
        choose(page, 0, "Every kind of term");
        assertThat(difference(page)).not().hasText("=");
        choose(page, 1, "Every kind of term");
        assertThat(difference(page)).hasText("=");
        assertThat(page.locator(".counts .value").nth(2)).not().hasText("0");
        long payouts = Long.parseLong(digits(page.locator(".counts .value").nth(2)));

        assertThat(field(page, "dated")).hasValue("20");
        type(page, field(page, "dated"), "21");
        assertThat(difference(page)).containsText("▲");
        back(page);
        assertThat(field(page, "dated")).hasValue("20");

        assertThat(page.locator("#term-orders")).containsText("orders");
        type(page, field(page, "orders"), "4");
        assertThat(difference(page)).hasText("▲ +" + grouped(payouts * 100));
        back(page);

        type(page, field(page, "perOrder"), "90");
        assertThat(difference(page)).hasText("▼ −" + grouped(payouts * 30));
        back(page);

        pick(page, page.locator("#term-mode vaadin-select"), "none");
        assertThat(difference(page)).hasText("▼ −" + grouped(payouts * 300));
        back(page);

        type(page, field(page, "rate"), "3");
        assertThat(difference(page)).containsText("▲");
        back(page);

        Locator tier = page.locator("#term-steps .rows vaadin-text-field input").nth(3);
        type(page, tier, "90");
        assertThat(difference(page)).containsText("▼");
        assertThat(page.locator("#term-steps .trinn-term")).hasClass(Pattern.compile(".*changed.*"));
        back(page);
        assertThat(page.locator(".reset-all")).hasAttribute("disabled", "");

        assertThat(page.locator("#term-grid .rows > span").nth(2)).hasText("From 1,000 USD");
        Locator cell = page.getByLabel("Grid: tier 2, column 1,000 USD");
        type(page, cell, "90");
        assertThat(difference(page)).containsText("▼");
        assertThat(page.locator("#term-grid .trinn-term")).hasClass(Pattern.compile(".*changed.*"));
        picture(page, "two-way");
        back(page);
        assertThat(cell).hasValue("100");
        assertThat(page.locator(".reset-all")).hasAttribute("disabled", "");
    }

    @Test
    void switchingBetweenRuleFilesKeepsWhatWasEdited() {
        Page page = browser.page("");
        choose(page, 1, "Every kind of term");
        assertThat(page.locator("#term-orders")).isVisible();
        page.locator("vaadin-tab").nth(1).click();
        edit(page, "pay.award( terms.dated );", "pay.award( terms.dated * 2 );");
        assertThat(page.locator(".rules .state")).hasText("Changed, not saved");
        pick(page, page.locator(".rules .bar vaadin-select"), "sales.drl");
        assertThat(page.locator(".ace_content")).containsText("Sales pay a rate by steps");
        edit(page, "terms.rate *", "terms.rat *");
        assertThat(page.locator(".problems button")).containsText("sales.drl");
        pick(page, page.locator(".rules .bar vaadin-select"), "bonus.drl");
        assertThat(page.locator(".ace_content")).containsText("terms.dated * 2");
        assertThat(page.locator(".ace_gutter-cell.ace_error")).hasCount(0);
        page.locator(".problems button").first().click();
        assertThat(page.locator(".ace_content")).containsText("terms.rat *");
        assertThat(page.locator(".ace_gutter-cell.ace_error")).hasCount(1);
    }

    @Test
    void aSchemeInOtherMoneyCannotBeChosenAndSaysWhy() {
        Page page = browser.page("");
        page.locator(".sides vaadin-select").nth(1).evaluate("select => { select.opened = true; }");
        Locator item = page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions()
                        .setHasText("Pays in NOK; the data is in USD")
                        .setVisible(true))
                .first();
        assertThat(item).hasAttribute("disabled", "");
    }

    @Test
    void aSchemeThatFailsForSomebodySaysSoAndKeepsTheOldResults() {
        Page page = browser.page("");
        assertThat(difference(page)).hasText("=");
        String before = page.locator(".totals .money .value").nth(1).textContent();
        choose(page, 1, "Needs a base");
        assertThat(page.locator(".stale")).containsText("The base pays a tenth");
        assertThat(page.locator(".stale")).containsText("last results");
        assertThat(page.locator(".totals .money .value").nth(1)).hasText(before);
        picture(page, "what-if-fails");
        choose(page, 1, "Territory commission");
        assertThat(page.locator(".stale")).isHidden();
    }

    @Test
    void aDotOpensItsSellerAndABarFiltersTheSellers() {
        Page page = browser.page("");
        assertThat(difference(page)).hasText("=");
        Browser.drag(page, page.locator("#term-cutoff input[type=range]"), 80 / 120.0);
        assertThat(difference(page)).containsText("▼");
        page.waitForTimeout(800);
        point(page, 1, 0, 0);
        click(page);
        assertThat(page.locator(".chip")).containsText("less");
        page.locator(".chip").click();
        point(page, 1, 1, 0);
        assertThat(page.locator(".trinn-tip").last()).containsText("Payouts: 124");
        click(page);
        assertThat(page.locator(".chip")).containsText("Payout unchanged");
        page.locator(".chip").click();
        point(page, 0, 2, 5);
        Locator tip = page.locator(".trinn-tip").first();
        assertThat(tip).containsText("Baseline: ");
        assertThat(tip).containsText("Alternative: ");
        click(page);
        Locator dialog = page.locator("vaadin-dialog.trinn-seller");
        assertThat(dialog).containsText("Sales behind it");
        assertThat(dialog).containsText(tip.textContent().lines().findFirst().orElseThrow());
        picture(page, "seller");
    }

    @Test
    void aStatementSaysWhatStaysOpenAndWhatTheEmployerPaysBesides() {
        Page page = browser.page("");
        choose(page, 1, "Commission with a draw");
        assertThat(page.locator("#term-draw")).isVisible();
        assertThat(difference(page)).not().hasText("=");
        assertThat(page.locator(".results-pane > .trinn-results")).hasAttribute("aria-busy", "false");
        page.locator(".sellers vaadin-grid-cell-content")
                .getByText("Michael G Blythe")
                .click();
        Locator card = page.locator("vaadin-dialog.trinn-seller .statement").nth(1);
        assertThat(card).containsText("commission · left to later periods");
        assertThat(card).containsText("commission · instalment of an earlier period");
        assertThat(card).containsText("Draw still owed after this period");
        assertThat(card).containsText("Instalments to come");
        assertThat(card).containsText("Cost of the employer, not part of the payout");
        assertThat(card).containsText("14.1 % of all that is paid");
        Browser.assertFits(page);
        picture(page, "statement-open");
    }

    private static void choose(Page page, int side, String scheme) {
        Locator select = page.locator(".sides vaadin-select").nth(side);
        pick(page, select, scheme);
    }

    private static void pick(Page page, Locator select, String item) {
        select.evaluate("select => { select.opened = true; }");
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(item).setVisible(true))
                .last()
                .click();
        assertThat(select).containsText(item);
    }

    private static Locator field(Page page, String term) {
        return page.locator("#term-" + term + " vaadin-text-field input");
    }

    private static void type(Page page, Locator field, String text) {
        field.fill(text);
        field.press("Enter");
    }

    private static void back(Page page) {
        page.locator("vaadin-button.reset-all").click();
        assertThat(difference(page)).hasText("=");
    }

    private static Locator difference(Page page) {
        return page.locator(".totals .money .value").nth(2);
    }

    private static String digits(Locator figure) {
        return figure.textContent().replaceAll("\\D", "");
    }

    private static String grouped(long number) {
        return Formats.of(Locale.UK).count(number);
    }

    /** Points at what a chart has drawn for an item. */
    private static void point(Page page, int chart, int series, int item) {
        Locator canvas = page.locator(".results-pane .trinn-chart .canvas").nth(chart);
        canvas.scrollIntoViewIfNeeded();
        Object at = canvas.evaluate("""
                (host, [series, item]) => {
                  const chart = echarts.getInstanceByDom(host);
                  const shape = chart.getModel().getSeriesByIndex(series).getData().getItemGraphicEl(item);
                  const box = shape.getBoundingRect().clone();
                  box.applyTransform(shape.getComputedTransform() || [1, 0, 0, 1, 0, 0]);
                  const place = host.getBoundingClientRect();
                  return {x: place.x + box.x + box.width / 2, y: place.y + box.y + box.height / 2};
                }""", List.of(series, item));
        Map<?, ?> point = (Map<?, ?>) at;
        page.mouse().move(((Number) point.get("x")).doubleValue(), ((Number) point.get("y")).doubleValue());
    }

    private static void click(Page page) {
        page.mouse().down();
        page.mouse().up();
    }

    private static void edit(Page page, String from, String to) {
        page.locator(".ace_editor")
                .evaluate(
                        "(element, [from, to]) => { const editor = ace.edit(element);"
                                + " editor.setValue(editor.getValue().replace(from, to), -1); }",
                        List.of(from, to));
    }

    private static void picture(Page page, String name) {
        Browser.window(page, Path.of("target", "pictures", name + ".png"));
    }
}
