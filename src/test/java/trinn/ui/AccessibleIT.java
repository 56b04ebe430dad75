package trinn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.Scenarios;

/** What axe-core, a checker of accessibility, finds on every page: nothing. */
final class AccessibleIT extends InBrowser {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @ParameterizedTest
    @CsvSource({
        "'',.results-pane canvas,en-GB,LIGHT",
        "'',.results-pane canvas,nb-NO,DARK",
        "data,figcaption,en-GB,DARK",
        "data,figcaption,nb-NO,LIGHT",
        "plan,.people vaadin-grid-tree-toggle,en-GB,LIGHT",
        "plan,.people vaadin-grid-tree-toggle,nb-NO,DARK",
        "questions,.empty,nb-NO,LIGHT",
        "my-pay/1/P001/2026-10-01?day=2026-10-16,.time canvas,en-GB,DARK",
        "my-pay/1/P001/2026-10-01?day=2026-10-16,.time canvas,nb-NO,LIGHT",
        "data/import,input[type=file],en-GB,DARK",
        "data/import,input[type=file],nb-NO,LIGHT",
        "questions,.empty,sv-SE,DARK"
    })
    void aPageIsAccessible(String path, String complete, String language, ColorScheme colours) throws IOException {
        Page page = browser.page(path, 1280, language, colours);
        assertThat(page.locator(complete).first()).isAttached();
        page.waitForTimeout(400);
        assertAccessible(page);
        page.context().close();
    }

    /** What keeps people out is the same in every language, so these are left to whoever wants to be thorough. */
    @ParameterizedTest
    @EnabledIfSystemProperty(named = "trinn.screens", matches = "all")
    @CsvSource({
        "'',.results-pane canvas,sv-SE,DARK",
        "'',.results-pane canvas,da-DK,LIGHT",
        "data,figcaption,sv-SE,LIGHT",
        "data,figcaption,da-DK,DARK",
        "plan,.people vaadin-grid-tree-toggle,sv-SE,DARK",
        "plan,.people vaadin-grid-tree-toggle,da-DK,LIGHT",
        "my-pay/1/P001/2026-10-01?day=2026-10-16,.time canvas,sv-SE,LIGHT",
        "my-pay/1/P001/2026-10-01?day=2026-10-16,.time canvas,da-DK,DARK",
        "data/import,input[type=file],sv-SE,LIGHT",
        "data/import,input[type=file],da-DK,DARK"
    })
    void itIsInTheOtherLanguagesToo(String path, String complete, String language, ColorScheme colours)
            throws IOException {
        aPageIsAccessible(path, complete, language, colours);
    }
}
