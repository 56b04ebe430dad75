package trinn.plan.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.plan.Assignment;
import trinn.plan.store.Assignments;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.population.store.Scenarios;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A scheme is sent to review, approved by somebody else who sees the money, assigned, and everybody can be paid. */
final class PlansIT extends InBrowser {

    @TempDir
    private static Path folder;

    private static Assignments assignments;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("nordhandel", folder));
    }

    @BeforeAll
    static void bringIn(@Autowired DataSets dataSets, @Autowired Assignments stored) {
        dataSets.add(DataFolder.open(Path.of("scenarios", "nordhandel")));
        assignments = stored;
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
