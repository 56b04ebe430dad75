package trinn.simulation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.ui.Browser;
import trinn.ui.InNordhandel;

/** A designer who has moved terms reads what that comes to, which change makes the difference, which rules pay, and whether targets are right. */
final class FiguresIT extends InNordhandel {

    /**
     * The width at which every language is looked through for what keeps people out; others differ in their layout alone. From it
     * on no rule of style asks for the width, so that of the others a telephone is looked through, in English.
     */
    private static final int LAST_WIDTH = 1280;

    private static Page moved(String language, ColorScheme colours) {
        Page page = browser.page("", 1280, language, colours);
        assertThat(page.locator(".totals .value").first()).not().isEmpty();
        set(page, "cap", "30000");
        set(page, "unitRate", "9");
        set(page, "maximumFactor", language.startsWith("en") ? "1.3" : "1,3");
        assertThat(page.locator(".totals .money .value").nth(1)).hasText(Pattern.compile("93\\D793\\D830"));
        return page;
    }

    private static void set(Page page, String term, String value) {
        Locator field = page.locator((term.startsWith("#") ? term : "#term-" + term) + " input:not([type=range])");
        field.fill(value);
        field.press("Enter");
    }

    private static void tab(Page page, String title) {
        page.locator(".result-tabs vaadin-tab")
                .getByText(title, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    @Test
    void whatIsMovedIsReadInFiguresAndTakenApart() throws IOException {
        Page page = moved("en-GB", ColorScheme.LIGHT);
        tab(page, "Figures");
        Locator figures = page.locator(".figures-pane:visible");
        assertThat(figures.locator("tbody tr").first()).containsText("All payouts");
        figures.locator("vaadin-text-field input").fill("100,000,000");
        assertThat(figures).containsText("Left of the budget");
        assertThat(figures).containsText("more than 10%");
        documented(page, "what-if-figures");
        assertAccessible(page);

        tab(page, "What makes the difference");
        Locator bars = page.locator(".waterfall li");
        assertThat(bars).hasCount(4);
        assertThat(bars.first()).containsText("80,000 NOK → 30,000 NOK");
        String sum = bars.last().locator(".amount").innerText();
        String all = page.locator(".totals .money .trinn-figure")
                .nth(2)
                .locator(".value")
                .innerText();
        assertThat(Math.round(number(sum))).isEqualTo(Math.round(number(all)));
        documented(page, "what-if-attribution");
        assertAccessible(page);
        page.locator(".attribution-pane vaadin-combo-box input").click();
        page.locator("vaadin-combo-box-item:visible").first().click();
        assertThat(bars.last().locator(".amount")).not().hasText(sum);

        tab(page, "What moves the cost");
        Locator costs = page.locator(".sensitivity-pane");
        assertThat(costs.locator(".swings li").first()).containsText("–");
        documented(page, "what-if-sensitivity");
        assertAccessible(page);
        costs.locator(".seek input").last().fill("95,000,000");
        costs.getByText("Find the value").click();
        assertThat(costs.locator(".found")).containsText("it costs 9");
        costs.locator(".found vaadin-button").click();
        assertThat(page.locator(".totals .money .value").nth(1)).hasText(Pattern.compile("9(4,9|5,0)\\d\\d,\\d{3}"));

        tab(page, "Rules that paid");
        Locator coverage = page.locator(".coverage-pane");
        assertThat(coverage.locator("tbody tr").first()).containsText("1,519 of 1,519");
        assertThat(coverage.locator(".tone-less").first()).isVisible();
        Locator details = coverage.locator(".coverage-details vaadin-details");
        assertThat(details.first()).containsText("of 1,519");
        Locator capped = details.filter(new Locator.FilterOptions().setHasText("Commission on the paid margin"));
        capped.locator("vaadin-details-summary").click();
        assertThat(capped).containsText("paid margin is other than 0 NOK");
        assertThat(capped).containsText("From 250,000 NOK");
        documented(page, "what-if-coverage");
        assertAccessible(page);

        tab(page, "Targets");
        assertThat(page.locator(".goals-pane tbody tr").first()).containsText("Everybody");
        documented(page, "what-if-targets");
        assertAccessible(page);

        tab(page, "Fairness");
        Locator fairness = page.locator(".fairness-pane");
        assertThat(fairness).containsText("59 women, 65 men");
        assertThat(fairness.locator("tbody tr").first()).containsText("Gap, mean of all pay");
        assertThat(fairness).containsText("too few");
        documented(page, "what-if-fairness");
        assertAccessible(page);
        String whole = fairness.locator("tbody tr").first().innerText();
        fairness.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item[role=option]:visible")
                .filter(new Locator.FilterOptions().setHasText("As it is paid"))
                .click();
        assertThat(fairness.locator("tbody tr").first()).not().hasText(whole);

        tab(page, "Figures");
        page.locator(".figures-pane .movers button").first().click();
        assertThat(page.locator("vaadin-dialog .statement").first()).isVisible();
    }

    @Test
    void resultsAreTakenAlongAsReportWorkbookAndFiles() throws IOException {
        Page page = moved("en-GB", ColorScheme.LIGHT);
        tab(page, "Next year");
        assertThat(page.locator(".year-pane .swings .amounts").first()).containsText(" to ");
        page.getByText("Download…").click();
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog).containsText("at most four pages");
        documented(page, "what-if-download");
        assertAccessible(page);

        byte[] report = downloaded(page, "Report (PDF)", "What-if.pdf");
        try (PDDocument document = Loader.loadPDF(report)) {
            assertThat(document.getNumberOfPages()).isBetween(1, 4);
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains("What is changed, and what it adds", "80,000 NOK", "By department", "Women and men");
            picture(document, "what-if-report");
        }
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(downloaded(page, "Workbook (Excel)", "What-if.xlsx")))) {
            assertThat(book.getSheet("Payouts").getLastRowNum()).isEqualTo(1519);
            assertThat(book.getSheet("What makes the difference").getLastRowNum())
                    .isEqualTo(3);
            assertThat(book.getSheet("Next year").getLastRowNum()).isEqualTo(5);
        }
        byte[] files = downloaded(page, "Files for tools (CSV)", "What-if.zip");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("01 What is compared.csv");
        }
    }

    private static byte[] downloaded(Page page, String link, String name) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator(".downloads").getByText(link).click());
        assertThat(download.suggestedFilename()).isEqualTo(name);
        return Files.readAllBytes(download.path());
    }

    /** Its pages side by side. */
    private static void picture(PDDocument document, String name) throws IOException {
        if (!Browser.takesPictures()) {
            return;
        }
        PDFRenderer renderer = new PDFRenderer(document);
        List<BufferedImage> pages = new ArrayList<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            pages.add(renderer.renderImageWithDPI(page, 70, ImageType.RGB));
        }
        BufferedImage all = new BufferedImage(
                pages.stream().mapToInt(BufferedImage::getWidth).sum(),
                pages.getFirst().getHeight(),
                BufferedImage.TYPE_INT_RGB);
        int left = 0;
        for (BufferedImage one : pages) {
            all.getGraphics().drawImage(one, left, 0, null);
            left += one.getWidth();
        }
        Path folder = "docs".equals(System.getProperty("trinn.pictures"))
                ? Path.of("docs/screenshots")
                : Path.of("target/pictures");
        Files.createDirectories(folder);
        ImageIO.write(all, "png", folder.resolve(name + ".png").toFile());
    }

    @Test
    void severalTermsAreFoundForACostAndTaken() throws IOException {
        Page page = moved("en-GB", ColorScheme.LIGHT);
        tab(page, "Find terms");
        Locator pane = page.locator(".find-pane");
        pane.locator("vaadin-text-field input").fill("96,500,000");
        pane.locator(".seek vaadin-button").first().click();
        assertThat(pane.locator(".found .choice").first())
                .containsText("Costs 96", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertAccessible(page);
        pane.locator(".seek vaadin-button").last().click();
        assertThat(pane.locator(".heat-table tbody td").first())
                .containsText("lose", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertAccessible(page);
        documented(page, "what-if-find");
        pane.locator(".found .choice vaadin-button").first().click();
        assertThat(page.locator(".totals .money .value").nth(1)).hasText(Pattern.compile("96,[4-5]\\d\\d,\\d{3}"));
        page.getByText("Download…").click();
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(downloaded(page, "Workbook (Excel)", "What-if.xlsx")))) {
            assertThat(book.getSheet("Found terms").getLastRowNum())
                    .as("the terms were taken, and still belong to the question")
                    .isPositive();
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text.replaceAll("[^\\d.]", ""));
    }

    @Test
    void withoutAChangeThereIsNothingToTakeApartAndARuleIsToldByItsName() {
        Page page = browser.page("");
        assertThat(page.locator(".totals .value").first()).not().isEmpty();
        tab(page, "What makes the difference");
        assertThat(page.locator(".attribution-pane")).containsText("Both sides are the same");
        page.locator("vaadin-tab").nth(1).click();
        page.locator(".ace_editor")
                .first()
                .evaluate("element => { const editor = ace.edit(element); editor.setValue("
                        + "editor.getValue().replace('pay.cap( terms.cap );', 'pay.cap( terms.cap / 3 );'), -1); }");
        assertThat(page.locator(".waterfall li").first()).containsText("Variable pay is capped");
        assertThat(page.locator(".waterfall li").first()).containsText("changed rule");
        tab(page, "Sellers");
        page.locator(".results-pane vaadin-select").click();
        page.locator("vaadin-select-item[role=option]:visible")
                .filter(new Locator.FilterOptions().setHasText("quartile of attainment"))
                .click();
        assertThat(page.locator("vaadin-grid.groups")).containsText("1 (lowest)");
    }

    @Test
    void nextYearIsToldWithHowSureItIs() throws IOException {
        Page page = moved("en-GB", ColorScheme.LIGHT);
        tab(page, "Next year");
        Locator year = page.locator(".year-pane");
        Locator sums = year.locator(".swings .amounts > span:first-child");
        String[] last = page.locator(".totals .money .value").allInnerTexts().toArray(new String[0]);
        assertThat(sums).hasText(new String[] {last[0], last[1]});
        assertThat(year.locator(".swings .amounts").first()).containsText(" to ");
        assertThat(year.locator("table").first().locator("tbody tr")).hasCount(5);
        Locator targets = year.locator("table").last();
        assertThat(targets).containsText("Revenue");
        String lastYear =
                targets.locator("tbody tr").first().locator("td").nth(1).innerText();
        assertThat(targets.locator("tbody tr").first().locator("td").nth(2)).hasText(lastYear);
        year.locator(".budget input").fill("1");
        assertThat(year.locator(".within")).containsText("In 0 of 1,000 draws the alternative stays within 1 NOK.");

        set(page, "#year-growth", "8");
        set(page, "#year-quotas", "4");
        set(page, "#year-churn", "10");
        assertThat(year).containsText("12 sellers leave");
        set(page, "#year-spread", "15");
        String unanswered = awaited(page, sums, last[1]);
        set(page, "#year-answer", "0.5");
        awaited(page, sums, unanswered);
        assertThat(sums.first()).not().hasText(last[0]);
        assertThat(targets.locator("tbody tr").first().locator("td").nth(1)).hasText(lastYear);
        assertThat(targets.locator("tbody tr").first().locator("td").nth(2))
                .not()
                .hasText(lastYear);
        year.locator(".budget input").fill("100,000,000");
        assertThat(year.locator(".within")).containsText(Pattern.compile("In [1-9]\\d* of 1,000 draws the baseline"));
        documented(page, "what-if-next-year");
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(200);
            Browser.assertFits(page);
            Browser.assertNothingCutOff(page);
            assertAccessible(page);
        }
    }

    /** What the alternative comes to, once that is something else. */
    private static String awaited(Page page, Locator sums, String before) {
        assertThat(sums.last()).not().hasText(before);
        assertThat(page.locator(".year-pane .computing")).hasCount(0);
        return sums.last().innerText();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTabCanBeRead(String language) throws IOException {
        Page page = moved(language, ColorScheme.DARK);
        List<String> findings = new ArrayList<>();
        Locator tabs = page.locator(".result-tabs vaadin-tab");
        for (int nth = 1; nth < tabs.count(); nth++) {
            tabs.nth(nth).click();
            assertThat(page.locator(
                                    ".figures-pane:visible tbody tr, .waterfall:visible li, .swings:visible li, .find-pane:visible .seek, .curve-pane:visible .faults li")
                            .first())
                    .isVisible();
            for (int width : widths(language)) {
                page.setViewportSize(width, 900);
                page.waitForTimeout(200);
                try {
                    Browser.assertFits(page);
                    Browser.assertNothingCutOff(page);
                    if (width == LAST_WIDTH || width < 600 && language.equals("en-GB")) {
                        assertAccessible(page);
                    }
                } catch (AssertionError e) {
                    findings.add("tab %d at %d: %s".formatted(nth, width, e.getMessage()));
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aCurveShowsWherePayJumpsAndWhoStandsNear() throws IOException {
        Page page = moved("en-GB", ColorScheme.LIGHT);
        tab(page, "Curve");
        Locator curve = page.locator(".curve-pane");
        assertThat(curve.locator(".faults li").first()).containsText("more changes nothing");
        assertThat(curve.locator(".faults")).containsText("(80%) the payout jumps by");
        Locator places = curve.locator(".places button");
        assertThat(places.first())
                .containsText("stand near", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        assertAccessible(page);
        Locator cliff = places.filter(new Locator.FilterOptions().setHasText("Cliff – Quality index"))
                .first();
        cliff.click();
        assertThat(curve.locator("figcaption")).containsText("Quality index");
        assertThat(curve.locator(".faults")).containsText("At 90% the payout jumps by");
        documented(page, "what-if-curve");
    }
}
