package trinn.fetch.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** Sources of data, as who brings data in sets them up and sees what came. */
final class SourcesIT extends InBrowser {

    private static final String SALES = "Id;Date;Seller;Amount\nS1;2026-01-05;Ada;100,00\nS2;2026-01-06;Bo;250,50\n";

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ofItsOwn(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> folder.resolve("none").toString());
    }

    private static Locator button(Page in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void leave(String name, String content) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Files.writeString(incoming.resolve(name), content);
        Files.setLastModifiedTime(
                incoming.resolve(name), FileTime.from(Instant.now().minusSeconds(3600)));
    }

    @Test
    void aFolderIsSetUpByLookingThereAndFetched() throws IOException {
        leave("sales-01.csv", SALES);
        Page page = browser.page("data/sources");
        assertThat(page.getByText("Nothing comes by itself yet")).isVisible();
        assertAccessible(page);
        page.locator("#source-new").click();
        page.locator("#source-look").click();
        assertThat(page.locator(".long-work")).containsText("Nothing is wanted yet");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).fill("nothing.csv");
        page.locator("#source-look").click();
        assertThat(page.locator(".long-work")).containsText("There is no file nothing.csv in the folder /.");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).fill("sales-*.csv");
        page.locator("#source-look").click();
        assertThat(page.locator(".file h2")).hasText("sales-01.csv");
        page.locator("#import-name input").fill("Shop");
        page.locator("#import-currency").selectOption("NOK");
        page.locator("#source-name input").fill("Sales of the shop");
        page.locator("#source-check").click();
        assertThat(page.locator("#source-checked .verdict")).containsText("can be imported");
        assertAccessible(page);
        documented(page, "source");
        page.locator("#source-save").click();
        fetched(page);
    }

    private static void pictured(Page page, String name) throws IOException {
        Browser.assertFits(page);
        if (Browser.takesPictures()) {
            Browser.picture(page, Path.of("target", "pictures", name + ".png"));
        }
    }

    private void fetched(Page page) throws IOException {
        Locator item = page.locator(".source-item");
        assertThat(item).containsText("Never fetched yet.");
        button(page, "Fetch now: Sales of the shop").click();
        assertThat(item.locator(".outcome")).containsText("Version 1");
        leave("sales-02.csv", SALES.replace("Amount", "Sum"));
        button(page, "Fetch now: Sales of the shop").click();
        assertThat(item.locator(".outcome")).hasText("✕ Not taken in");
        assertThat(item).containsText("sales-02.csv, row 1, column Amount: The column is missing.");
        item.getByText("Earlier times").click();
        assertThat(item.locator(".earlier .told")).hasCount(2);
        assertAccessible(page);
        documented(page, "sources");
        Page phone = browser.page("data/sources", 390, "nb-NO", ColorScheme.DARK);
        assertThat(phone.locator(".source-item h2")).hasText("Sales of the shop");
        assertAccessible(phone);
        pictured(phone, "sources-phone");
        changed(page);
    }

    private void changed(Page page) {
        button(page, "Change: Sales of the shop").click();
        assertThat(page.getByText("It is read as so far, into Shop")).isVisible();
        page.locator("#source-name input").fill("Shop by hand");
        page.locator("#source-save").click();
        assertThat(page.locator(".source-item h2")).hasText("Shop by hand");
        button(page, "Delete: Shop by hand").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(page.getByText("Nothing comes by itself yet")).isVisible();
    }

    @Test
    void aDatabaseHasReadyQueriesAndSaysWhatIsWrong() throws IOException {
        Page page = browser.page("data/source");
        page.locator("#source-kind").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("A database"))
                .click();
        button(page, "ERPNext").click();
        assertThat(page.locator(".query")).hasCount(11);
        page.locator("#source-host input").fill("127.0.0.1");
        page.getByLabel("Port").fill("1");
        page.locator("#source-database input").fill("erp");
        page.locator("#source-user input").fill("reader");
        page.locator("#source-look").click();
        assertThat(page.locator(".long-work")).containsText("cannot be reached");
        assertAccessible(page);
        pictured(page, "source-database");
    }

    @Test
    void recordsThatAreSentAreKnownByAnExample() throws IOException {
        Page page = browser.page("data/source");
        page.locator("#source-kind").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Records that are sent"))
                .click();
        page.locator("#source-example textarea").fill("{\"id\": 7, \"owner\": {\"name\": \"Ada\"}}");
        page.locator("#source-look").click();
        assertThat(page.locator(".file")).containsText("owner.name");
        pictured(page, "source-sent");
    }
}
