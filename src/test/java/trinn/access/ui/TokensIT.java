package trinn.access.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import trinn.ui.InBrowser;

/** Tokens of other systems, as people make and revoke them. */
final class TokensIT extends InBrowser {

    @LocalServerPort
    private int port;

    @Test
    void aTokenIsShownOnceWorksAndIsRevoked() throws IOException, InterruptedException {
        Page page = browser.page("account");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New token"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make"))
                .click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Type a name");
        dialog.getByLabel("Name").fill("Notebook");
        dialog.getByText("Read data and KPIs").click();
        documented(page, "token-new");
        assertAccessible(page);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make"))
                .click();
        Locator field = dialog.getByLabel("Token");
        assertThat(field).hasValue(java.util.regex.Pattern.compile("trinn_[\\w-]{43}"));
        String secret = field.inputValue();
        assertAccessible(page);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        Locator item = page.locator(".account-tokens li").filter(new Locator.FilterOptions().setHasText("Notebook"));
        assertThat(item).containsText("Read data and KPIs");
        assertThat(item).containsText("never used");
        documented(page, "tokens");
        org.assertj.core.api.Assertions.assertThat(status(secret)).isEqualTo(200);
        item.getByRole(AriaRole.BUTTON).click();
        assertThat(item).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(status(secret)).isEqualTo(401);
    }

    /** The page on which the interface is described takes nothing from elsewhere. */
    @Test
    void theInterfaceIsDescribedOnAPage() throws IOException {
        Page page = browser.page("api/docs");
        assertThat(page.getByText("Begins to work out what another scheme would have paid")
                        .first())
                .isVisible();
        documented(page, "api-docs");
    }

    private int status(String secret) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/data-sets"))
                .header("Authorization", "Bearer " + secret)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
