package trinn.ui;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** A test of the running application in one Chromium for all its tests; none of them may leave a complaint behind. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class InBrowser {

    private static final String FINDINGS = """
            async () => (await axe.run({resultTypes: ['violations']})).violations.map(found => found.id + ': '
                + found.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))""";

    private static final String BECOME = """
            async person => (await fetch('/demo', {method: 'POST', body: new URLSearchParams({
                person, _csrf: document.querySelector('meta[name=_csrf]')?.content ?? ''})})).status""";

    /** The widths of windows that a screen is looked at in: of a phone, of a large desk, of an ordinary one. */
    protected static final int[] WIDTHS = {390, 1920, 1280};

    private static final List<String> LANGUAGES = List.of("en-GB", "nb-NO", "sv-SE", "da-DK");
    private static final String DRAWN = drawn();

    /** The browser of the test class that is running. */
    protected static Browser browser;

    /** Who is signed in is kept by one object for the whole process: that of the application that is looked at, not of the last started. */
    @BeforeAll
    static void open(@LocalServerPort int port, @Autowired SecurityContextHolderStrategy signedIn) {
        SecurityContextHolder.setContextHolderStrategy(signedIn);
        browser = new Browser(port);
    }

    /** Takes a picture where pictures are asked for, and with {@code -Dtrinn.pictures=docs} the one of the documentation. */
    protected static void documented(Page page, String name) throws IOException {
        if (!Browser.takesPictures()) {
            return;
        }
        page.waitForTimeout(600);
        Path file = Path.of("target", "pictures", name + ".png");
        Browser.picture(page, file);
        if ("docs".equals(System.getProperty("trinn.pictures"))) {
            Path shown = Files.createDirectories(Path.of("docs", "screenshots")).resolve(name + ".png");
            Files.copy(file, shown, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Whether screens are looked at in every language and every width, and not each language in one of them. */
    protected static boolean isThorough() {
        return "all".equals(System.getProperty("trinn.screens"));
    }

    /** The languages that a screen is looked at in: all of them where that is asked for, otherwise one that is drawn for the run. */
    protected static List<String> languages() {
        return isThorough() ? LANGUAGES : List.of(DRAWN);
    }

    private static String drawn() {
        String drawn = LANGUAGES.get(new Random().nextInt(LANGUAGES.size()));
        System.out.println("Screens are looked at in " + drawn);
        return drawn;
    }

    /** The widths that a screen is looked at in one language: together the four languages have all of them. */
    protected static int[] widths(String language) {
        return isThorough()
                ? WIDTHS.clone()
                : switch (language.substring(0, 2)) {
                    case "en" -> new int[] {1280};
                    case "sv" -> new int[] {1920};
                    default -> new int[] {390};
                };
    }

    /**
     * Signs in as one of the people of the demo, and goes to a page. What the page before still asked for would be answered after
     * that, in a session of its own.
     */
    protected static void become(Page page, String person, String then) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Assertions.assertThat(page.evaluate(BECOME, person)).isEqualTo(200);
        page.navigate(page.url().replaceFirst("^(\\w+://[^/]+/).*", "$1") + then);
    }

    /** The id of the session in which a page is shown. */
    protected static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** The value of a figure, by the words of its label. */
    protected static Locator valueOf(Page page, String label) {
        return page.locator(".trinn-figure")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label)))
                .locator(".value");
    }

    /** Fails where axe-core, a checker of accessibility, finds anything in the page. */
    protected static void assertAccessible(Page page) throws IOException {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(axe());
        }
        Assertions.assertThat((List<?>) page.evaluate(FINDINGS)).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void nothingWentWrong() {
        browser.assertNoComplaints();
    }
}
