package trinn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A Chromium that looks at the running application, notes what goes wrong on the way, and takes pictures.
 *
 * <p>For one test class at a time: open it before all tests, a {@link #page} for each, close it after all. The Chromium behind it is
 * one for the whole test run: each page has a context of its own, which shares nothing with others.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PATIENCE = 30_000;
    private static final int CLICKS = 3;
    private static final int SETTLED = 500;

    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Begins on first use, and ends with the process. */
    private static final class Chromium {
        private static final com.microsoft.playwright.Browser RUNNING = start();

        private static com.microsoft.playwright.Browser start() {
            Path program = program();
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(program == null ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            return playwright.chromium().launch(program == null ? options : options.setExecutablePath(program));
        }
    }

    /** For an application at this port. */
    public Browser(int port) {
        address = "http://localhost:" + port + "/";
    }

    /** Opens a path in a new window of this width, as a reader with this language and these colours. */
    public Page page(String path, int width, String language, ColorScheme colours) {
        BrowserContext context = Chromium.RUNNING.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setLocale(language)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequest(request -> {
            if (isForeign(request.url())) {
                complaints.add("foreign request: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
        page.navigate(address + path);
        return page;
    }

    /** Opens a path on an ordinary screen, in English and light. */
    public Page page(String path) {
        return page(path, 1280, "en-GB", ColorScheme.LIGHT);
    }

    /** Fails if any page so far wrote an error to its console, failed to load something, or asked another host. */
    public void assertNoComplaints() {
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    /** Fails if the page is wider than its window, so that a reader would have to scroll sideways. */
    public static void assertFits(Page page) {
        Object excess = page.evaluate("""
                () => Math.max(...[...document.querySelectorAll('html, body, vaadin-app-layout > *')]
                    .map(element => Math.max(element.scrollWidth - element.clientWidth,
                        element.getBoundingClientRect().right - innerWidth)))""");
        assertThat(((Number) excess).doubleValue()).as("pixels too wide").isLessThan(1);
    }

    /** Fails if a text is wider or higher than its place, so that its end cannot be read. What can be scrolled is left alone. */
    public static void assertNothingCutOff(Page page) {
        Object cut = page.evaluate("""
                () => {
                  const found = [];
                  const hides = (style) => ['hidden', 'clip'].includes(style.overflowX);
                  const look = (root) => root.querySelectorAll('*').forEach((element) => {
                    if (element.shadowRoot) look(element.shadowRoot);
                    if (element.closest('.ace_editor, svg, [aria-hidden=true]') || !element.checkVisibility()) return;
                    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
                    const style = getComputedStyle(element);
                    const hidden = element.clientWidth <= 1 || style.clipPath !== 'none' || style.clip !== 'auto';
                    if (own && !hidden && hides(style) && element.scrollWidth > element.clientWidth + 1) {
                      found.push(element.tagName.toLowerCase() + '.' + element.className + ': ' + element.textContent.trim());
                    }
                  });
                  look(document);
                  return found;
                }""");
        assertThat((List<?>) cut).as("texts that are cut off").isEmpty();
    }

    /** Whether pictures are asked for, with {@code -Dtrinn.pictures}: taking one costs more than most of what is tested. */
    public static boolean takesPictures() {
        return System.getProperty("trinn.pictures") != null;
    }

    /** Saves what the window shows, where pictures are asked for. */
    public static void window(Page page, Path file) {
        if (takesPictures()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    /** Saves the whole page, also what lies below the window's edge, where pictures are asked for. */
    public static void picture(Page page, Path file) {
        if (!takesPictures()) {
            return;
        }
        Object height = page.evaluate("""
                () => Math.max(...[...document.querySelectorAll('vaadin-app-layout > *, .trinn-front > *')]
                    .map(element => element.getBoundingClientRect().bottom))""");
        int width = Objects.requireNonNull(page.viewportSize()).width;
        page.setViewportSize(width, Math.max(((Number) height).intValue(), 400));
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** Opens what is folded away; clicks again where the page moved under the first click. */
    public static void open(Locator details) {
        for (int click = 1; click <= CLICKS && details.getAttribute("opened") == null; click++) {
            details.locator("vaadin-details-summary").first().click();
            details.page().waitForTimeout(SETTLED);
        }
        PlaywrightAssertions.assertThat(details).hasAttribute("opened", "");
    }

    /** Draws a slider from where it is to a share of its length, in steps as a hand would, and lets it go. */
    public static void drag(Page page, Locator slider, double share) {
        hold(page, slider, share);
        page.mouse().up();
    }

    /** Draws a slider and holds it there. */
    public static void hold(Page page, Locator slider, double share) {
        slider.hover();
        var box = Objects.requireNonNull(slider.boundingBox());
        double middle = box.y + box.height / 2;
        double from = ((Number) slider.evaluate("s => (s.value - s.min) / (s.max - s.min)")).doubleValue();
        page.mouse().move(at(box.x, box.width, from), middle);
        page.mouse().down();
        page.mouse()
                .move(
                        at(box.x, box.width, share),
                        middle,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(12));
    }

    /** Closes all its windows. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    private static double at(double x, double width, double share) {
        int halfOfTheKnob = 8;
        return x + halfOfTheKnob + (width - 2 * halfOfTheKnob) * share;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add("console: " + message.text() + " at " + message.location());
        }
    }

    private boolean isForeign(String url) {
        return !url.startsWith(address)
                && !url.startsWith("data:")
                && !url.startsWith("blob:")
                && !url.startsWith("ws://" + URI.create(address).getAuthority());
    }

    /** The Chromium of {@code CHROME_BIN}, or one that is there; null where Playwright is to get its own. */
    private static @Nullable Path program() {
        String chosen = System.getenv("CHROME_BIN");
        List<String> names = chosen == null || chosen.isBlank()
                ? List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                : List.of(chosen);
        for (String name : names) {
            for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
                Path program = Path.of(folder).resolve(name);
                if (Files.isExecutable(program)) {
                    return program;
                }
            }
        }
        return null;
    }
}
