package trinn.payrun.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.access.Demo;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.payrun.Bounds;
import trinn.payrun.Finding;
import trinn.payrun.PayRun;
import trinn.payrun.Result;
import trinn.payrun.Teams;
import trinn.payrun.file.Accounts;
import trinn.payrun.file.EmployeeNumbers;
import trinn.payrun.file.FileType;
import trinn.payrun.file.Kind;
import trinn.payrun.file.Mapping;
import trinn.payrun.file.Ready;
import trinn.payrun.file.WageType;
import trinn.payrun.file.WageTypes;
import trinn.payrun.file.store.PayMappings;
import trinn.payrun.store.PayDesk;
import trinn.payrun.store.PayRuns;
import trinn.payrun.store.RunDesk;
import trinn.plan.Group;
import trinn.plan.Life;
import trinn.plan.Step;
import trinn.plan.store.Assignments;
import trinn.plan.store.Lives;
import trinn.plan.store.NewAssignment;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.population.store.Scenarios;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/**
 * A month in Nordhandel: finance works October out and looks at what was found, a manager confirms, a second person approves, it is
 * frozen and paid; a late return comes, and November carries the difference; the auditor finds who approved.
 */
final class PayRunsIT extends InBrowser {

    @TempDir
    private static Path folder;

    private static DataSets dataSets;
    private static PayRuns runs;
    private static RunDesk desk;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @BeforeAll
    static void assign(
            @Autowired DataSets data,
            @Autowired SchemeVersions versions,
            @Autowired Lives lives,
            @Autowired Assignments assignments,
            @Autowired PayRuns stored,
            @Autowired RunDesk moving,
            @Autowired PayDesk pay,
            @Autowired PayMappings mappings) {
        dataSets = data;
        runs = stored;
        desk = moving;
        SchemeVersion scheme = versions.all().stream()
                .filter(one -> one.schemeId().equals("nordic-sales"))
                .findFirst()
                .orElseThrow();
        User finance = Demo.FINANCE.user();
        Life sent = Signed.as(Demo.DESIGNER.user(), () -> lives.take(lives.of(scheme.hash()), Step.SEND, "As agreed"));
        Signed.as(finance, () -> lives.take(sent, Step.APPROVE, ""));
        Signed.as(
                finance,
                () -> assignments.assign(new NewAssignment(
                        "Nordhandel",
                        Group.EVERYBODY,
                        scheme.hash(),
                        LocalDate.of(2025, 9, 1),
                        null,
                        "Archive 2026/114",
                        null,
                        "In force since last year")));
        Signed.as(finance, () -> pay.set("Nordhandel", new Bounds(new BigDecimal("1.2"), 10, null)));
        Mapping mapping = new Mapping(
                FileType.PAXML,
                "en",
                "9120001234",
                Ready.plain(Locale.ENGLISH),
                WageTypes.NONE.with(WageTypes.OTHERS, Kind.PAY, new WageType("300", "Variable pay")),
                new TreeMap<>(),
                EmployeeNumbers.BY_ID,
                1,
                Accounts.NONE);
        Signed.as(finance, () -> mappings.save("Nordhandel", mapping, PayMappings.NONE));
    }

    @Test
    void aMonthIsWorkedOutConfirmedApprovedFrozenAndPaidAndCorrectedByTheNext() throws IOException {
        Page page = browser.page("pay-runs");
        enter(page, "finance", "pay-runs");
        assertThat(page.locator(".empty")).containsText("There is no pay run");
        choose(page, "October 2026");
        assertThat(page.locator(".run-open")).containsText(Pattern.compile("ended.*run"));
        Browser.window(page, Path.of("target", "pictures", "pay-run-open.png"));
        button(page.locator(".run-open"), "Open the run").click();
        assertThat(page.locator(".run-state h2")).hasText("Nordhandel: October 2026");
        button(page.locator(".run-state"), "Work out").click();
        assertThat(page.locator(".run-track .now")).hasText("worked out");
        assertThat(page.locator(".run-findings")).containsText("to look at before it goes on");
        assertThat(page.locator(".run-findings")).containsText("times the usual");
        assertAccessible(page);
        Browser.assertFits(page);
        documented(page, "pay-run-findings");
        acceptTheFirst(page);
        acceptOthers();
        page.reload();
        take(page, "Send to review …", "Send", "");
        assertThat(page.locator(".run-track .now")).hasText("in review");

        confirmTheTeam(page);
        acceptOthers();
        enter(page, "finance", "pay-runs");
        take(page, "Approve …", "Approve", "");
        assertThat(page.locator("vaadin-dialog .wrong")).containsText("somebody else approves it");
        enter(page, "everything", "pay-runs");
        take(page, "Approve …", "Approve", "");
        assertThat(page.locator(".run-track .now")).hasText("approved");
        take(page, "Freeze …", "Freeze", "");
        Download download = page.waitForDownload(
                () -> page.locator(".pay-files .downloads a.main").click());
        Assertions.assertThat(Files.readString(download.path())).contains("<paxml", "anstid=\"P001\"", "NOK; result");
        take(page, "Paid …", "It was paid", "");
        assertThat(page.locator(".run-track .now")).hasText("paid");
        assertThat(page.locator(".pay-files")).isVisible();
        assertAccessible(page);
        documented(page, "pay-run-paid");

        aLateReturnArrives();
        enter(page, "finance", "pay-runs");
        button(page.locator(".run-now"), "Work out now").click();
        assertThat(page.locator(".run-now")).containsText("Returns RLATE (new)");
        choose(page, "November 2026");
        button(page.locator(".run-open"), "Open the run").click();
        assertThat(page.locator(".run-state h2")).hasText("Nordhandel: November 2026");
        button(page.locator(".run-state"), "Work out").click();
        assertThat(page.locator(".run-sums")).containsText("Differences of closed periods");
        page.locator(".run-slips vaadin-text-field input").fill("Lars Søndergaard");
        page.locator(".slip-payee")
                .filter(new Locator.FilterOptions().setHasText("Lars Søndergaard"))
                .click();
        assertThat(page.locator(".slip-lines")).containsText("difference for October 2026");
        documented(page, "pay-run-difference");

        enter(page, "auditor", "audit");
        assertThat(page.locator(".audit-entries")).containsText("Demo");
        assertThat(page.locator(".audit-entries")).containsText("Approved a pay run");
        page.context().close();
        onAPhone();
    }

