package trinn.intake.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.ui.Browser;
import trinn.ui.InBrowser;

/** A file of another system on its way into What-if, in a real browser. */
final class ImportIT extends InBrowser {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Sales of three months: the price of one is not taken for the amount, and the last sale is below its cost. */
    private static final String SALES = """
            Ordrenr;Dato;Selger;Kunde;Pris;Antall;Linjesum;Kostpris
            1001;05.01.2026;Åse Bø;Fjell AS;4 166,50;3;12 499,50;9 000,00
            1002;07.01.2026;Per Østby;Vik AS;8 000,00;1;8 000,00;5 500,00
            1003;14.02.2026;Åse Bø;Fjell AS;5 325,25;4;21 301,00;15 000,00
            1004;20.02.2026;Per Østby;Nes AS;2 375,00;2;4 750,00;3 100,00
            1005;03.03.2026;Åse Bø;Vik AS;5 666,00;3;16 998,00;12 000,00
            1006;31.03.2026;Per Østby;Nes AS;3 000,00;2;6 000,00;6 400,00
            """;

    @TempDir
    private static Path home;

    @TempDir
    private static Path nothing;

    @Autowired
    private DataSets dataSets;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> home.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> nothing.toAbsolutePath().toString());
    }

    @Test
    void aFileOfAnotherSystemIsCorrectedCheckedImportedAndFoundInWhatIf() throws IOException {
        Page page = browser.page("data/import");
        assertThat(page.locator("#import-check")).hasCount(0);
        drop(page, "Salg våren.csv", SALES);
        assertThat(format(page, "encoding")).hasValue("1");
        assertThat(format(page, "delimiter").locator("option:checked")).hasText("semicolon");
        assertThat(format(page, "decimal").locator("option:checked")).containsText("1234,50");
        assertThat(format(page, "dates").locator("option:checked")).containsText("31.05.2014");
        assertThat(column(page, "Pris").locator("option:checked")).hasText("– left out –");
        assertThat(column(page, "Linjesum").locator("option:checked")).hasText("Amount *");
        column(page, "Linjesum").selectOption("– left out –");
        assertThat(page.locator(".file .missing"))
                .hasText("✕ Still needed: Amount. Choose it above the column that holds it.");
        assertThat(page.locator(".lacks")).containsText("choose the column for Amount");
        assertThat(page.locator("#import-check")).isDisabled();
        picture(page, "import-columns");

        column(page, "Linjesum").selectOption("Amount *");
        assertThat(page.locator(".file .missing"))
                .hasText("Every field that is needed has its column. 1 column is left out.");
        assertThat(page.locator("tbody tr").first().locator("td").nth(6)).hasText("12,499.5");
        page.locator("#import-currency").selectOption("NOK");
        page.locator("#import-name input").fill("Våren");
        assertThat(page.locator("#import-store")).isDisabled();
        page.locator("#import-check").click();
        assertThat(page.locator(".report .verdict")).containsText("can be imported");
        assertThat(page.locator(".report li.warning").filter(has("Sold for less than the cost")))
                .containsText("Salg våren.csv, row 7");
        Browser.assertFits(page);
        picture(page, "import");
        page.locator("#import-store").click();
        assertThat(page.locator(".verdict")).hasText("✓ Stored as Våren, version 1: 8 records");
        picture(page, "import-stored");

        page.getByText("Try schemes on it in What-if").click();
        assertThat(page.locator(".what-if-context .data")).containsText("Våren");
        assertThat(page.locator(".trinn-figure").first()).containsText("NOK");
        page.locator(".sides vaadin-select").last().evaluate("select => { select.opened = true; }");
        page.locator("vaadin-select-item")
                .filter(has("Web shop").setVisible(true))
                .click();
        Locator alternative =
                page.locator(".trinn-figure").filter(has("Alternative, NOK")).locator(".value");
        assertThat(alternative).hasText(Pattern.compile("[1-9][0-9,]*"));
        picture(page, "import-what-if");

        theSameColumnsAreKnown();
    }

    /** The address of an upload is worth something in the session that it was made for alone, and only while that lasts. */
    @Test
    void anUploadIsRefusedInAnotherSessionAndAfterItsOwn() throws Exception {
        Page page = browser.page("data/import");
        URI target = URI.create((String)
                page.locator("vaadin-upload").evaluate("upload => new URL(upload.target, document.baseURI).href"));
        String session = session(page);
        assertRefused(uploaded(target, session(browser.page("data/import"))));
        assertRefused(uploaded(target, "none"));
        Assertions.assertThat(uploaded(target, session).statusCode()).isEqualTo(200);
        become(page, "designer", "data/import");
        Assertions.assertThat(session(page)).isNotEqualTo(session);
        assertRefused(uploaded(target, session));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        Assertions.assertThat(answer.statusCode()).isBetween(400, 499);
    }

    private static HttpResponse<String> uploaded(URI target, String session) throws IOException, InterruptedException {
        String body = """
                --part\r
                Content-Disposition: form-data; name="file"; filename="forged.csv"\r
                Content-Type: text/csv\r
                \r
                Ordrenr;Dato;Selger;Linjesum
                1;05.01.2026;Ola;10\r
                --part--\r
                """;
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(target)
                            .header("Cookie", "JSESSIONID=" + session)
                            .header("Content-Type", "multipart/form-data; boundary=part")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The same columns again: nothing is to be corrected, and the same content adds nothing; more of it is a version. */
    private void theSameColumnsAreKnown() {
        Page page = browser.page("data/import");
        drop(page, "Salg våren.csv", SALES);
        assertThat(page.locator(".file .from")).containsText("read as the last file with these columns");
        page.locator("#import-as").selectOption("Våren, version 2");
        page.locator("#import-check").click();
        page.locator("#import-store").click();
        assertThat(page.locator(".verdict")).hasText("✓ Nothing new: the same content is there as Våren, version 1");
        page.getByText("Bring in more").click();
        drop(page, "Salg våren.csv", SALES + "1007;31.03.2026;Per Østby;Nes AS;2,00;1;2,00;0,50\n");
        page.locator("#import-as").selectOption("Våren, version 2");
        page.locator("#import-check").click();
        page.locator("#import-store").click();
        assertThat(page.locator(".verdict")).hasText("✓ Stored as Våren, version 2: 9 records");
        Assertions.assertThat(dataSets.all())
                .extracting(DataSetSummary::version)
                .startsWith(2, 1);
    }

    @Test
    void aBadFileIsRefusedWithItsRowAndColumn() throws IOException {
        Page page = browser.page("data/import");
        drop(page, "sales.csv", """
                Id;Date;Seller;Amount
                1;2026-01-05;Ann;1,50
                2;2026-02-31;Ann;2,50
                3;2026-03-05;Ann;three
                4;2026-03-05;Ann;four
                """);
        page.locator("#import-currency").selectOption("NOK");
        page.locator("#import-check").click();
        assertThat(page.locator(".report .verdict")).containsText("This cannot be imported yet: 3 errors, 1 warning.");
        assertThat(page.locator(".report li.error").filter(has("Not a date")))
                .containsText("sales.csv, row 3, column Date, “2026-02-31”");
        assertThat(page.locator(".report li.error").filter(has("Not a number"))).containsText("2 alike");
        assertThat(page.locator("#import-store")).isDisabled();
        picture(page, "import-refused");
        drop(page, "holiday.csv", "PK\u0003\u0004 this is no table");
        assertThat(page.locator(".troubles")).containsText("✕ holiday.csv");
        Assertions.assertThat(dataSets.all()).extracting(DataSetSummary::name).doesNotContain("sales");
    }

    @Test
    void anImportTellsHowFarItIsAndCanBeCancelled(@TempDir Path folder) throws IOException {
        StringBuilder many = new StringBuilder("Id;Date;Seller;Amount\n");
        for (int line = 1; line <= 400_000; line++) {
            many.append(line).append(";2026-01-05;Ann;1,50\n");
        }
        Page page = browser.page("data/import");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(Files.writeString(folder.resolve("many.csv"), many));
        page.locator("#import-currency").selectOption("NOK");
        page.locator("#import-check").click();
        assertThat(page.locator(".report .verdict")).containsText("400,001 records can be imported.");
        page.locator("#import-store").click();
        assertThat(page.locator(".progress"))
                .containsText(Pattern.compile("Importing: [1-9][0-9]*,[0-9]+ records so far"));
        page.locator(".progress vaadin-button").click();
        assertThat(page.locator(".state")).hasText("Cancelled. Nothing was stored.");
        Assertions.assertThat(dataSets.all()).extracting(DataSetSummary::name).doesNotContain("many");
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT, nb-NO, import-390", "390, DARK, sv-SE, import-390-dark", "1280, DARK, da-DK, import-dark"})
    void itFitsEveryScreen(int width, ColorScheme colours, String language, String name) throws IOException {
        Page page = browser.page("data/import", width, language, colours);
        drop(page, "Salg.csv", SALES);
        column(page, "Linjesum").selectOption("9");
        page.locator("#import-currency").selectOption("NOK");
        page.locator("#import-check").click();
        assertThat(page.locator(".report .verdict")).isVisible();
        Browser.assertFits(page);
        picture(page, name);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void drop(Page page, String name, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(WESTERN)));
    }

    private static Locator format(Page page, String part) {
        return page.locator(".format select[id$=%s]".formatted(part));
    }

    private static Locator column(Page page, String column) {
        return page.locator("select[aria-label$='%s']".formatted(column));
    }

    private static void picture(Page page, String name) throws IOException {
        Path file = Path.of("target", "pictures", name + ".png");
        Browser.picture(page, file);
        if ("docs".equals(System.getProperty("trinn.pictures")) && name.equals("import")) {
            Path shown = Files.createDirectories(Path.of("docs", "screenshots")).resolve(name + ".png");
            Files.copy(file, shown, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
