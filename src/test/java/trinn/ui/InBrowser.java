package trinn.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the running application in one Chromium for all its tests; none of them may leave a complaint behind. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class InBrowser {

    /** The browser of the test class that is running. */
    protected static Browser browser;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    /** Takes a picture, and with {@code -Dtrinn.pictures=docs} the one of the documentation. */
    protected static void documented(Page page, String name) throws IOException {
        page.waitForTimeout(600);
        Path file = Path.of("target", "pictures", name + ".png");
        Browser.picture(page, file);
        if ("docs".equals(System.getProperty("trinn.pictures"))) {
            Path shown = Files.createDirectories(Path.of("docs", "screenshots")).resolve(name + ".png");
            Files.copy(file, shown, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The value of a figure, by the words of its label. */
    protected static Locator valueOf(Page page, String label) {
        return page.locator(".trinn-figure")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label)))
                .locator(".value");
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
