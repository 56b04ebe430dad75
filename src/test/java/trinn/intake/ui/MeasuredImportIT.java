package trinn.intake.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** From a company's own spreadsheet by seller and month to the first what-if, in a real browser. */
final class MeasuredImportIT extends InBrowser {

    private static final String MONTHS = """
            Salg 2026;;;;
            Selger;jan;feb;mar;Sum
            Kari Nes;100 000,50;110 000,00;120 000,00;330 000,50
            Ole Vik;50 000,00;60 000,25;70 000,00;180 000,25
            Sum;150 000,50;170 000,25;190 000,00;510 000,75
            """;

    private static final int MOST_CLICKS = 10;

    @TempDir
    private static Path home;

    @TempDir
    private static Path nothing;

    private int clicks;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> home.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> nothing.toAbsolutePath().toString());
    }

    @Test
    void aTableByMonthBecomesAWhatIfInUnderTenClicks() throws IOException {
        Page page = browser.page("data/import");
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("salg.csv", "text/csv", MONTHS.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".lacks")).containsText("say which KPI the values are of");
        Locator kpi = page.locator("[id$='-kpi'] input");
        clicks++;
        kpi.fill("Revenue");
        kpi.press("Enter");
        assertThat(page.locator(".lacks")).not().containsText("KPI");
        select(page.locator("#import-currency"), "NOK");
        click(page.locator("#import-check"));
        assertThat(page.locator(".report .verdict")).containsText("can be imported");
        Browser.assertFits(page);
        documented(page, "import-months");
        click(page.locator("#import-store"));
        assertThat(page.locator(".verdict")).containsText("Stored as");
        click(page.getByText("Try schemes on it in What-if"));
        page.locator(".sides vaadin-select").last().evaluate("select => { select.opened = true; }");
        click(page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("Web shop").setVisible(true))
                .last());
        click(page.locator(".findings").getByText("Use it"));
        Locator alternative = valueOf(page, "Alternative, NOK");
        assertThat(alternative).hasText(Pattern.compile("[1-9][0-9,]*"));
        Assertions.assertThat(clicks).isLessThan(MOST_CLICKS);
    }

    private void click(Locator what) {
        clicks++;
        what.first().click();
    }

    private void select(Locator what, String option) {
        clicks++;
        what.selectOption(option);
    }
}
