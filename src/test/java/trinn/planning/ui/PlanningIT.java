package trinn.planning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A sales manager's way from a profit goal to targets, in a real browser and on the sample company. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PlanningIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
    }

    @BeforeAll
    static void addNordhandel(@Autowired DataSets dataSets) {
        dataSets.add(DataFolder.open(Path.of("scenarios", "nordhandel")));
    }

    @Test
    void aGoalBecomesDailyActionsAndTargets() throws IOException {
        Page page = browser.page("plan");
        Locator result = page.locator(".plan-headline .result");
        assertThat(result).containsText("sellers must sell for");
        write(page, "Profit goal for the whole period", "120000000");
        assertThat(result).containsText("For a profit of 120,000,000 NOK");
        page.locator(".ladder summary").filter(text("Revenue")).click();
        assertThat(page.locator(".ladder details[open]")).containsText("120,000,000 margin needed ÷");
        write(page, "Fixed costs in the period", "40000000");
        assertThat(page.locator(".ladder details[open]")).containsText("160,000,000 margin needed ÷");

        write(page, "Norm a day: Meetings", "0.2");
        assertThat(result).containsText("▲");
        assertThat(result).containsText("so many are missing");
        assertThat(page.locator(".people")).containsText("▲ above the norm: ");
        settle(page);
        Browser.assertFits(page);
        picture(page, "planning");

        page.locator(".people vaadin-grid-tree-toggle").first().click();
        Locator seller = page.locator(".people vaadin-grid-tree-toggle[leaf]").first();
        seller.click();
        Locator why = page.locator("vaadin-dialog.plan-why");
        assertThat(why).containsText("by the largest remainder");
        assertThat(why).containsText("own figures");
        settle(page);
        picture(page, "planning-seller");
        why.getByText("Close").click();

        write(page, "Fixed costs in the period", "-1");
        assertThat(page.locator(".plan-headline .problem")).containsText("Write 0 where there are none.");
        assertThat(page.locator(".plan-headline .problem")).containsText("What you see is the last plan.");
        write(page, "Fixed costs in the period", "40000000");
        assertThat(page.locator(".plan-headline .problem")).isHidden();

        page.reload();
        assertThat(result).containsText("For a profit of 120,000,000 NOK");
        assertThat(result).containsText("so many are missing");

        Download download =
                page.waitForDownload(() -> page.locator(".plan-pane .download").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("plan-2026-11.csv");
        Assertions.assertThat(Files.readString(download.path()))
                .startsWith("level,of,kpi,from,to,target\ncompany,,revenue,2026-11-01,2026-12-01,")
                .contains("\nseller,P001,first-calls,");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void normsAreTakenFromAKindOfBusinessAndKeptWithTheData() throws IOException {
        Page page = browser.page("plan");
        Locator result = page.locator(".plan-headline .result");
        assertThat(result).containsText("sellers must sell for");
        choose(page, "Norms of", "B2B inbound");
        assertThat(norm(page, "Calls")).hasValue("");
        choose(page, "Kind of business", "B2B by telephone, small and medium customers");
        assertThat(norm(page, "Calls")).hasValue("100");
        assertThat(page.locator(".norms > p.quiet")).containsText("100 calls a day. A figure of the field");
        choose(page, "Kind of business", "B2B by telephone, medium and large customers");
        assertThat(norm(page, "Calls")).hasValue("50");
        assertThat(result).containsText("▲");
        norm(page, "Calls").fill("55");
        norm(page, "Calls").press("Enter");
        settle(page);
        Browser.assertFits(page);
        picture(page, "planning-norms");
        page.context().close();

        Page later = browser.page("plan");
        assertThat(later.locator(".plan-headline .result")).containsText("sellers must sell for");
        assertThat(norm(later, "Calls")).not().hasValue("55");
        choose(later, "Norms of", "B2B inbound");
        assertThat(norm(later, "Calls")).hasValue("55");
        assertThat(later.locator(".norms > vaadin-select").nth(1))
                .containsText("B2B by telephone, medium and large customers");
        choose(later, "Kind of business", "none, my own norms");
        assertThat(norm(later, "Calls")).hasValue("55");
        norm(later, "Calls").fill("");
        norm(later, "Calls").press("Enter");
        later.context().close();
    }

    private static Locator norm(Page page, String activity) {
        return page.getByLabel("Norm a day: " + activity, new Page.GetByLabelOptions().setExact(true));
    }

    private static void choose(Page page, String label, String item) {
        page.locator(".norms > vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    /** The last, because the others are to see the sample as it comes. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aPlanIsStoredAndTheSecondTimeOverlapsAreTold() {
        Page page = browser.page("plan");
        assertThat(page.locator(".plan-headline .result")).containsText("sellers must sell for");
        page.getByText("Store as targets…").click();
        Locator dialog = page.locator("vaadin-dialog.trinn-small-dialog");
        assertThat(dialog).containsText("A new version of Nordhandel gets");
        Assertions.assertThat(dialog.textContent()).doesNotContain("overlap");
        dialog.getByText("Store", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("vaadin-notification-card")).containsText("Stored as version 2 of Nordhandel.");
        assertThat(page.locator(".what-if-context")).containsText("Nordhandel · version 2");
        assertThat(page.locator(".plan-headline .result")).containsText("sellers must sell for");
        page.getByText("Store as targets…").click();
        assertThat(dialog).containsText("targets that are there overlap the new ones");
        dialog.getByText("Cancel").click();
    }

    @ParameterizedTest
    @CsvSource({
        "390, LIGHT, nb-NO, planning-390",
        "390, DARK, sv-SE, planning-390-dark",
        "1280, DARK, da-DK, planning-dark"
    })
    void itFitsEveryScreen(int width, ColorScheme colours, String language, String name) throws IOException {
        Page page = browser.page("plan", width, language, colours);
        assertThat(page.locator(".plan-headline .result")).containsText("NOK");
        assertThat(page.locator(".people")).containsText("VIP");
        settle(page);
        Browser.assertFits(page);
        Browser.picture(
                page, Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png"));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void write(Page page, String label, String value) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.press("Tab");
    }

    /** Lets what moves come to rest. */
    private static void settle(Page page) {
        page.waitForTimeout(600);
    }

    private static void picture(Page page, String name) throws IOException {
        Path file = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
        Browser.window(page, file);
        if (name.equals("planning") && "docs".equals(System.getProperty("trinn.pictures"))) {
            Files.copy(
                    file,
                    Files.createDirectories(Path.of("docs", "screenshots")).resolve(name + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
