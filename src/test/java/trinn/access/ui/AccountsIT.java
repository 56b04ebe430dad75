package trinn.access.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.access.store.FirstAccount;
import trinn.population.store.Scenarios;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** From the first start with accounts to people who see what is theirs. */
final class AccountsIT extends InBrowser {

    private static final String ADMIN_PASSWORD = "blyant kaktus fjorten";
    private static final String DESIGNER_PASSWORD = "gardin hammer søndag";
    private static final String SELLER_PASSWORD = "vindu sykkel torsdag";

    @TempDir
    private static Path folder;

    private static String secret = "";

    @DynamicPropertySource
    static void withAccounts(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("nordhandel", folder));
        registry.add("trinn.accounts", () -> true);
    }

    @BeforeAll
    static void readWhatTheServerPrints(@Autowired FirstAccount first) {
        secret = first.secret().orElseThrow();
    }

    @Test
    void theFirstInvitesASellerWhoSeesTheOwnPayAndNobodyElses() throws IOException {
        Page admin = theFirstAccountIsMade();
        String link = aSellerIsInvited(admin);
        Page seller = theSellerChoosesAPassword(link);
        theSellerSeesTheOwnPayAlone(seller);
        aDesignerWithoutNamesWorksByNumbers(admin);
        theAdministratorRevokesATokenOfTheSeller(admin, seller);
        closingTheAccountEndsItEverywhere(admin, seller);
    }

    private static Page theFirstAccountIsMade() throws IOException {
        Page page = browser.page("welcome/" + secret);
        field(page, "Name").fill("Inger Administrator");
        field(page, "E-mail address").fill("inger@example.com");
        field(page, "New password").fill("passordpassord");
        button(page, "Use this password").click();
        assertThat(page.getByText("Easily guessed")).isVisible();
        field(page, "New password").fill(ADMIN_PASSWORD);
        assertAccessible(page);
        Browser.assertFits(page);
        button(page, "Use this password").click();
        assertThat(page).hasURL(Pattern.compile("/login\\?welcome"));
        assertThat(page.getByText("Your password is set")).isVisible();

        documented(page, "login");
        String before = session(page);
        signIn(page, "inger@example.com", "not the password");
        assertThat(page.getByText("That was not right")).isVisible();
        assertAccessible(page);
        signIn(page, "inger@example.com", ADMIN_PASSWORD);
        assertThat(page.locator("h1")).hasText("People");
        Assertions.assertThat(session(page)).isNotEqualTo(before);
        assertThat(browser.page("welcome/" + secret).getByText("This link was used already"))
                .isVisible();
        return page;
    }

    private static String aSellerIsInvited(Page page) throws IOException {
        Locator dialog = invited(page, "Lars Søndergaard", "lars@example.com", "Seller");
        assertThat(dialog.getByText("A seller needs the payee number")).isVisible();
        dialog.locator("vaadin-text-field input").last().fill("P001");
        button(page, "Invite").click();
        String link = link(page);
        assertThat(page.locator("vaadin-grid-cell-content").getByText("invited"))
                .isVisible();
        assertAccessible(page);
        documented(page, "people");
        return link;
    }

    private static Locator invited(Page page, String name, String address, String role) {
        button(page, "Invite …").click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("vaadin-text-field input").first().fill(name);
        dialog.locator("vaadin-email-field input").fill(address);
        dialog.getByText(role, new Locator.GetByTextOptions().setExact(true)).click();
        button(page, "Invite").click();
        return dialog;
    }

    private static String link(Page page) {
        Locator link = page.locator("vaadin-text-field[readonly] input");
        page.waitForCondition(() -> link.inputValue().contains("/welcome/"));
        String address = link.inputValue();
        button(page, "Close").click();
        return URI.create(address).getPath().substring(1);
    }

    private static Page theSellerChoosesAPassword(String link) {
        Page page = browser.page(link, 390, "nb-NO", ColorScheme.DARK);
        assertThat(page.getByText("Du logger inn som lars@example.com")).isVisible();
        Browser.assertFits(page);
        page.locator("vaadin-password-field input").fill(SELLER_PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bruk dette passordet"))
                .click();
        assertThat(page.locator("h1")).hasText("Logg inn");
        signIn(page, "lars@example.com", SELLER_PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/my-pay$"));
        assertThat(page.locator(".my-pay-view .statement-head")).containsText("Lars Søndergaard");
        Browser.assertFits(page);
        return page;
    }

    private static void theSellerSeesTheOwnPayAlone(Page page) {
        String own = page.url();
        go(page, own.replace("my-pay", "statements"));
        assertThat(page.locator(".payees .who:visible")).hasCount(1);
        go(page, own.replace("my-pay", "what-if"));
        assertThat(page.locator("h1")).hasText("Det finnes ingen slik side");
        go(page, own.replace("my-pay", "people"));
        assertThat(page.locator("h1")).hasText("Det finnes ingen slik side");
        go(page, own.replace("my-pay", "account"));
        assertThat(page.locator("h1")).hasText("Min konto");
        assertThat(page.locator(".account-sessions li")).hasCount(1);
    }

    private static void aDesignerWithoutNamesWorksByNumbers(Page admin) throws IOException {
        invited(admin, "Dag Designer", "dag@example.com", "Designer");
        Page page = browser.page(link(admin));
        page.locator("vaadin-password-field input").fill(DESIGNER_PASSWORD);
        button(page, "Use this password").click();
        signIn(page, "dag@example.com", DESIGNER_PASSWORD);
        assertThat(page.locator("h1")).hasText("What if…");
        assertThat(page.locator("vaadin-grid-cell-content").getByText("P001")).isVisible();
        assertThat(page.getByText("Lars Søndergaard")).hasCount(0);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Fairness"))
                .click();
        assertThat(page.getByText("Your account has no permission for them")).isVisible();
        go(page, page.url().replaceFirst("what-if.*", "statements"));
        assertThat(page.locator(".payees .who:visible").first()).isVisible();
        assertThat(page.getByText("Lars Søndergaard")).hasCount(0);
        documented(page, "without-names");
        page.close();
        theAdministratorGivesHimNames(admin);
    }

    private static void theAdministratorGivesHimNames(Page admin) throws IOException {
        admin.locator("vaadin-grid-cell-content").getByText("Dag Designer").click();
        Locator dialog = admin.locator("vaadin-dialog");
        assertAccessible(admin);
        dialog.getByText("Names of payees").click();
        dialog.getByText("May sign in").scrollIntoViewIfNeeded();
        documented(admin, "permissions");
        button(admin, "Change").click();
        Page page = browser.page("login");
        signIn(page, "dag@example.com", DESIGNER_PASSWORD);
        assertThat(page.locator("vaadin-grid-cell-content").getByText("Lars Søndergaard"))
                .isVisible();
        page.close();
    }

    private static void theAdministratorRevokesATokenOfTheSeller(Page admin, Page seller) throws IOException {
        go(seller, seller.url().replaceFirst("/[a-z-]+$", "/account"));
        button(seller, "Ny nøkkel …").click();
        Locator making = seller.locator("vaadin-dialog");
        making.getByLabel("Navn").fill("Regneark");
        making.getByText("Lese hva lønnsmottakere får, og hvorfor").click();
        documented(seller, "token-new-on-a-phone");
        button(seller, "Lag").click();
        assertThat(seller.getByLabel("Nøkkel", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("trinn_.{43}"));
        documented(seller, "token-on-a-phone");
        assertAccessible(seller);
        Browser.assertFits(seller);
        button(seller, "Lukk").click();
        assertThat(seller.locator(".account-tokens li")).hasCount(1);
        documented(seller, "tokens-on-a-phone");
        Browser.assertFits(seller);

        admin.locator("vaadin-grid-cell-content").getByText("Lars Søndergaard").click();
        Locator dialog = admin.locator("vaadin-dialog");
        Locator revoke = dialog.getByLabel("Revoke the token Regneark");
        revoke.scrollIntoViewIfNeeded();
        assertAccessible(admin);
        documented(admin, "token-revoked-by-an-administrator");
        revoke.click();
        assertThat(dialog.locator(".account-tokens")).hasCount(0);
        button(admin, "Cancel").click();
        seller.reload();
        assertThat(seller.locator(".account-tokens li")).hasCount(0);
    }

    private static void closingTheAccountEndsItEverywhere(Page admin, Page seller) {
        String own = seller.url();
        seller.navigate("about:blank");
        admin.locator("vaadin-grid-cell-content").getByText("Lars Søndergaard").click();
        Locator dialog = admin.locator("vaadin-dialog");
        dialog.getByText("May sign in").click();
        button(admin, "Change").click();
        assertThat(admin.locator("vaadin-grid-cell-content").getByText("closed"))
                .isVisible();
        seller.navigate(own);
        assertThat(seller.locator("h1")).hasText("Logg inn");
        signIn(seller, "lars@example.com", SELLER_PASSWORD);
        assertThat(seller.getByText("Det var ikke riktig")).isVisible();
    }

    private static void go(Page page, String address) {
        page.navigate(address);
        page.waitForTimeout(500);
    }

    private static void signIn(Page page, String login, String password) {
        page.locator("vaadin-login-form input[name=username]").fill(login);
        page.locator("vaadin-login-form input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
