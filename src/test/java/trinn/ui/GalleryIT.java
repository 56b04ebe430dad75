package trinn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries the shared components in a real browser. */
final class GalleryIT extends InBrowser {

    @ParameterizedTest
    @CsvSource({
        "1280, LIGHT, en-GB",
        "1280, DARK, nb-NO",
        "1920, LIGHT, da-DK",
        "1920, DARK, en-GB",
        "390, LIGHT, sv-SE",
        "390, DARK, en-GB"
    })
    void everythingFitsAndIsDrawn(int width, ColorScheme colours, String language) {
        Page page = browser.page("gallery", width, language, colours);
        assertThat(page.locator(".trinn-chart canvas").first()).isVisible();
        assertThat(page.locator(".ace_gutter-cell.ace_error")).hasCount(1);
        assertThat(page.locator("html")).hasAttribute("lang", language.substring(0, 2));
        Browser.assertFits(page);
        Browser.picture(page, Path.of("target", "pictures", "gallery-" + width + "-" + colours + ".png"));
    }

    @Test
    void draggingTellsTheServerOfExactNumbers() {
        Page page = browser.page("gallery");
        Locator rate = page.locator("#rate");
        Browser.hold(page, rate.locator("input[type=range]"), 0.75);
        assertThat(page.locator("#heard")).hasText("0.225");
        page.mouse().up();
        Browser.drag(page, rate.locator("input[type=range]"), 0.5);
        assertThat(page.locator("#heard")).hasText("0.150");
        assertThat(rate.locator("input:not([type=range])")).hasValue("15");
        rate.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#heard")).hasText("0.1");
        assertThat(rate.locator("input[type=range]")).hasValue("20");
    }

    @Test
    void theKeyboardMovesTheSliderAndTheFieldTakesCommas() {
        Page page = browser.page("gallery", 1280, "nb-NO", ColorScheme.LIGHT);
        Locator rate = page.locator("#rate");
        rate.locator("input[type=range]").press("ArrowRight");
        assertThat(page.locator("#heard")).hasText("0.105");
        Locator field = rate.locator("input:not([type=range])");
        assertThat(field).hasValue("10,5");
        field.fill("12,25");
        field.press("Enter");
        assertThat(page.locator("#heard")).hasText("0.1225");
        field.fill("many");
        field.press("Enter");
        assertThat(rate.locator(".note")).hasText("Dette er ikke et tall.");
        field.fill("12,25");
        field.press("Enter");
        assertThat(rate.locator(".note")).isHidden();
    }

    @Test
    void aClickOnTheChartNamesTheItem() {
        Page page = browser.page("gallery");
        Locator canvas = page.locator(".trinn-chart canvas").first();
        assertThat(canvas).isVisible();
        page.waitForTimeout(500);
        Object at = page.evaluate("""
                () => { const host = document.querySelector('.trinn-chart .canvas');
                  const [x, y] = echarts.getInstanceByDom(host).convertToPixel({ seriesIndex: 1 }, [1, 6500]);
                  const box = host.getBoundingClientRect();
                  return [box.x + x, box.y + y]; }""");
        double x = ((Number) ((List<?>) at).get(0)).doubleValue();
        double y = ((Number) ((List<?>) at).get(1)).doubleValue();
        page.mouse().move(x, y);
        assertThat(page.locator(".trinn-tip")).containsText("<img src=x onerror=alert(1)>\n100%");
        Browser.window(page, Path.of("target", "pictures", "chart-tip.png"));
        page.mouse().click(x, y);
        assertThat(page.locator("#heard")).hasText("Alternative/4/alternative-100");
    }

