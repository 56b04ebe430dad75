package trinn.payrun.file.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** Finance sets up the files of a run and downloads one. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"trinn.scenarios-dir=./target/nothing", "trinn.rules-dir=./target/nothing"})
final class PayFilesIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
    }

    private static Page open(int width, String language, ColorScheme colours) {
        Page page = browser.page("plans", width, language, colours);
        assertThat(page.locator(".plans-view")).isVisible();
        become(page, "finance", "pay-files");
        assertThat(page.locator(".pay-files")).isVisible();
        return page;
    }

    @Test
    void filesAreSetUpAndDownloaded() throws IOException {
        Page page = open(1280, "en-GB", ColorScheme.LIGHT);
        Locator files = page.locator(".pay-files");
        assertThat(files.locator(".downloads a")).hasCount(0);
        files.getByRole(AriaRole.BUTTON).click();
        Locator dialog = page.locator("vaadin-dialog.pay-file-dialog");
        assertThat(dialog.locator(".pay-file-obstacles")).containsText("has no wage type");
        page.waitForTimeout(600);
        assertAccessible(page);
        Browser.window(page, Path.of("target/pictures/pay-files-format.png"));
        tab(dialog, "Wage types");
        fill(dialog, "All others · Pay, Code", "300");
        assertThat(dialog.locator(".pay-file-preview")).containsText("P001;Åse Ødegård;300;");
        Browser.window(page, Path.of("target/pictures/pay-files-wages.png"));
        tab(dialog, "Employee numbers");
        dialog.locator("textarea").fill("P001\t007");
        dialog.locator("textarea").blur();
        assertThat(dialog.locator(".pay-file-preview")).containsText("007;Åse Ødegård;300;");
        tab(dialog, "Journal");
        page.waitForTimeout(600);
        assertAccessible(page);
        Browser.window(page, Path.of("target/pictures/pay-files-journal.png"));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(dialog).hasCount(0);

        Download download =
                page.waitForDownload(() -> files.locator(".downloads a.main").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("pay-run-12-2026-10.csv");
        Assertions.assertThat(Files.readString(download.path())).contains("007;Åse Ødegård;300;");
        Assertions.assertThat(PayFilesView.HANDED_ON).hasValue(1);
        assertAccessible(page);
        Browser.assertFits(page);
        Browser.picture(page, Path.of("target", "pictures", "pay-files.png"));
        page.context().close();

        Page phone = open(390, "nb-NO", ColorScheme.DARK);
        phone.locator(".pay-files").getByRole(AriaRole.BUTTON).click();
        assertThat(phone.locator(".pay-file-panes")).isVisible();
        phone.waitForTimeout(600);
        assertAccessible(phone);
        Browser.assertFits(phone);
        Browser.window(phone, Path.of("target/pictures/pay-files-390.png"));
        phone.context().close();
    }

    private static void tab(Locator dialog, String name) {
        dialog.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static void fill(Locator dialog, String label, String value) {
        Locator field = dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.blur();
    }
}
