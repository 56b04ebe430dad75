package trinn.workbench.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeEvent;
import trinn.scheme.store.SchemeVersions;
import trinn.ui.Browser;
import trinn.ui.InBrowser;
import trinn.workbench.SchemeZip;

/** A designer finds a scheme, sees what became of it, takes an earlier version up again, copies it, and takes one out and in. */
final class SchemesIT extends InBrowser {

    private static final SchemeFiles SHIPPED = SchemeFiles.read(Path.of("rules/unit-extra"));

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @BeforeAll
    static void store(@Autowired SchemeVersions versions) {
        versions.take(
                replaced(
                        replaced(SHIPPED, SchemeFiles.SCHEME, "value: 0.03", "value: 0.05"),
                        "rules.drl",
                        "$sold : quantity > terms.unitPlan",
                        "$sold : quantity >= terms.unitPlan"),
                SchemeEvent.What.SAVED,
                "Kari Lie",
                "Agreed with the union");
    }

    private static SchemeFiles replaced(SchemeFiles files, String file, String from, String to) {
        String text = files.texts().get(file);
        assertThat(text).contains(from);
        return files.with(file, text.replace(from, to));
    }

    @Test
    void whatChangedIsSeenAndTakenBack() throws IOException {
        Page page = browser.page("schemes");
        assertThat(page.locator(".statement-page .empty")).containsText("Choose a scheme");
        page.locator(".payees vaadin-text-field input").fill("unit");
        assertThat(page.locator(".payees .who:visible")).hasCount(1);
        page.locator(".payees .who:visible").click();
        assertThat(page.locator(".statement-head h2")).hasText("Unit extra");
        assertThat(page.locator(".standing")).containsText("golden cases are paid otherwise");
        Locator event = page.locator(".scheme-history li").first();
        assertThat(event).containsText("Saved · Kari Lie · Agreed with the union");
        event.getByText("What changed").click();
        assertThat(event.locator(".term")).containsText("3%");
        assertThat(event.locator(".term")).containsText("5%");
        assertThat(event.locator("pre .after")).containsText(">= terms.unitPlan");
        assertAccessible(page);
        documented(page, "schemes");
        for (int width : new int[] {390, 1280, 1920}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            Browser.assertFits(page);
        }
        Locator first = page.locator(".scheme-history li").last();
        first.getByText("Back to this").click();
        fill(page, "Too dear");
        assertThat(page.locator(".scheme-history li").first())
                .containsText("Back to an earlier version · Demo · Too dear");
        assertThat(page.locator(".standing")).containsText("all 6 golden cases");
    }

    private static void fill(Page page, String text) {
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("vaadin-text-field input").first().fill(text);
        dialog.locator("vaadin-button[theme~=primary]").click();
    }

    @Test
    void aCopyIsRenamedTakenOutAndInAgain() throws IOException {
        Page page = browser.page("schemes/web-shop", 1280, "nb-NO", ColorScheme.DARK);
        page.locator(".links").getByText("Kopier").click();
        fill(page, "Nettbutikk sør");
        assertThat(page.locator(".statement-head .quiet")).containsText("nettbutikk-sor");
        assertThat(page.locator(".scheme-history li")).hasCount(1);
        page.locator(".links").getByText("Gi nytt navn").click();
        fill(page, "Nettbutikk i sør");
        assertThat(page.locator(".scheme-history li")).hasCount(2);
        assertThat(page.locator(".statement-head h2")).hasText("Nettbutikk i sør");
        Download download = page.waitForDownload(
                () -> page.locator(".links").getByText("Eksporter").click());
        SchemeFiles out;
        try (InputStream zip = Files.newInputStream(download.path())) {
            out = SchemeZip.read("out.zip", zip);
        }
        assertThat(out.texts().get(SchemeFiles.SCHEME)).contains("title: \"Nettbutikk i sør\"");
        SchemeFiles dearer = replaced(out, SchemeFiles.SCHEME, "value: 7000", "value: 8000");
        Locator input = page.locator("vaadin-upload input[type=file]");
        input.setInputFiles(new FilePayload("plan.zip", "application/zip", SchemeZip.write("nettbutikk-sor", dearer)));
        assertThat(page.locator(".scheme-history li")).hasCount(3);
        assertThat(page.locator(".scheme-history li").first()).containsText("plan.zip");
        input.setInputFiles(new FilePayload("no.zip", "application/zip", "nothing".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".scheme-import .trouble")).containsText("There is no scheme in it");
        assertAccessible(page);
        Browser.picture(page, Path.of("target", "pictures", "schemes-dark.png"));
    }
}
