package trinn.webhook.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Audit;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.store.Durable;
import trinn.ui.Browser;
import trinn.ui.InBrowser;
import trinn.webhook.Hearer;

/** Webhooks, as an administrator sets them up and sees what became of them. */
final class WebhooksIT extends InBrowser {

    @TempDir
    private static Path folder;

    private final Hearer hearer = new Hearer();

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Audit audit;

    @DynamicPropertySource
    static void ofItsOwn(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> folder.resolve("none").toString());
    }

    @AfterEach
    void close() {
        hearer.close();
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private void freeze(int run) {
        new Durable(template, transactions).write(() -> {
            Subject about = Subject.of(Kind.RUN, run, "Nordhandel, 2026-10-01");
            Signed.as(User.TRINN, () -> audit.record(Deed.RUN_FROZEN, about, "hash", "5f0c"));
            return about;
        });
    }

    @Test
    void aWebhookIsMadeTriedOutToldAndDeleted() throws IOException {
        Page page = browser.page("webhooks");
        assertThat(page.getByText("No system is told anything yet")).isVisible();
        assertAccessible(page);
        made(page);
        Locator item = page.locator(".webhook-list > li");
        assertThat(item).containsText("nothing sent yet");
        tested(item);
        freeze(1);
        heard(1);
        hearer.answering(410);
        freeze(2);
        heard(2);
        page.reload();
        assertThat(item).containsText("given up");
        item.getByText("Latest deliveries").click();
        assertThat(item.locator("tbody tr")).hasCount(4);
        assertAccessible(page);
        pictured(page);
        narrow();
        button(item.locator("tbody tr").first(), "Send again").click();
        assertThat(item.locator(".news")).containsText("The address answered 200.");
        assertThat(item.locator("tbody tr").first()).containsText("delivered");
        changedAndDeleted(page, item);
    }

    private void made(Page page) throws IOException {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New webhook …"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        button(dialog, "Make").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Type a name");
        dialog.getByLabel("Name").fill("Payroll");
        dialog.getByLabel("Address").fill("payroll.example.com");
        button(dialog, "Make").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("https://");
        dialog.getByLabel("Address").fill("https://169.254.169.254/latest");
        button(dialog, "Make").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Trinn does not ask");
        dialog.getByLabel("Address").fill(hearer.address().toString());
        assertAccessible(page);
        button(dialog, "Make").click();
        assertThat(page.getByLabel("Secret", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("whsec_[A-Za-z0-9+/]{43}="));
        assertAccessible(page);
        button(page.getByRole(AriaRole.DIALOG), "Close").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private void tested(Locator item) {
        hearer.answering(500);
        button(item, "Send a test to Payroll").click();
        assertThat(item.locator(".news")).containsText("The test was not delivered. The address answered 500.");
        assertThat(item.locator("tbody tr")).hasCount(1);
        button(item, "Send a test to Payroll").click();
        assertThat(item.locator(".news")).containsText("The test was delivered: the address answered 200.");
        assertThat(item.locator("tbody tr")).hasCount(2);
    }

    /** What happened is told by a thread of its own, within some seconds. */
    private void heard(int runs) {
        org.assertj.core.api.Assertions.assertThat(hearer.waitFor(2 + runs)).isTrue();
    }

    /** In the documentation it is another system's address, and not that of the test. */
    private void pictured(Page page) throws IOException {
        template.update("UPDATE webhooks SET address = 'https://payroll.example.com/trinn'");
        page.reload();
        page.getByText("Latest deliveries").click();
        documented(page, "webhooks");
        template.update("UPDATE webhooks SET address = ?", hearer.address().toString());
        page.reload();
        page.getByText("Latest deliveries").click();
    }

    private static void narrow() throws IOException {
        for (String language : languages()) {
            Page page = browser.page("webhooks", 390, language, ColorScheme.DARK);
            page.locator(".webhook-list vaadin-details-summary").click();
            assertThat(page.locator(".webhook-list tbody tr")).hasCount(4);
            Browser.assertFits(page);
            assertAccessible(page);
            if (Browser.takesPictures()) {
                page.waitForTimeout(600);
                Browser.picture(page, Path.of("target", "pictures", "webhooks-390-" + language + ".png"));
            }
            page.locator(".webhook-list .buttons vaadin-button").last().click();
            page.waitForTimeout(600);
            Browser.assertFits(page);
            if (Browser.takesPictures()) {
                Browser.picture(page, Path.of("target", "pictures", "webhook-change-390-" + language + ".png"));
            }
        }
    }

    private static void changedAndDeleted(Page page, Locator item) throws IOException {
        button(item, "Change the webhook Payroll").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Active").click();
        button(dialog, "Save").click();
        assertThat(item).containsText("not active");
        button(item, "Change the webhook Payroll").click();
        button(dialog, "New secret").click();
        button(dialog, "End the old secret now?").click();
        assertThat(page.getByLabel("Secret", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("whsec_.*"));
        button(page.getByRole(AriaRole.DIALOG), "Close").click();
        button(item, "Change the webhook Payroll").click();
        button(dialog, "Delete").click();
        button(dialog, "Delete it with its log?").click();
        assertThat(page.getByText("No system is told anything yet")).isVisible();
    }
}
