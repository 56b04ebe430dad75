package trinn.audit.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.population.store.Scenarios;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** Somebody looks at a statement and changes something; both can be looked up, and whether the log is whole. */
final class AuditIT extends InBrowser {

    @TempDir
    private static Path folder;

    private static long data;
    private static JdbcTemplate jdbc;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("adventureworks", folder));
    }

    @BeforeAll
    static void find(@Autowired DataSets dataSets, @Autowired JdbcTemplate template) {
        data = dataSets.add(DataFolder.open(Path.of("scenarios", "adventureworks")))
                .id();
        jdbc = template;
    }

    @Test
    void whatWasDoneCanBeLookedUpAndVerified() throws IOException {
        Page page = browser.page("statements/%d/275/2013-05-30".formatted(data));
        Locator name = page.locator(".statement-page h2");
        assertThat(name).containsText("Blythe");
        page.navigate(page.url().replaceFirst("statements.*", "audit"));
        Locator rows = page.locator(".audit-entries tbody tr");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("AdventureWorks, version 1")))
                .containsText("Brought data in");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Looked at")))
                .hasCount(0);
        choose(page, "Looks at statements");
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).containsText("Blythe");
        assertThat(rows.first()).containsText("Demo");
        choose(page, "Everything");
        assertThat(rows.first()).containsText("Looked at a statement");
        verify(page);
        assertThat(page.locator(".audit-state .fine")).hasText("✓ All is as it was.");
        assertAccessible(page);
        Browser.assertFits(page);
        documented(page, "audit");

        jdbc.update("UPDATE audit_entries SET deed = 'DATA_DELETED' WHERE number = 2");
        verify(page);
        assertThat(page.locator(".audit-state .trouble")).hasText("✕ Entry 2 of the log was changed.");
        page.context().close();

        Page phone = browser.page("audit", 390, "sv-SE", ColorScheme.DARK);
        assertThat(phone.locator("h1")).hasText("Vem ändrade vad, och när");
        Browser.assertFits(phone);
        assertAccessible(phone);
        Browser.picture(phone, Path.of("target", "pictures", "audit-390-dark.png"));
        phone.context().close();
    }

    private static void verify(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verify"))
                .click();
    }

    private static void choose(Page page, String kind) {
        page.locator(".audit-filters vaadin-select").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .click();
    }
}
