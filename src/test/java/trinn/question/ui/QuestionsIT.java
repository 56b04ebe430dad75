package trinn.question.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.population.store.Scenarios;
import trinn.question.Question;
import trinn.question.State;
import trinn.question.Subject;
import trinn.question.store.Questions;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A question goes there and back, with the keyboard alone. */
final class QuestionsIT extends InBrowser {

    @TempDir
    private static Path folder;

    private static String statement;
    private static Questions questions;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Scenarios.alone("nordhandel", folder, registry);
    }

    @BeforeAll
    static void findTheStatement(@Autowired DataSets dataSets, @Autowired Questions stored) {
        long data = dataSets.add(DataFolder.open(Path.of("scenarios", "nordhandel")))
                .id();
        statement = "statements/%d/P006/2026-10-01".formatted(data);
        questions = stored;
    }

    @Test
    void aQuestionGoesThereAndBack() throws IOException {
        Page page = browser.page(statement);
        ask(page, "unit extra", "I sold two more of VU5 in October.");
        Locator badge = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Question 1: Open"));
        press(badge, "Enter");
        Locator detail = page.locator(".question-page");
        assertThat(detail.locator("h2")).hasText("Question 1: Torben Strandli, 1 Oct 2026 – 31 Oct 2026");
        assertThat(detail.locator(".then-now")).containsText("944.91");

        press(button(page, "Decline"), "Enter");
        assertThat(page.locator(".question-dialog textarea")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".question-dialog .wrong")).hasText("Write a text.");
        page.keyboard().press("Escape");

        correctTheFirstSale(page);
        assertThat(detail).containsText("Corrected");
        Locator history = detail.locator(".history li");
        assertThat(history).hasCount(2);
        assertThat(history.last()).containsText("Quantity was");
        assertThat(history.last()).containsText("Version 2 of the data has it right.");
        assertThat(detail.locator(".then-now")).containsText("▲");
        assertAccessible(page);

        say(page, "Ask again", "And the one of the day before?");
        assertThat(detail).containsText("asked again");
        say(page, "Answer", "That one was given back on 30 October, so it does not count.");
        assertThat(detail.locator(".question-head")).containsText("Answered");
        assertThat(page.locator(".questions-view > .figures")).containsText("Time to answer, median");
        Browser.assertFits(page);
        page.evaluate("() => document.querySelector('h1').scrollIntoView({block: 'center'})");
        documented(page, "questions");

        press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the statement")), "Enter");
        assertThat(page.locator(".line-row .questions")
                        .filter(new Locator.FilterOptions().setHasText("Question 1: Answered")))
                .isVisible();
        Question stored = questions.load(1);
        Assertions.assertThat(stored.history())
                .extracting(event -> event.becomes())
                .isEqualTo(List.of(State.OPEN, State.CORRECTED, State.OPEN, State.ANSWERED));
        Assertions.assertThat(stored.since()).isBeforeOrEqualTo(Instant.now());
        page.context().close();

        Page phone = browser.page("questions/1", 390, "nb-NO", ColorScheme.DARK);
        assertThat(phone.locator(".then-now")).containsText("▲");
        phone.waitForTimeout(400);
        Browser.assertFits(phone);
        assertAccessible(phone);
        Browser.picture(phone, Path.of("target", "pictures", "questions-390-dark.png"));
        phone.context().close();
        onlyThoseOfADataSetAreShown(stored);
    }

    private static void onlyThoseOfADataSetAreShown(Question one) {
        Subject of = one.about();
        Subject elsewhere = new Subject(
                new Subject.Data(of.data().id(), "Elsewhere", 1),
                of.payee(),
                "Somebody Else",
                of.period(),
                of.scheme(),
                of.line(),
                of.called(),
                of.sentence(),
                of.amount(),
                of.total(),
                of.currency());
        questions.ask(elsewhere, one.asked());
        Page page = browser.page("questions/1");
        Locator choice = page.locator(".payees vaadin-select").first();
        assertThat(page.locator(".payees a.who")).hasCount(2);
        for (String name : List.of("Elsewhere", "Nordhandel", "All data sets")) {
            choice.click();
            page.locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .last()
                    .click();
            assertThat(page.locator(".payees a.who:visible")).hasCount(name.startsWith("All") ? 2 : 1);
        }
        page.context().close();
    }

    private static void correctTheFirstSale(Page page) {
        press(button(page, "Correct"), "Enter");
        Locator record =
                page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Record behind the line"));
        assertThat(record).isFocused();
        page.keyboard().type("Sales");
        page.waitForTimeout(800);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        Locator field = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What is wrong in it"));
        assertThat(field).isEnabled();
        press(field, "ArrowDown");
        page.waitForTimeout(400);
        page.keyboard().type("Quan");
        page.waitForTimeout(400);
        page.keyboard().press("Enter");
        page.waitForTimeout(400);
        Browser.picture(page, Path.of("target", "pictures", "questions-correct.png"));
        Locator value = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Right value"));
        value.focus();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("200");
        page.keyboard().press("Tab");
        page.keyboard().type("The order says 200");
        button(page.locator(".question-dialog"), "Correct").focus();
        page.keyboard().press("Enter");
    }

    /** Asks about a line whose name this is. */
    private static void ask(Page page, String line, String text) {
        press(
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Ask about this line: " + line)
                                .setExact(true)),
                "Enter");
        assertThat(page.locator(".question-dialog textarea")).isFocused();
        page.keyboard().type(text);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".question-dialog")).isHidden();
    }

    /** Opens a dialog, writes a text and takes it. */
    private static void say(Page page, String what, String text) {
        press(button(page, what), "Enter");
        assertThat(page.locator(".question-dialog textarea")).isFocused();
        page.keyboard().type(text);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
    }

    private static Locator button(Page page, String name) {
        return button(page.locator(".decisions"), name);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Locator what, String key) {
        what.focus();
        what.press(key);
    }
}
