package trinn.simulation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.simulation.WhatIf;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/**
 * Every shipped scheme is tried on the sample company from the list of ready what-ifs, with a picture of each: in {@code
 * target/pictures}, and with {@code -Dtrinn.pictures=docs} in the pages of the schemes.
 */
final class ReadyWhatIfsIT extends InBrowser {

    private static final Path NORDHANDEL = Path.of("scenarios/nordhandel");

    @TempDir
    private static Path folder;

    private static Page page;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
    }

    @AfterAll
    static void forget() {
        page = null;
    }

    static Stream<WhatIf> ready() throws IOException {
        try (Stream<Path> files = Files.list(NORDHANDEL)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("(try|stronger)-.*\\.yaml"))
                    .sorted()
                    .map(WhatIf::read)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ready")
    void aSchemeIsTriedFromTheListAndHasWinnersOrLosers(WhatIf whatIf) throws IOException {
        if (page == null) {
            page = browser.page("");
            page.setDefaultTimeout(15_000);
            page.setViewportSize(1280, 960);
        }
        page.getByText("Ready to try…").click();
        Locator row = page.locator("vaadin-dialog .run")
                .filter(new Locator.FilterOptions().setHasText(whatIf.name()))
                .first();
        assertThat(row).containsText(whatIf.description());
        row.getByText("Open").click();
        assertThat(page.locator(".sides vaadin-select").first())
                .containsText(whatIf.baseline().scheme().title());
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
        assertThat(page.locator(".results-pane figcaption").first()).containsText("payouts");
        assertThat(page.locator(".trinn-results.computing")).hasCount(0);
        page.waitForTimeout(700);
        int moved = count(0) + count(1);
        assertThat(moved).as("payouts that change under %s", whatIf.name()).isPositive();
        Browser.assertFits(page);
        picture(whatIf.baseline().scheme().id());
    }

    @Test
    void eachSaysForWhomItIsInTheReadersLanguage() throws IOException {
        for (String language : new String[] {"nb-NO", "sv-SE", "da-DK"}) {
            Page reader = browser.page("", 390, language, ColorScheme.DARK);
            reader.locator(".runs-bar vaadin-button").first().click();
            Locator rows = reader.locator("vaadin-dialog .run");
            assertThat(rows.first()).isVisible();
            for (WhatIf whatIf : ready().toList()) {
                assertThat(reader.locator("vaadin-dialog .runs"))
                        .containsText(whatIf.about().in(java.util.Locale.forLanguageTag(language)));
            }
            Browser.assertFits(reader);
            Browser.window(reader, Path.of("target", "pictures", "ready-" + language + ".png"));
            reader.context().close();
        }
    }

    @Test
    void theListIsShown() throws IOException {
        Page reader = browser.page("");
        assertThat(valueOf(reader, "Difference, NOK")).hasText("=");
        reader.getByText("Ready to try…").click();
        assertThat(reader.locator("vaadin-dialog .run")).hasCount(13);
        reader.waitForTimeout(600);
        Path file = Path.of("target", "pictures", "ready.png");
        Browser.window(reader, file);
        if ("docs".equals(System.getProperty("trinn.pictures"))) {
            Files.copy(file, Path.of("docs", "screenshots", "ready.png"), StandardCopyOption.REPLACE_EXISTING);
        }
        reader.context().close();
    }

    /** How many payouts are lower (0), higher (1). */
    private static int count(int place) {
        return Integer.parseInt(
                page.locator(".counts .value").nth(place).textContent().replaceAll("\\D", ""));
    }

    private static void picture(String scheme) throws IOException {
        Path file = Path.of("target", "pictures", scheme + "-what-if.png");
        Browser.window(page, file);
        if ("docs".equals(System.getProperty("trinn.pictures"))) {
            Path shown = Path.of("docs", "schemes").resolve(scheme + "-what-if.png");
            Files.copy(file, shown, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
