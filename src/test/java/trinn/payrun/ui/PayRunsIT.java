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
import java.util.Objects;
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
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
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
import trinn.question.Subject;
import trinn.question.store.QuestionDesk;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.statement.store.Statements;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/**
 * A month in Nordhandel: finance works October out and looks at what was found, a manager confirms, a second person approves, it is
 * frozen and paid; a late return comes, and November carries the difference; the auditor finds who approved.
 */
final class PayRunsIT extends InBrowser {

    private static final int MOST_PERIODS = 30;

    @TempDir
    private static Path folder;

    private static DataSets dataSets;
    private static PayRuns runs;
    private static RunDesk desk;
    private static Statements statements;
    private static QuestionDesk questions;
    private static Scheme scheme;

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
            @Autowired PayMappings mappings,
            @Autowired Statements shown,
            @Autowired QuestionDesk asked) {
        statements = shown;
        questions = asked;
        dataSets = data;
        runs = stored;
        desk = moving;
        SchemeVersion version = versions.all().stream()
                .filter(one -> one.schemeId().equals("nordic-sales"))
                .findFirst()
                .orElseThrow();
        scheme = Scheme.of(versions.load(version.hash()));
        User finance = Demo.FINANCE.user();
        Life sent = Signed.as(Demo.DESIGNER.user(), () -> lives.take(lives.of(version.hash()), Step.SEND, "As agreed"));
        Signed.as(finance, () -> lives.take(sent, Step.APPROVE, ""));
        Signed.as(
                finance,
                () -> assignments.assign(new NewAssignment(
                        "Nordhandel",
                        Group.EVERYBODY,
                        version.hash(),
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
        press(button(page.locator(".run-open"), "Open the run"));
        assertThat(page.locator(".run-state h2")).hasText("Nordhandel: October 2026");
        press(button(page.locator(".run-state"), "Work out"));
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
        Download download = page.waitForDownload(() -> press(page.locator(".pay-files .downloads a.main")));
        Assertions.assertThat(Files.readString(download.path())).contains("<paxml", "anstid=\"P001\"", "NOK; result");
        take(page, "Paid …", "It was paid", "");
        assertThat(page.locator(".run-track .now")).hasText("paid");
        assertThat(page.locator(".pay-files")).isVisible();
        assertAccessible(page);
        documented(page, "pay-run-paid");

        aLateReturnArrives();
        enter(page, "finance", "pay-runs");
        press(button(page.locator(".run-now"), "Work out now"));
        assertThat(page.locator(".run-now")).containsText("Returns RLATE (new)");
        choose(page, "November 2026");
        press(button(page.locator(".run-open"), "Open the run"));
        assertThat(page.locator(".run-state h2")).hasText("Nordhandel: November 2026");
        press(button(page.locator(".run-state"), "Work out"));
        assertThat(page.locator(".run-sums")).containsText("Differences of closed periods");
        openTheSlip(page, "Lars Søndergaard");
        assertThat(page.locator(".slip-lines")).containsText("difference for October 2026");
        documented(page, "pay-run-difference");

        enter(page, "auditor", "audit");
        assertThat(page.locator(".audit-entries")).containsText("Demo");
        assertThat(page.locator(".audit-entries")).containsText("Approved a pay run");
        page.context().close();
        everyScreenCanBeRead();
    }

    private static void openTheSlip(Page page, String payee) {
        page.locator(".run-slips vaadin-text-field input").focus();
        page.keyboard().type(payee);
        page.waitForTimeout(800);
        assertThat(page.locator(".slip-payee:visible").first()).containsText(payee);
        page.locator(".run-slips vaadin-grid tbody td").first().focus();
        page.keyboard().press("Enter");
    }

    /** A run with what is open, one that is paid, and everything that opens there, in every width. */
    private static void everyScreenCanBeRead() throws IOException {
        for (String language : languages()) {
            for (int width : List.of(390, 1280, 1920)) {
                Page page =
                        browser.page("pay-runs", width, language, width < 600 ? ColorScheme.DARK : ColorScheme.LIGHT);
                assertThat(page.locator(".run-state h2")).containsText("ovember 2026");
                assertThat(page.locator(".run-findings")).isVisible();
                read(page, "open");
                dialogs(page);
                page.locator(".run-list a").last().click();
                assertThat(page.locator(".pay-files")).isVisible();
                page.locator(".run-now vaadin-button").first().click();
                assertThat(page.locator(".run-now table")).isVisible();
                read(page, "paid");
                page.context().close();
            }
        }
    }

    private static void dialogs(Page page) throws IOException {
        for (String place : List.of(
                ".run-open vaadin-button[theme~=tertiary]",
                ".run-state .decisions vaadin-button",
                ".run-finding vaadin-button",
                ".run-hand .decisions vaadin-button")) {
            int count =
                    place.startsWith(".run-finding") ? 1 : page.locator(place).count();
            assertThat(page.locator(place).first()).isVisible();
            for (int number = 0; number < count; number++) {
                Locator opens = page.locator(place).nth(number);
                if (!opens.innerText().endsWith("…")) {
                    continue;
                }
                press(opens);
                assertThat(page.locator("vaadin-dialog[opened] vaadin-button").first())
                        .isVisible();
                read(page, "dialog-" + place.replaceAll("\\W+", "-") + number);
                page.keyboard().press("Escape");
                assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
            }
        }
    }

    private static void read(Page page, String screen) throws IOException {
        page.waitForTimeout(400);
        int width = page.viewportSize().width;
        Browser.window(page, Path.of("target", "pictures", "pay-run-%s-%d.png".formatted(screen, width)));
        Browser.assertFits(page);
        Browser.assertNothingCutOff(page);
        if (width != 1920) {
            assertAccessible(page);
        }
    }

    private static void choose(Page page, String period) {
        Locator select = page.locator(".run-open vaadin-select").nth(1);
        assertThat(select).not().hasAttribute("disabled", "");
        Locator opened = select.locator("vaadin-select-value-button");
        opened.focus();
        page.keyboard().press("ArrowDown");
        Locator wanted = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(period).setExact(true));
        assertThat(wanted).isVisible();
        Locator reached = page.locator("vaadin-select-item[focused]");
        for (int step = 0; step < MOST_PERIODS && !reached.innerText().strip().equals(period); step++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(opened).containsText(period);
    }

    private static void acceptTheFirst(Page page) {
        press(page.locator(".run-finding vaadin-button").first());
        write(page, "Looked at: one large order");
        press(button(page.locator("vaadin-dialog"), "Accept"));
        press(page.locator(".run-findings vaadin-details-summary"));
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

    /** Asked by a seller of her team, and sent back with why. */
    private static void sendAQuestionBack(Page page) {
        Signed.as(Demo.SELLER.user(), () -> questions.ask(subject(), "Is the order of the 30th in it?"));
        enter(page, "manager", "questions");
        press(page.locator(".payees a.who").first());
        assertThat(page.locator(".question-page")).containsText("Is the order of the 30th in it?");
        press(button(page.locator(".decisions"), "Decline"));
        page.locator(".question-dialog textarea").focus();
        page.keyboard().type("It was ordered in November: it counts there.");
        press(button(page.locator(".question-dialog"), "Decline"));
        assertThat(page.locator(".question-head")).containsText("Declined");
    }

    private static Subject subject() {
        Population population = statements.population(dataSets.all().getFirst().id());
        FactSet october = statements.facts(population, "P001", "2026-10-01");
        return Subject.of(
                new Subject.Data(population.id(), "Nordhandel", 1),
                new Subject.By(scheme.files().hash(), scheme.title()),
                Objects.requireNonNull(statements.explain(population, scheme, october, Locale.ENGLISH)),
                0,
                "first",
                "NOK");
    }

    private static void confirmTheTeam(Page page) throws IOException {
        sendAQuestionBack(page);
        enter(page, "manager", "pay-runs");
        assertThat(page.locator(".run-slips")).containsText("Lars Søndergaard");
        assertThat(page.locator(".run-findings")).hasCount(0);
        assertAccessible(page);
        documented(page, "pay-run-team");
        press(button(page.locator(".run-team"), "Confirm the team …"));
        press(button(page.locator("vaadin-dialog"), "Confirm"));
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
        press(button(page.locator(".run-state"), button));
        if (!reason.isEmpty()) {
            write(page, reason);
        }
        press(button(page.locator("vaadin-dialog"), then));
    }

    private static void enter(Page page, String person, String then) {
        become(page, person, then);
        assertThat(page.locator("h1")).isVisible();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** As somebody does who has no mouse. */
    private static void press(Locator what) {
        what.focus();
        what.press("Enter");
    }

    private static void write(Page page, String text) {
        assertThat(page.locator("vaadin-dialog textarea")).isVisible();
        page.locator("vaadin-dialog textarea").focus();
        page.keyboard().type(text);
    }
}
