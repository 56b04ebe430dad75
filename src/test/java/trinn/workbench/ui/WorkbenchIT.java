package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

/** A designer writes a scheme and sees while she types what is wrong with it, what it pays one person, and what everybody. */
final class WorkbenchIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @Test
    void aMisspelledTermIsSeenAtItsPlaceAndMendedByOneClick() throws IOException {
        Page page = browser.page("workbench/nordic-sales");
        assertThat(page.locator("h1")).hasText("Nordic sales plan");
        replace(page, "terms.unitRate );", "terms.unitRat );");
        Locator told = page.locator(".trinn-told");
        assertThat(told).containsText("unitRat");
        assertThat(page.locator(".workbench-head .state")).containsText("1 mistake");
        assertThat(page.locator(".person .headline")).containsText("when the mistakes are mended");
        assertThat(page.getByText("Save").first()).hasAttribute("aria-disabled", "true");
        page.locator(".problems li > button").first().click();
        assertThat(told).isInViewport();
        documented(page, "workbench-mistake");
        told.locator("button").click();
        assertThat(page.locator(".trinn-told")).hasCount(0);
        assertThat(page.locator(".workbench-head .state")).containsText("As saved");
        assertThat(page.locator(".person .headline")).containsText("The same as with the saved version");
        assertAccessible(page);
    }

    @Test
    void aTermIsRenamedEverywhereFromWhereItStandsInARule() {
        Page page = browser.page("workbench/quality-gate");
        assertThat(page.locator(".ace_content:visible")).containsText("qualityFrom");
        assertThat(page.locator(".everyone .cliffs .value")).hasText(Pattern.compile("\\d+"));
        page.evaluate("() => { const editor = ace.edit(document.querySelector('.text-part .ace_editor'));"
                + " editor.find('qualityFrom'); editor.focus(); }");
        page.keyboard().press("F2");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("input").fill("leastQuality");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".ace_content:visible")).containsText("terms.leastQuality");
        assertThat(page.locator(".ace_content:visible")).not().containsText("qualityFrom");
        assertThat(page.locator(".workbench-head .state")).containsText("Draft");
        page.setViewportSize(1280, 560);
        page.waitForTimeout(500);
        assertThat(page.locator(".ace_content:visible")).containsText("terms.leastQuality");
    }

    @Test
    void aRaisedTierIsSeenInOnePayAndEverybodysSavedComparedAndTakenBack() throws IOException {
        Page page = browser.page("schemes/nordic-sales");
        page.locator(".links").getByText("Edit").click();
        assertThat(page.locator("h1")).hasText("Nordic sales plan");
        assertThat(page.locator(".everyone .tone-same").first()).isVisible();
        tab(page, "Terms");
        replace(page, "{from: 0, gives: 0.04}", "{from: 0, gives: 0.05}");
        assertThat(page.locator(".person .headline")).containsText("more than with the saved version");
        assertThat(page.locator(".everyone .tone-more").first()).isVisible();
        tab(page, "Cases ✕");
        assertThat(page.locator(".cases-part")).containsText("Golden cases that fail");
        for (int width : new int[] {390, 1280, 1920}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            Browser.assertFits(page);
        }
        page.setViewportSize(1280, 900);
        documented(page, "workbench");
        assertAccessible(page);
        page.locator(".statement button.rule").first().click();
        assertThat(page.locator(".ace_content:visible")).containsText("rule \"");
        page.locator(".workbench-head").getByText("What changed").click();
        assertThat(page.locator(".scheme-difference")).containsText("0.05");
        page.locator("vaadin-dialog").getByText("Close").click();
        save(page, "A twentieth from the first krone");
        assertThat(page.locator(".workbench-head .state")).containsText("As saved");
        page.locator(".workbench-head .who a").click();
        Locator event = page.locator(".scheme-history li").first();
        assertThat(event).containsText("Saved · Demo · A twentieth from the first krone");
        page.locator(".scheme-history li").last().getByText("Back to this").click();
        fill(page, "Too dear");
        assertThat(page.locator(".scheme-history li").first()).containsText("Back to an earlier version");
    }

    @Test
    void whatWasTypedIsThereAfterAReloadAndAfterAnotherHasSaved() throws IOException {
        Page mine = browser.page("workbench/unit-extra", 1280, "nb-NO", ColorScheme.DARK);
        tab(mine, "Vilkår");
        replace(mine, "value: 0.03", "value: 0.04");
        assertThat(mine.locator(".workbench-head .state")).containsText("beholdes");
        mine.reload();
        tab(mine, "Vilkår");
        awaitText(mine, "0.04");

        Page theirs = browser.page("workbench/unit-extra");
        assertThat(theirs.locator(".others")).containsText("another draft");
        tab(theirs, "Terms");
        replace(theirs, "value: 0.03", "value: 0.05");
        assertThat(mine.locator(".others a")).hasCount(1);
        save(theirs, "Agreed");
        assertThat(theirs.locator(".workbench-head .state")).containsText("As saved");

        mine.locator(".workbench-head").getByText("Lagre").click();
        Locator both = mine.locator("vaadin-dialog");
        assertThat(both).containsText("Demo: Agreed");
        assertThat(both.locator(".both > div").first()).containsText("5");
        assertThat(both.locator(".both > div").last()).containsText("4");
        Browser.picture(mine, Path.of("target", "pictures", "workbench-both.png"));
        both.getByText("Gå videre med mitt").click();
        fill(mine, "Mindre");
        assertThat(mine.locator(".workbench-head .state")).containsText("Som lagret");
        mine.locator(".workbench-head .who a").click();
        assertThat(mine.locator(".scheme-history li")).hasCount(3);
    }

    @Test
    void theSameDraftInTwoWindowsBecomesTwo() {
        Page one = browser.page("workbench/web-shop");
        tab(one, "Terms");
        replace(one, "value: 7000", "value: 7001");
        assertThat(one.locator(".workbench-head .state")).containsText("kept as you type");
        Page two = browser.page(one.url().replaceFirst("^[a-z]+://[^/]+/", ""));
        tab(two, "Terms");
        replace(two, "value: 7001", "value: 7002");
        assertThat(two.locator(".workbench-head .state")).containsText("kept as you type");
        replace(one, "value: 7001", "value: 7003");
        assertThat(one.locator(".workbench-head .state")).containsText("a draft of its own now");
        assertThat(two.locator(".others a")).hasCount(1);
        two.reload();
        tab(two, "Terms");
        awaitText(two, "7002");
        one.reload();
        tab(one, "Terms");
        awaitText(one, "7003");
    }

    @Test
    void aSchemeBegunFromNothingIsSaved() throws IOException {
        Page page = browser.page("schemes");
        page.getByText("New scheme").click();
        fill(page, "Team bonus");
        assertThat(page.locator("h1")).hasText("Team bonus");
        replace(page, "global Pay pay", """
                global Pay pay

                rule "Everybody gets a hundred"
                  @Component("thanks")
                  @Because("A hundred for everybody")
                when
                  Seller()
                then
                  pay.award( terms.sameForAll );
                end""");
        page.getByText("Add the component thanks").click();
        assertThat(page.locator(".problems")).not().containsText("component");
        page.getByText("Add the term sameForAll").click();
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog.locator("input").first()).hasValue("Same for all");
        dialog.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item[role=option]")
                .filter(new Locator.FilterOptions().setHasText("Money"))
                .click();
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".person .statement")).isVisible();
        assertThat(page.locator(".problems")).isHidden();
        tab(page, "Terms");
        page.locator("#term-sameForAll .term-cell input").fill("100");
        assertThat(page.locator(".person .statement .total")).containsText("100.00");
        tab(page, "Rules");
        assertThat(page.locator(".person .statement")).containsText("A hundred for everybody");
        page.getByText("Switch rules off").click();
        page.locator("vaadin-checkbox input").uncheck();
        assertThat(page.locator(".person .statement .total")).containsText("0.00");
        page.locator("[aria-label=Undo]").click();
        assertThat(page.locator(".person .statement")).not().containsText("A hundred");
        page.locator("[aria-label=Redo]").click();
        save(page, "The first");
        assertThat(page.locator(".workbench-head .state")).containsText("As saved");
        page.locator(".workbench-head .who a").click();
        assertThat(page.locator(".statement-head .quiet")).containsText("team-bonus");
        assertThat(page.locator(".scheme-history li")).hasCount(1);
    }

    @Test
    void oneClickLeadsFromTheDraftToTheWholeSimulation() {
        Page page = browser.page("workbench/nordic-sales");
        tab(page, "Terms");
        replace(page, "{from: 0, gives: 0.04}", "{from: 0, gives: 0.05}");
        tab(page, "Rules");
        replace(page, "pay.cap( terms.cap );", "pay.cap( terms.cap * 2 );");
        Locator difference = page.locator(".everyone .trinn-figure").nth(1);
        assertThat(difference.locator(".mark")).hasText("▲");
        String amount = difference.locator(".value").textContent();
        page.getByText("The whole simulation").click();
        assertThat(page.locator(".totals .trinn-figure").nth(2).locator(".value"))
                .hasText(amount);
        assertThat(page.locator(".changes vaadin-tab").filter(new Locator.FilterOptions().setHasText("Rules")))
                .containsText("•");
    }

    @Test
    void aTextIsTranslatedOnTheSpot() throws IOException {
        Page page = browser.page("workbench/store-plan", 1280, "sv-SE", ColorScheme.LIGHT);
        tab(page, "Språk");
        assertThat(page.locator(".translations .bar")).containsText("Alla texter är översatta");
        Locator first = page.locator(".translations vaadin-text-field").first();
        first.locator("input").fill("");
        first.locator("input").press("Enter");
        assertThat(page.locator(".translations .bar")).containsText("Saknas: 1");
        first.locator("input").fill("Butikens plan");
        first.locator("input").press("Enter");
        assertThat(page.locator("h1")).hasText("Butikens plan");
        assertAccessible(page);
        Browser.picture(page, Path.of("target", "pictures", "workbench-languages.png"));
    }

    @Test
    void theWordsThatFitAreOfferedAndExplained() {
        Page page = browser.page("workbench/nordic-sales");
        assertThat(page.locator(".outline")).containsText("The rules in words: 10");
        Locator editor = page.locator(".ace_editor:visible").first();
        page.waitForTimeout(500);
        editor.evaluate("""
                element => { const editor = ace.edit(element); const found = editor.find('terms.cap )');
                    editor.focus(); editor.moveCursorToPosition(found.start); editor.clearSelection(); }""");
        assertThat(page.locator(".outline .here")).containsText("Variable pay is capped");
        editor.evaluate("""
                element => { const editor = ace.edit(element); const at = editor.getCursorPosition();
                    editor.moveCursorTo(at.row, at.column + 8); }""");
        assertThat(page.locator(".trinn-editor .about:visible")).containsText("The most variable pay of a month");
        page.keyboard().press("Control+Space");
        assertThat(page.locator(".ace_autocomplete")).containsText("cap");
        page.keyboard().press("Escape");
    }

    static void tab(Page page, String name) {
        page.locator("vaadin-tab")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        Locator asText = page.locator(".as-text:not([opened]) > vaadin-details-summary:visible");
        if (name.equals("Terms") || name.equals("Vilkår")) {
            asText.click();
        }
    }

    private static void save(Page page, String why) {
        page.locator(".workbench-head vaadin-button[theme~=primary]:not([disabled])")
                .click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("vaadin-text-field input").first().fill(why);
        dialog.locator("vaadin-button[theme~=primary]").click();
    }

    private static void fill(Page page, String text) {
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("vaadin-text-field input").first().fill(text);
        dialog.locator("vaadin-button[theme~=primary]").click();
    }

    /** Editors hold only what is in sight as elements. */
    private static void awaitText(Page page, String text) {
        Locator editor = page.locator(".ace_editor:visible").first();
        assertThat(editor).isVisible();
        page.waitForCondition(
                () -> ((String) editor.evaluate("element => ace.edit(element).getValue()")).contains(text));
    }

    /** As if typed: the editor tells of it after its pause. */
    static void replace(Page page, String from, String to) {
        Locator editor = page.locator(".ace_editor:visible").first();
        assertThat(editor).isVisible();
        page.waitForCondition(
                () -> ((String) editor.evaluate("element => ace.edit(element).getValue()")).contains(from));
        editor.evaluate(
                "(element, [from, to]) => { const session = ace.edit(element).session; const text = session.getValue();"
                        + " const at = text.indexOf(from); const place = session.doc.indexToPosition(at);"
                        + " const end = session.doc.indexToPosition(at + from.length);"
                        + " session.replace({start: place, end}, to); }",
                List.of(from, to));
    }
}
