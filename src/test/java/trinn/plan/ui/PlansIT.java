package trinn.plan.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.access.Demo;
import trinn.access.store.Signed;
import trinn.format.Formats;
import trinn.plan.Assignment;
import trinn.plan.Group;
import trinn.plan.Life;
import trinn.plan.Step;
import trinn.plan.store.Assignments;
import trinn.plan.store.Lives;
import trinn.plan.store.NewAssignment;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.population.store.Scenarios;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersions;
import trinn.statement.store.Statements;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A scheme is sent to review, approved by somebody else who sees the money, assigned, and everybody can be paid. */
final class PlansIT extends InBrowser {

    private static final String OCTOBER = "2026-10-01";
    private static final String IN_STORES = "P023";

    @TempDir
    private static Path folder;

    private static Assignments assignments;
    private static Lives lives;
    private static SchemeVersions versions;
    private static Statements statements;
    private static long data;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("nordhandel", folder));
    }

    @BeforeAll
    static void bringIn(
            @Autowired DataSets dataSets,
            @Autowired Assignments stored,
            @Autowired Lives life,
            @Autowired SchemeVersions schemes,
            @Autowired Statements shown) {
        data = dataSets.add(DataFolder.open(Path.of("scenarios", "nordhandel"))).id();
        assignments = stored;
        lives = life;
        versions = schemes;
        statements = shown;
    }

    @Test
    void aSchemeComesIntoForce() throws IOException {
        Page page = browser.page("schemes/web-shop");
        enter(page, "designer", "schemes/web-shop");
        Locator life = page.locator(".scheme-life");
        assertThat(life.locator(".stage")).hasText("Draft");
        assertThat(button(life, "Approve …")).hasCount(0);
        button(life, "Send to review …").click();
        dialog(page).locator("textarea").fill("Two per cent of personal sales, as agreed with the shops.");
        button(dialog(page), "Send").click();
        assertThat(life.locator(".stage")).hasText("In review");
        assertThat(life).containsText("Astrid Lind sent it to review");

        enter(page, "finance", "schemes/web-shop");
        assertThat(button(life, "Send to review …")).hasCount(0);
        button(life, "Approve …").click();
        assertThat(dialog(page).locator(".impact-table")).containsText("17,370,022");
        Browser.assertFits(page);
        documented(page, "plans-approve");
        button(dialog(page), "Approve").click();
        assertThat(life.locator(".stage")).hasText("Approved");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plan assignments"))
                .click();
        assertThat(page.locator(".plan-check")).containsText("payees are paid by nothing");
        button(page.locator(".plans-view"), "Assign …").click();
        button(dialog(page), "Assign").click();
        assertThat(dialog(page).locator(".wrong").last())
                .hasText("Add the file of the agreement, or write where it is found.");
        dialog(page).getByLabel("Where the agreement is found").fill("Archive 2026/114");
        button(dialog(page), "Assign").click();
        assertThat(page.locator(".plan-row")).containsText("Everybody");
        assertThat(page.locator(".plan-row .stage")).hasText("to come");

        List<Assignment> all = assignments.of("Nordhandel");
        Assertions.assertThat(all).hasSize(1);
        Assertions.assertThat(all.getFirst().history().getFirst().who()).isEqualTo("Ole Haugen");
        checkTheMonthOf(page, all.getFirst());
        assertAccessible(page);
        Browser.assertFits(page);
        documented(page, "plans");
        page.context().close();

        Page phone = browser.page("plans", 390, "nb-NO", ColorScheme.DARK);
        assertThat(phone.locator(".plan-row")).containsText("Alle");
        phone.waitForTimeout(400);
        Browser.assertFits(phone);
        assertAccessible(phone);
        Browser.picture(phone, Path.of("target", "pictures", "plans-390-dark.png"));
        phone.context().close();
        payIsShownAsAssigned();
    }

    /** Stores are paid by one scheme and B2B by another: each payee is shown by the own one, until a scheme is chosen. */
    private static void payIsShownAsAssigned() throws IOException {
        String shop = version("web-shop");
        String nordic = version("nordic-sales");
        Life sent = Signed.as(Demo.DESIGNER.user(), () -> lives.take(lives.of(nordic), Step.SEND, "As agreed"));
        Signed.as(Demo.FINANCE.user(), () -> lives.take(sent, Step.APPROVE, ""));
        assign("D4", shop);
        assign("D1", nordic);
        Page page = browser.page("statements/%d/%s/%s".formatted(data, IN_STORES, OCTOBER));
        Locator scheme = page.locator(".what-if-context vaadin-select.scheme");
        assertThat(scheme).containsText("As assigned");
        assertListed(page, "P001", paid(nordic, "P001"));
        assertListed(page, IN_STORES, paid(shop, IN_STORES));
        Assertions.assertThat(paid(shop, IN_STORES)).isNotEqualTo(paid(nordic, IN_STORES));
        assertThat(page.locator(".statement-page")).containsText(paid(shop, IN_STORES));
        assertThat(page.locator(".print-all")).isHidden();
        assertAccessible(page);
        documented(page, "statements-as-assigned");
        page.navigate(page.url().replaceFirst("/statements/.*", "/team/%d/Stores/%s".formatted(data, OCTOBER)));
        assertThat(page.locator(".team-list")).containsText(paid(shop, IN_STORES));
        page.navigate(page.url().replaceFirst("/team/.*", "/statements/%d".formatted(data)));
        choose(page, scheme, "Nordic sales plan");
        assertThat(page).hasURL(Pattern.compile("scheme=" + nordic.substring(0, 12)));
        assertListed(page, IN_STORES, paid(nordic, IN_STORES));
        assertThat(page.locator(".print-all")).isVisible();
        choose(page, scheme, "As assigned");
        assertListed(page, IN_STORES, paid(shop, IN_STORES));
        page.context().close();
    }

    private static String version(String scheme) {
        return versions.all().stream()
                .filter(one -> one.schemeId().equals(scheme))
                .findFirst()
                .orElseThrow()
                .hash();
    }

    private static void assign(String department, String scheme) {
        Signed.as(
                Demo.FINANCE.user(),
                () -> assignments.assign(new NewAssignment(
                        "Nordhandel",
                        new Group(Group.Kind.DEPARTMENT, department),
                        scheme,
                        LocalDate.of(2025, 9, 1),
                        null,
                        "Archive 1",
                        null,
                        "In force")));
    }

    private static void choose(Page page, Locator select, String name) {
        select.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static String paid(String scheme, String payee) {
        BigDecimal amount = statements
                .payouts(statements.population(data), Scheme.of(versions.load(scheme)), OCTOBER)
                .get(payee);
        return Formats.of(Locale.ENGLISH).money(amount, Currency.getInstance("NOK"));
    }

    /** The list has the amount beside the payee, who is found by the number. */
    private static void assertListed(Page page, String payee, String amount) {
        page.locator(".payees vaadin-text-field input").fill(payee);
        assertThat(page.locator(".payees vaadin-grid-cell-content:visible")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + amount + "$")))
                        .first())
                .isVisible();
    }

    private static void checkTheMonthOf(Page page, Assignment one) {
        Locator days = page.locator(".plan-check vaadin-date-picker input");
        for (int i : new int[] {1, 0}) {
            var day = i == 0 ? one.from() : one.from().plusMonths(1).minusDays(1);
            days.nth(i).fill("%td/%<tm/%<tY".formatted(day));
            days.nth(i).press("Enter");
            days.nth(i).press("Tab");
        }
        assertThat(page.locator(".plan-check .sum")).containsText("✓");
        assertThat(page.locator(".plan-check")).containsText("Everybody: Web shop");
    }

    private static void enter(Page page, String person, String then) {
        become(page, person, then);
        assertThat(page.locator(".scheme-page .scheme-life")).isVisible();
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog.plan-dialog");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
