package trinn.forecast.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trinn.ui.Browser;
import trinn.ui.InNordhandel;

/** A seller finds what is missing to the next step, moves a slider, ticks a deal, and sees what it pays. */
final class SellerPageIT extends InNordhandel {

    private static final String OCTOBER = "my-pay/1/P001/2026-10-01?day=2026-10-16";
    private static final int PHONE = 390;
    private static final int TALL = 844;

    @Test
    void aSellerFindsTheNextStepAndMovesASlider() throws IOException {
        Page page = browser.page(OCTOBER);
        triesIt(page);
        page.locator(".my-pay-view h1").scrollIntoViewIfNeeded();
        documented(page, "my-pay");
    }

    @Test
    void theSameOnAPhone() throws IOException {
        Page page = browser.page(OCTOBER);
        page.setViewportSize(PHONE, TALL);
        triesIt(page);
        page.locator(".my-pay-view h1").scrollIntoViewIfNeeded();
        documented(page, "my-pay-phone");
    }

    private static void triesIt(Page page) {
        assertThat(page.locator(".next > .sentence")).containsText("Revenue: +");
        assertThat(page.locator(".outlook .note")).containsText("most likely between");
        assertThat(page.locator(".outlook")).containsText("12 of 22 working days are done");
        Browser.assertFits(page);
        Locator answer = page.locator(".estimator .answer");
        assertThat(answer).containsText("as it stands now");
        Locator revenue = page.locator(".estimator .trinn-term").first();
        revenue.locator("input[type=range]").focus();
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("PageUp");
        }
        assertThat(answer.locator(".note")).containsText("against now");
        assertThat(answer.locator(".note")).containsText("▲");
        page.locator(".estimator vaadin-button")
                .getByText("Back to how it stands")
                .click();
        assertThat(answer).containsText("as it stands now");

        Locator field = revenue.locator("vaadin-text-field input");
        assertThat(field).hasValue(Pattern.compile("432.427\\.26"));
        Locator deal = page.locator(".estimator vaadin-checkbox").first();
        deal.locator("input").check();
        assertThat(field).not().hasValue(Pattern.compile("432.427\\.26"));
        deal.locator("input").uncheck();
        assertThat(field).hasValue(Pattern.compile("432.427\\.26"));
        assertThat(answer).containsText("as it stands now");
    }

    @Test
    void theStatementLeadsToTheSellersPageAndBack() {
        Page page = browser.page("statements/1/P001/2026-10-01");
        page.locator(".sellers-page").click();
        assertThat(page.locator(".my-pay-view h1")).hasText("My pay");
        assertThat(page.locator(".outlook")).containsText("what stands here is the result");
        page.locator(".time vaadin-details-summary").click();
        assertThat(page.locator(".time .row")).hasCount(14);
        page.locator(".statement-head .links a").first().click();
        assertThat(page.locator(".statement-page h2")).hasText("Lars Søndergaard");
    }

    @Test
    void aPayeeWhoIsNotThereIsSaid() {
        Page page = browser.page("my-pay/1/nobody/2026-10-01");
        assertThat(page.locator(".my-pay-view .empty")).containsText("Whose page?");
    }
}
