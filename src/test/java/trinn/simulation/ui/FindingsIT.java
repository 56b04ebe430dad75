package trinn.simulation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import trinn.ui.Browser;
import trinn.ui.InNordhandel;

/** A scheme meets data that calls its KPIs otherwise, in a real browser. */
final class FindingsIT extends InNordhandel {

    @Test
    void whatASchemeMeansIsAskedAndTheFiguresCome() throws IOException {
        Page page = browser.page("");
        choose(page, 0, "Department plan");
        choose(page, 1, "Department plan");
        Locator findings = page.locator(".findings");
        assertThat(findings).containsText("Nobody gets anything from these schemes.");
        assertThat(findings).containsText("The scheme asks for “sales”");
        assertThat(findings.locator("vaadin-select")).containsText("Revenue");
        Browser.assertFits(page);
        documented(page, "what-if-findings");

        findings.getByText("Use it").click();
        assertThat(findings).containsText("“sales” is the data’s Revenue");
        assertThat(findings).not().containsText("Nobody gets anything");
        assertThat(valueOf(page, "Baseline, NOK")).not().hasText("0");

        findings.locator("vaadin-button").click();
        assertThat(findings).containsText("Nobody gets anything from these schemes.");
    }

    @Test
    void aRuleThatNeverFiresAndAFieldThatNobodyHasAreTold() {
        Page page = browser.page("");
        choose(page, 1, "KPI matrix");
        Locator findings = page.locator(".findings");
        assertThat(findings.locator(".asking")).containsText("complaints");
        Browser.open(findings.locator("vaadin-details"));
        assertThat(findings).containsText("never fired: what it asks for is missing");
    }

    private static void choose(Page page, int side, String scheme) {
        Locator select = page.locator(".sides vaadin-select").nth(side);
        select.evaluate("select => { select.opened = true; }");
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(scheme).setVisible(true))
                .last()
                .click();
        assertThat(select).containsText(scheme);
    }
}