    private static void onAPhone() throws IOException {
        Page phone = browser.page("pay-runs", 390, "nb-NO", ColorScheme.DARK);
        assertThat(phone.locator(".run-state h2")).containsText("november 2026");
        phone.waitForTimeout(400);
        Browser.assertFits(phone);
        assertAccessible(phone);
        Browser.picture(phone, Path.of("target", "pictures", "pay-runs-390-dark.png"));
        phone.context().close();
    }

    private static void choose(Page page, String period) {
        Locator select = page.locator(".run-open vaadin-select").nth(1);
        assertThat(select).not().hasAttribute("disabled", "");
        select.click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(period).setExact(true))
                .click();
    }

    private static void acceptTheFirst(Page page) {
        page.locator(".run-finding vaadin-button").first().click();
        page.locator("vaadin-dialog textarea").fill("Looked at: one large order");
        button(page.locator("vaadin-dialog"), "Accept").click();
        page.locator(".run-findings vaadin-details-summary").click();
        assertThat(page.locator(".run-finding.accepted").first()).containsText("one large order");
    }

    /** What is left, by the service. */
    private static void acceptOthers() {
        Signed.as(Demo.FINANCE.user(), () -> {
            PayRun run = runs.all().getFirst();
            Result result = runs.result(run);
            Stream.concat(
                            result.findings().stream(),
                            run.state() == trinn.payrun.State.IN_REVIEW
                                    ? Teams.unconfirmed(run, result).stream()
                                    : Stream.<Finding>empty())
                    .filter(one -> !runs.load(run.id()).accepted().contains(one.key()))
                    .forEach(one -> desk.accept(run.id(), one, "Looked at"));
        });
    }

    private static void confirmTheTeam(Page page) throws IOException {
        enter(page, "manager", "pay-runs");
        assertThat(page.locator(".run-slips")).containsText("Lars Søndergaard");
        assertThat(page.locator(".run-findings")).hasCount(0);
        assertAccessible(page);
        documented(page, "pay-run-team");
        button(page.locator(".run-team"), "Confirm the team …").click();
        button(page.locator("vaadin-dialog"), "Confirm").click();
        assertThat(page.locator(".run-team")).containsText("Frida Elkjær confirmed the team");
    }

    private static void aLateReturnArrives() throws IOException {
        Path late = folder.resolve("late");
        Path from = Path.of("scenarios", "nordhandel");
        Files.createDirectories(late.resolve("data"));
        for (String name : List.of("data.yaml")) {
            Files.copy(from.resolve(name), late.resolve(name));
        }
        try (Stream<Path> files = Files.list(from.resolve("data"))) {
            for (Path file : files.toList()) {
                Files.copy(file, late.resolve("data").resolve(file.getFileName()));
            }
        }
        String sale = Files.readAllLines(late.resolve("data/sales.csv")).stream()
                .filter(line -> line.contains(",2026-10-") && line.contains(",P001,"))
                .findFirst()
                .orElseThrow();
        String[] cells = sale.split(",");
        Files.writeString(
                late.resolve("data/returns.csv"),
                Files.readString(late.resolve("data/returns.csv")).stripTrailing()
                        + "\nRLATE,%s,2026-10-30,%s,%s\n".formatted(cells[0], cells[8], cells[7]));
        cells[0] = "SNEW";
        cells[1] = "ONEW";
        cells[2] = "2026-11-03";
        cells[cells.length - 1] = "";
        Files.writeString(
                late.resolve("data/sales.csv"),
                Files.readString(late.resolve("data/sales.csv")).stripTrailing() + "\n" + String.join(",", cells)
                        + "\n");
        Signed.as(Demo.FINANCE.user(), () -> dataSets.add(DataFolder.open(late)));
    }

    private static void take(Page page, String button, String then, String reason) {
        button(page.locator(".run-state"), button).click();
        if (!reason.isEmpty()) {
            page.locator("vaadin-dialog textarea").fill(reason);
        }
        button(page.locator("vaadin-dialog"), then).click();
    }

    private static void enter(Page page, String person, String then) {
        become(page, person, then);
        assertThat(page.locator("h1")).isVisible();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
