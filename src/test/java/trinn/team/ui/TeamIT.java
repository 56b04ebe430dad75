package trinn.team.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A manager finds who fell most, explains it, and keeps a note. */
final class TeamIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @Test
    void whoFellMostIsExplainedInThreeClicks() throws IOException {
        Page page = ready(browser.page("team"));
        Locator first = page.locator(".team-list .member").first();
        assertThat(first.locator(".tone-less")).isVisible();
        assertThat(first.locator(".says")).containsText("Most of it: ");
        String name = first.locator(".who a").innerText();
        first.locator(".who a").click();
        assertThat(page.locator(".statement-head h2")).hasText(name);
        page.locator(".compared > vaadin-details-summary").click();
        assertThat(page.locator(".compared-rows > .sentence")).containsText("Most of it: ");
        page.locator(".compared-rows vaadin-details-summary").first().click();
        assertThat(page.locator(".compared-rows .part").first()).isVisible();
    }

    @Test
    void aNoteEndsThatAConversationIsDueAndStays() throws IOException {
        Page page = ready(browser.page("team"));
        Locator due = page.locator(".team-filter vaadin-button").last();
        String before = due.innerText();
        page.locator(".team-list .member.fell .note vaadin-button").first().click();
        page.locator("vaadin-text-area textarea").fill("Talked about leads.\nAgain in December.");
        page.getByText("Keep", new Page.GetByTextOptions().setExact(true)).click();
        Locator note = page.locator(".team-list .member.fell .note .text").first();
        assertThat(note).containsText("Talked about leads.");
        assertThat(due).not().hasText(before);
        assertThat(page.locator(".team-sentence")).containsText("1 conversation due");
        page.reload();
        assertThat(note).containsText("Again in December.");
        page.setViewportSize(1400, 900);
        page.locator(".team-filter vaadin-button").nth(1).click();
        assertThat(page.locator(".team-list .member:not(.fell)")).hasCount(0);
        documented(page, "team");
    }

    @Test
    void onlyWhoIsAskedForIsShown() throws IOException {
        Page page = ready(browser.page("team"));
        int all = page.locator(".team-list .member").count();
        page.locator(".team-filter vaadin-button").nth(1).click();
        assertThat(page.locator(".team-list .member:not(.fell)")).hasCount(0);
        assertThat(page.locator(".team-list .member").count()).isBetween(1, all - 1);
    }

    @Test
    void itFitsOnAPhoneInTheDark() throws IOException {
        Page page = ready(browser.page("team", 390, "nb-NO", ColorScheme.DARK));
        Browser.assertFits(page);
        assertAccessible(page);
    }

    private static Page ready(Page page) {
        page.setDefaultTimeout(30_000);
        assertThat(page.locator(".team-list .member").first()).isVisible();
        return page;
    }
}
