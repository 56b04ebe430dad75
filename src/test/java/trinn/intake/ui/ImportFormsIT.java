package trinn.intake.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** Files with titles, totals, columns of their own ways and several sheets, in a real browser. */
final class ImportFormsIT extends InBrowser {

    @TempDir
    private static Path home;

    @TempDir
    private static Path nothing;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> home.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> nothing.toAbsolutePath().toString());
    }

    @Test
    void howAColumnIsWrittenIsShownAndCorrected() throws IOException {
        Page page = browser.page("data/import");
        drop(page, "Salg.csv", """
                Salgsrapport;;;;
                ;;;;
                Ordrenr;Dato;Selger;Beløp;Rabatt
                1;03.01.26;Kari;1.200,50;1.500
                2;17.12.25;Ole;800,00;0.250
                Totalt;;;2.000,50;1.750
                """);
        assertThat(page.locator(".format select[id$=header] option:checked")).hasText("3");
        assertThat(page.locator(".format select[id$=years] option:checked")).containsText("two digits");
        assertThat(page.locator("p.unsure")).containsText(new String[] {"Dates taken for", "Years taken for"});
        assertThat(cell(page, 0, 1)).hasText("3 Jan 2026");
        assertThat(cell(page, 0, 4)).hasText("1,500");
        assertThat(page.locator("tbody tr")).hasCount(2);

        page.locator("select[aria-label='Rabatt: Decimals']").selectOption("point, 1234.50");
        assertThat(cell(page, 0, 4)).hasText("1.5");
        assertThat(cell(page, 0, 3)).hasText("1,200.5");
        page.locator("#import-currency").selectOption("NOK");
        page.locator("#import-check").click();
        assertThat(page.locator(".report li.note")).containsText("Totals recognised and left out");
        Browser.assertFits(page);
        Browser.picture(page, Path.of("target", "pictures", "import-forms.png"));

        page.locator(".format select[id$=extras]").selectOption("read as records");
        assertThat(page.locator("tbody tr")).hasCount(3);
        page.locator(".format select[id$=header]").selectOption("1");
        assertThat(page.locator("thead tr").last()).containsText("Salgsrapport");
    }

    @Test
    void aColumnOfTheCompanysOwnBecomesAnAttribute() throws IOException {
        Page page = browser.page("data/import");
        drop(page, "Ordre.csv", """
                Ordrenr;Dato;Selger;Beløp;Region;Kampanje
                1;03.01.2026;Kari;1.200,50;Nord;Vår
                2;17.01.2026;Ole;800,00;Sør;
                """);
        Locator region = page.locator("select[aria-label='Field of the column Region'] option:checked");
        assertThat(region).hasText("territory (own attribute)");
        page.locator("select[aria-label='Field of the column Kampanje']").selectOption("kampanje (own attribute)");
        assertThat(region).hasText("territory (own attribute)");
        assertThat(page.locator("select[aria-label='Field of the column Kampanje'] option:checked"))
                .hasText("kampanje (own attribute)");
        assertThat(page.locator("p.missing")).hasText("Every field that is needed has its column.");
        page.locator("#import-currency").selectOption("NOK");
        page.locator("#import-check").click();
        assertThat(page.locator(".report .verdict")).containsText("4 records can be imported");
        Browser.assertFits(page);
        Browser.picture(page, Path.of("target", "pictures", "import-attributes.png"));
        page.locator("#import-store").click();
        assertThat(page.locator(".verdict")).hasText("✓ Stored as Ordre, version 1: 4 records");
    }

    @Test
    void everySheetIsThereByItself() throws IOException {
        Page page = browser.page("data/import");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("Bok.xlsx", "application/octet-stream", workbook()));
        assertThat(page.locator(".file h2")).hasText(new String[] {"Bok.xlsx, Salg", "Bok.xlsx, Mål"});
        Locator more = page.locator("select[id$=more]");
        more.first().selectOption("Notater");
        assertThat(page.locator(".file h2"))
                .hasText(new String[] {"Bok.xlsx, Salg", "Bok.xlsx, Mål", "Bok.xlsx, Notater"});
        assertThat(more).hasCount(0);
        page.locator(".file")
                .last()
                .getByText("Leave out", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".file h2")).hasCount(2);

        page.locator("#import-currency").selectOption("NOK");
        page.locator("#import-check").click();
        assertThat(page.locator(".report .verdict")).containsText("3 records can be imported");
        Browser.assertFits(page);
        Browser.picture(page, Path.of("target", "pictures", "import-sheets.png"));
        page.locator("#import-store").click();
        assertThat(page.locator(".verdict")).hasText("✓ Stored as Bok, version 1: 3 records");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(book.createSheet("Salg"), "Ordrenr;Dato;Selger;Beløp", "1;13.01.2026;Kari;100");
            fill(book.createSheet("Mål"), "Selger;Måned;Mål", "Kari;jan 2026;100");
            fill(book.createSheet("Notater"), "Hva;Hvorfor", "Feil;Rettet");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Sheet sheet, String... lines) {
        for (int number = 0; number < lines.length; number++) {
            Row row = sheet.createRow(number);
            String[] cells = lines[number].split(";");
            for (int place = 0; place < cells.length; place++) {
                row.createCell(place).setCellValue(cells[place]);
            }
        }
    }

    private static Locator cell(Page page, int row, int place) {
        return page.locator("tbody tr").nth(row).locator("td").nth(place);
    }

    private static void drop(Page page, String name, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
