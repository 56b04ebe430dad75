package trinn.ui;

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

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void nothingWentWrong() {
        browser.assertNoComplaints();
    }
}
