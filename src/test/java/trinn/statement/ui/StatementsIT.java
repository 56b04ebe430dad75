package trinn.statement.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersions;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** Somebody is found in the list, and the statement leads from its lines to rules, records, reasons and papers. */
final class StatementsIT extends InBrowser {

    private static final String TORBEN = "statements/1/P006/2026-10-01";
    private static final int MOST_TABS = 40;

    private static final SchemeFiles OWN = new SchemeFiles(new TreeMap<>(Map.of("scheme.yaml", """
            scheme: own-measure
            title: Own measure
            currency: NOK
            components: {commission: sales pay, lead: sales pay}
            terms:
              rate: {label: Rate, kind: ratio, value: 0.01}
            kpis:
              newBusiness: {label: New business, sum: value}
            """, "rules.drl", """
            package own_measure
            dialect "mvel"
            import trinn.facts.*
            global Terms terms
            global Pay pay

            rule "New business pays a rate"
              @Component("commission")
            when
              Kpi( code == "newBusiness", $sold : actual )
            then
              pay.award( $sold * terms.rate );
            end

            rule "A lead is paid for the team"
              @Component("lead")
            when
              TeamKpi( code == "newBusiness", $sold : actual )
            then
              pay.award( $sold * terms.rate );
            end
            """)));

    @TempDir
    private static Path folder;

    private static String ownScheme;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @BeforeAll
    static void store(@Autowired SchemeVersions versions) {
        ownScheme = "?scheme=" + versions.add(OWN, "").substring(0, 12);
    }

    @Test
    void theKeyboardAloneLeadsFromTheListIntoALine() throws IOException {
        Page page = browser.page("statements");
        assertThat(page.locator(".statement-page .empty")).containsText("Whose statement?");
        tabTo(page, "vaadin-text-field");
        page.keyboard().type("torben strand");
        Locator names = page.locator(".payees .who:visible");
        assertThat(names).hasCount(1);
        assertThat(names).hasText("Torben Strandli");
        tabTo(page, "vaadin-grid");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".statement-head h2")).hasText("Torben Strandli");
        assertThat(page.locator(".statement-head h2")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/statements/1/P006/2026-10-01$"));
        tabTo(page, ".statement-lines vaadin-details-summary");
        page.keyboard().press("Enter");
        Locator line = page.locator(".statement-lines .line[opened]");
        assertThat(line.locator(".rule")).containsText("Rule: Base salary");
        tabTo(page, ".kpi-records > vaadin-details-summary");
        page.keyboard().press("Enter");
        assertThat(line.locator(".kpi-records vaadin-grid").first()).isVisible();
        assertAccessible(page);
    }

    @Test
    void aLineLeadsToItsRecordsAndWhatWasMissedIsSaid() throws IOException {
        Page page = browser.page(TORBEN, 1920, "en-GB", ColorScheme.DARK);
        Locator line = page.locator(".statement-lines vaadin-details.line")
                .filter(new Locator.FilterOptions().setHasText("Plan bonus"))
                .first();
        Browser.open(line);
        Locator records = line.locator(".kpi-records")
                .filter(new Locator.FilterOptions().setHasText("Records behind revenue"))
                .first();
        Browser.open(records);
        assertThat(records).containsText("which is what the line was worked out with");
        assertThat(records.locator("h3").first()).containsText("Sales: ");
        Locator reasons = page.locator(".statement-reasons vaadin-details").first();
        Browser.open(reasons);
        assertThat(reasons.locator(".reason .sentence").first()).isVisible();
        assertThat(page.locator(".statement-steps h3").first()).hasText("What would have paid more");
        assertThat(page.locator(".statement-steps .step .gain").first()).containsText("▲");
        assertThat(page.locator(".statement-steps > p").last()).containsText("Adds nothing by itself: ");
        for (int width : new int[] {1920, 1400, 390}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(400);
            Browser.assertFits(page);
        }
        page.setViewportSize(1400, 900);
        assertOneLine(page);
        Browser.picture(page, Path.of("target", "pictures", "statement-dark.png"));
    }

    @Test
    void whatOnlyTheSchemeOrATeamMeasuresSaysWhereItsRecordsAre() {
        Page page = browser.page(TORBEN + ownScheme);
        Locator line = page.locator(".statement-lines vaadin-details.line").first();
        Browser.open(line);
        assertThat(line.locator(".input .name").first()).hasText("new business");
        Browser.open(line.locator(".kpi-records").first());
        assertThat(line.locator(".kpi-records")).containsText("The scheme measures this KPI itself, from sales.");
        assertThat(line.locator(".kpi-records h3").first()).containsText("Sales: ");

        Page lead = browser.page("statements/1/M1/2026-10-01" + ownScheme);
        Locator ofTeam = lead.locator(".statement-lines vaadin-details.line")
                .filter(new Locator.FilterOptions().setHasText("lead"))
                .first();
        Browser.open(ofTeam);
        assertThat(ofTeam).containsText("the records are in their own statements");
    }

    @Test
    void onAPhoneTheChosenStatementComesIntoSight() {
        Page page = browser.page("statements", 390, "nb-NO", ColorScheme.DARK);
        page.locator(".payees .who").nth(3).click();
        Locator name = page.locator(".statement-head h2");
        assertThat(name).isInViewport();
        Browser.assertFits(page);
        Browser.picture(page, Path.of("target", "pictures", "statement-390-dark.png"));
    }

    @Test
    void allStatementsOfThePeriodArePrintedWithProgressAndCanBeEnded() throws IOException {
        Page page = browser.page("statements");
        Locator print = page.locator(".print-all");
        Locator all = print.getByText("All statements of this period (PDF)");
        all.click();
        assertThat(print.locator("vaadin-progress-bar")).isVisible();
        assertThat(print).containsText(Pattern.compile("\\d+ of \\d+ statements are ready"));
        print.getByText("Cancel", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(print).containsText("Nothing was printed.");
        assertThat(print.locator("vaadin-progress-bar")).hasCount(0);
        all.click();
        Locator ready = print.locator("a");
        assertThat(ready).containsText("statements in one file: download");
        assertIsPdf(page, ready);
    }

    @Test
    void planDocumentAndPlanLetterArePdfs() throws IOException {
        Page page = browser.page(TORBEN);
        assertIsPdf(page, page.locator(".statements-context .pdf"));
        assertIsPdf(page, page.locator(".statement-head .links .pdf").last());
        page.locator(".sellers-page").click();
        Locator letter = page.locator(".my-pay-view .links .pdf");
        assertThat(letter).hasText("Plan letter for November 2026 (PDF)");
        assertIsPdf(page, letter);
    }

    private static void assertIsPdf(Page page, Locator link) throws IOException {
        Download file = page.waitForDownload(link::click);
        assertThat(file.suggestedFilename()).endsWith(".pdf");
        byte[] bytes = Files.readAllBytes(file.path());
        assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /** Goes on with Tab until the focus is in what the selector names. */
    private static void tabTo(Page page, String selector) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(
                    page.evaluate("selector => document.activeElement.closest(selector) !== null", selector))) {
                return;
            }
        }
        throw new AssertionError("Tab leads to no " + selector);
    }

    private static void assertOneLine(Page page) {
        Number height = (Number) page.evaluate("() => document.querySelector('.trinn-context').offsetHeight");
        assertThat(height.intValue())
                .as("height of what stands beside the tasks")
                .isLessThan(48);
    }
}
