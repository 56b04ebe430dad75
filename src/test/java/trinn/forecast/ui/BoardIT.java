package trinn.forecast.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import trinn.ui.Browser;
import trinn.ui.InNordhandel;

/** Sellers show their reached goals to each other, and stop it again. */
final class BoardIT extends InNordhandel {

    @Test
    void whoOptsInIsSeenByColleaguesAndTheManagerUntilOptingOut() throws IOException {
        Page page = browser.page("my-pay/1/P033/2026-10-01", 390, "nb-NO", ColorScheme.DARK);
        Locator part = page.locator(".board-part");
        assertThat(part).containsText("Om deg ville det stå:");
        assertThat(part).containsText("Sett haken for å være med.");
        assertThat(part.locator(".board li")).hasCount(0);
        tick(part, true);
        assertThat(part.locator(".board .who")).hasText("Håkan Solbakk");
        assertThat(part.locator(".board .goals")).containsText("Møter: 137,5 % av målet");
        Browser.assertFits(page);
        assertAccessible(page);
        Browser.picture(page, Path.of("target", "pictures", "board-phone.png"));

        Page colleague = browser.page("my-pay/1/P039/2026-10-01");
        Locator theirs = colleague.locator(".board-part");
        assertThat(theirs.locator(".board .who")).hasText("Håkan Solbakk");
        assertThat(theirs.locator(".board")).not().containsText("NOK");
        tick(theirs, true);
        assertThat(theirs.locator(".board .who")).hasText(new String[] {"Håkan Solbakk", "Jørgen Haugseth"});
        theirs.scrollIntoViewIfNeeded();
        documented(colleague, "board");
        tick(theirs, false);
        assertThat(theirs.locator(".board .who")).hasText(new String[] {"Håkan Solbakk"});
        assertThat(theirs).containsText("Not shown since");

        Page manager = browser.page("team/1/B2B active/2026-10-01");
        Browser.open(manager.locator(".board-fold"));
        assertThat(manager.locator(".board .who")).hasText("Håkan Solbakk");

        page.reload();
        assertThat(part.locator("vaadin-checkbox")).hasAttribute("checked", "");
        tick(part, false);
        assertThat(part.locator(".board li")).hasCount(0);
        manager.reload();
        assertThat(manager.locator(".board-fold vaadin-details-summary")).isVisible();
        Browser.open(manager.locator(".board-fold"));
        assertThat(manager.locator(".board-fold")).containsText("Each seller can join");
        assertThat(manager.locator(".board")).hasCount(0);
    }

    private static void tick(Locator part, boolean on) {
        part.locator("vaadin-checkbox input").setChecked(on);
    }
}