    @Test
    void theEditorTellsTheServerAndLetsTheKeyboardOut() {
        Page page = browser.page("gallery");
        assertThat(page.locator(".ace_gutter-cell.ace_error")).hasCount(1);
        Assertions.assertThat(cursor(page)).isEqualTo(Map.of("row", 7, "column", 0));
        page.locator("#go").click();
        assertThat(page.locator(".trinn-editor .ace_text-input")).isFocused();
        Assertions.assertThat(cursor(page)).isEqualTo(Map.of("row", 12, "column", 52));
        page.keyboard().press("Control+Home");
        page.keyboard().type("// hello ");
        assertThat(page.locator("#edited")).hasText(Pattern.compile("^// hello package unit_extra"));
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.locator(".trinn-editor .ace_focus")).hasCount(0);
        page.locator(".ace_gutter-cell.ace_error").hover();
        assertThat(page.locator(".ace_tooltip").filter(new Locator.FilterOptions().setVisible(true)))
                .containsText("make it a <term>.");
        Browser.window(page, Path.of("target", "pictures", "editor-mark.png"));
    }

    @Test
    void languageAndColoursAreRemembered() {
        Page page = browser.page("gallery");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Language"))
                .click();
        Browser.window(page, Path.of("target", "pictures", "language-menu.png"));
        page.locator("vaadin-menu-bar-item").getByText("Norsk").click();
        assertThat(page.locator("nav a").first()).hasText("Hva om");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Lyst eller mørkt"))
                .click();
        page.locator("vaadin-menu-bar-item").getByText("Mørkt").click();
        assertThat(page.locator("html")).hasAttribute("style", Pattern.compile("color-scheme: ?dark"));
        page.reload();
        assertThat(page.locator("nav a").first()).hasText("Hva om");
        assertThat(page.locator("html")).hasAttribute("style", Pattern.compile("color-scheme: ?dark"));
        assertThat(page.locator("html")).hasAttribute("lang", "nb");
        assertThat(page.locator(".trinn-chart canvas").first()).isVisible();
        Browser.picture(page, Path.of("target", "pictures", "chosen-dark.png"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browser.picture(page, Path.of("target", "pictures", "print.png"));
    }

    @Test
    void theChartFollowsItsWindowAndComesBackAfterItWasAway() {
        Page page = browser.page("gallery");
        Locator canvas = page.locator(".trinn-chart canvas").first();
        assertThat(canvas).isVisible();
        page.setViewportSize(390, 844);
        page.waitForFunction("() => document.querySelector('.trinn-chart canvas').clientWidth < 390");
        page.locator("#away").click();
        assertThat(canvas).isHidden();
        page.locator("#away").click();
        assertThat(canvas).isVisible();
        assertThat(page.locator(".trinn-editor .ace_gutter-cell.ace_error")).hasCount(1);
    }

    @Test
    void aFigureLeadsToWhatItIsMadeOf() {
        Page page = browser.page("gallery");
        page.locator(".trinn-figure button").press("Enter");
        assertThat(page.locator("#heard")).hasText("sellers");
    }

    @Test
    void paperHoldsTheWholePage() {
        Page page = browser.page("gallery", 1280, "en-GB", ColorScheme.DARK);
        assertThat(page.locator(".trinn-chart canvas").first()).isVisible();
        byte[] paper = page.pdf(new Page.PdfOptions()
                .setFormat("A5")
                .setLandscape(true)
                .setPath(Path.of("target", "pictures", "paper.pdf")));
        String text = new String(paper, StandardCharsets.ISO_8859_1);
        Matcher pages = Pattern.compile("/Type /Pages\\s[^>]*/Count (\\d+)").matcher(text);
        Assertions.assertThat(pages.find()).isTrue();
        Assertions.assertThat(Integer.parseInt(pages.group(1))).isGreaterThan(1);
    }

    @Test
    void thePageHasAnIcon() {
        Page page = browser.page("favicon.ico");
        assertThat(page.locator("img")).isVisible();
    }

    private static Object cursor(Page page) {
        return page.evaluate("() => ace.edit(document.querySelector('.trinn-editor .ace_editor')).getCursorPosition()");
    }
}
