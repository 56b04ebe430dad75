package trinn.kpi.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A designer's way through the Data view, on the sample company. */
final class DataViewIT extends InBrowser {

    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    @TempDir
    private static Path folder;

    private static Book book;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> folder.toAbsolutePath().toString());
    }

    @BeforeAll
    static void addNordhandel(@Autowired DataSets dataSets) {
        dataSets.add(DataFolder.open(Path.of("scenarios", "nordhandel")));
        book = new Book(DataFolder.read(Path.of("scenarios", "nordhandel")));
    }

    @Test
    void everyNumberLeadsToItsRecords() throws IOException {
        Page page = browser.page("data");
        assertThat(page.locator("h2").first()).hasText("Revenue");
        assertThat(page.locator("figcaption")).containsText("Revenue of Nordhandel");
        settle(page);
        Browser.assertFits(page);
        picture(page, "data");

        choose(page, "Look ahead to the end of the", "Month");
        Locator asOf = page.locator("vaadin-date-picker input");
        asOf.fill("15/10/2026");
        asOf.press("Enter");
        assertThat(page.locator(".kpi-figures .method")).containsText("11 of 22 are done");
        settle(page);
        picture(page, "data-forecast");
    }

    @Test
    void theFiguresOfASellerAreThoseThatAreMeasured() throws IOException {
        Whom seller = book.sellers().get(20);
        Page page = browser.page("data");
        assertThat(page.locator("h2").first()).hasText("Revenue");
        whom(page, seller.name());
        assertThat(page.locator("figcaption")).containsText("Revenue of " + seller.name());
        assertThat(figure(page, "Oct 2026, NOK")).hasText(money("revenue", seller, OCTOBER));
        page.locator(".groups button").getByText("Margin", exactly()).click();
        assertThat(page.locator("h2").first()).hasText("Margin");
        assertThat(figure(page, "Oct 2026, NOK")).hasText(money("margin", seller, OCTOBER));
        choose(page, "Curve by", "Week");
        assertThat(page.locator("figcaption")).containsText("Margin of " + seller.name());
        settle(page);
        Browser.open(page.locator(".kpi-records"));
        assertThat(page.locator(".kpi-records h3").first())
                .hasText("Sales: "
                        + Formats.of(Locale.UK)
                                .count(book.records("margin", seller, OCTOBER).stream()
                                        .filter(line -> line.row().type().code().equals("sales"))
                                        .count()));
        settle(page);
        picture(page, "data-records");
    }

    @Test
    void aMonthOfTheTableLeadsToItsSeller() {
        Page page = browser.page("data");
        Whom seller = book.sellers().get(4);
        page.locator(".kpi-pane .heading input").fill(seller.name());
        Locator cell = page.locator(".seller-months .cell")
                .filter(new Locator.FilterOptions().setHasText(money("revenue", seller, OCTOBER)))
                .first();
        cell.click();
        assertThat(page.locator("figcaption")).containsText("Revenue of " + seller.name());
        assertThat(page.locator(".kpi-records")).containsText("1 Oct 2026 – 31 Oct 2026");
        assertThat(page.locator(".kpi-records h3").first()).containsText("Sales: ");
    }

    @Test
    void aKpiOfOnesOwnIsWrittenCheckedTriedStoredAndDeleted() {
        Page page = browser.page("data");
        page.getByText("New KPI…").click();
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog.locator(".preview")).containsText("Large sales of Nordhandel: Aug 2026");
        edit(page, "10000", "ten");
        assertThat(dialog.locator(".problems")).containsText("Line 9");
        settle(page);
        Browser.window(page, Path.of("target", "pictures", "data-kpi.png"));
        edit(page, "ten", "20000");
        assertThat(dialog.locator(".problems")).isHidden();
        dialog.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h2").first()).hasText("Large sales");
        assertThat(page.locator("figcaption")).containsText("Large sales of Nordhandel: most in");
        page.locator(".kpi-pane .own").getByText("Delete").click();
        page.locator(".kpi-pane .own").getByText("Really delete?").click();
        assertThat(page.locator("h2").first()).hasText("Revenue");
    }

    /** As if typed: the editor tells of it after its pause. */
    private static void edit(Page page, String from, String to) {
        page.locator(".ace_editor")
                .evaluate(
                        "(element, [from, to]) => { const editor = ace.edit(element);"
                                + " editor.setValue(editor.getValue().replace(from, to), -1); }",
                        java.util.List.of(from, to));
    }

    @Test
    void anotherDataSetAndADepartmentAreShown() {
        Page page = browser.page("data");
        whom(page, "VIP");
        assertThat(page.locator("figcaption")).containsText("Revenue of VIP");
        page.locator(".sets button").getByText("AdventureWorks").click();
        assertThat(page.locator("figcaption")).containsText("of AdventureWorks");
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT, en-GB, data-390", "390, DARK, nb-NO, data-390-dark", "1280, DARK, sv-SE, data-dark"})
    void itFitsEveryScreen(int width, ColorScheme colours, String language, String name) throws IOException {
        Page page = browser.page("data", width, language, colours);
        assertThat(page.locator("figcaption")).containsText("Nordhandel");
        settle(page);
        Browser.assertFits(page);
        picture(page, name);
    }

    private static String money(String kpi, Whom whom, Period period) {
        BigDecimal value = book.measured().value(kpi, whom.scope(), period);
        return new KpiText(Locale.UK, Currency.getInstance("NOK")).brief(trinn.kpi.KpiUnit.MONEY, value);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void whom(Page page, String name) {
        page.locator("vaadin-combo-box input").fill(name);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(name).setVisible(true))
                .first()
                .click();
    }

    private static void choose(Page page, String label, String item) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .evaluate("select => { select.opened = true; }");
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(item).setVisible(true))
                .last()
                .click();
    }

    private static Locator figure(Page page, String label) {
        return page.locator(".trinn-figure")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .locator(".value");
    }

    private static void settle(Page page) {
        page.waitForTimeout(700);
    }

    private static void picture(Page page, String name) throws IOException {
        Path file = Path.of("target", "pictures", name + ".png");
        Browser.picture(page, file);
        if ("docs".equals(System.getProperty("trinn.pictures"))) {
            Path shown = Files.createDirectories(Path.of("docs", "screenshots")).resolve(name + ".png");
            Files.copy(file, shown, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
