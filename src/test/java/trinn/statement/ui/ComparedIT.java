package trinn.statement.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A statement is compared with other periods and schemes, and what stands there adds up to the cent. */
final class ComparedIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
    }

    @Test
    void aStatementIsComparedWithEachOfTheOthers() throws IOException {
        Page page = opened(browser.page("statements"));
        page.setViewportSize(1400, 900);
        assertThat(page.locator(".compared-rows > .sentence")).containsText("Most of it: ");
        assertAddsUp(page);
        page.locator(".compared-rows vaadin-details-summary").first().click();
        assertThat(page.locator(".compared-rows .part").first()).isVisible();
        page.locator(".compared").scrollIntoViewIfNeeded();
        documented(page, "compared");
        for (String other : List.of("year before", "Department plan")) {
            page.locator(".compared vaadin-select").click();
            page.locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText(other))
                    .last()
                    .click();
            assertThat(page.locator(".compared-rows div.total .name").first()).containsText(other);
            assertThat(page.locator(".compared .trinn-results.computing")).hasCount(0);
            assertAddsUp(page);
        }
    }

    @Test
    void itFitsOnAPhoneInTheDarkAndInTheReadersLanguage() throws IOException {
        Page page = opened(browser.page("statements", 390, "nb-NO", ColorScheme.DARK));
        assertThat(page.locator(".compared-rows > .sentence")).containsText("Det meste: ");
        Browser.assertFits(page);
    }

    private static Page opened(Page page) {
        page.setDefaultTimeout(30_000);
        page.locator(".payees .quiet")
                .filter(new Locator.FilterOptions().setHasText("Account Manager"))
                .first()
                .click();
        assertThat(page.locator(".compared-rows")).hasCount(0);
        page.locator(".compared > vaadin-details-summary").click();
        assertThat(page.locator(".compared-rows")).isVisible();
        return page;
    }

    private static void assertAddsUp(Page page) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String number :
                page.locator(".compared-rows .cause .row > .number").allInnerTexts()) {
            sum = sum.add(amount(number));
        }
        List<String> totals =
                page.locator(".compared-rows div.total .row > .number").allInnerTexts();
        assertThat(totals).hasSize(2);
        BigDecimal now = amount(totals.getLast());
        assertThat(sum.subtract(now)).isEqualByComparingTo(now);
    }

    private static BigDecimal amount(String shown) {
        String digits = shown.replace('−', '-').replaceAll("[^0-9.-]", "");
        return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
    }
}
