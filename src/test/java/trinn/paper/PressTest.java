package trinn.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Papers as PDF and as HTML. */
class PressTest {

    private static final String ODD = "<b>Åse & \"Ola\"</b>";

    private static final String SIGNS = "æøå ÆØÅ äö ÄÖ é ß \u2212 – — ✓ × · ▲ ▼ € ½ Ł ř ő Ж Ω 1\u00a0234\u202f567";

    private static final Press PRESS = new Press(PaperLook.PLAIN.of(ODD + " AS"));

    private static final Table TABLE = Table.of(
            List.of(Table.Column.text("What"), Table.Column.text("Why"), Table.Column.number("Amount, NOK")),
            List.of(
                    Table.Row.of(List.of(
                            new Table.Cell("Commission", "cut"), new Table.Cell(SIGNS, ODD), Table.Cell.of("1,00"))),
                    Table.Row.sum("Sum", "", "1,00")));

    private static final Paper PAPER = draft().table(TABLE).paper();

    private static Paper.Draft draft() {
        return Paper.draft(ODD, Locale.of("nb", "NO"), LocalDate.of(2026, 4, 1))
                .certificate("Certified by " + ODD)
                .table(Table.details(Table.Row.of("Name", ODD)))
                .figure("Payout, NOK", "−1 234,50")
                .section("A section")
                .paragraph("A paragraph.")
                .note("A note.");
    }

    @Test
    void aPdfIsTaggedTitledAndInItsLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRESS.pdf(PAPER))) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("nb-NO");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(ODD);
            assertThat(tags(catalog.getStructureTreeRoot()))
                    .contains("Document", "H1", "H2", "P", "Table", "THead", "TBody", "TR", "TD", "TH")
                    .doesNotContain("Figure");
        }
        assertThat(PdfUa.failures(PRESS.pdf(PAPER))).isEmpty();
    }

    @Test
    void everyHeaderOfATableSaysOfWhat() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRESS.pdf(PAPER))) {
            List<String> scopes = new ArrayList<>();
            each(document.getDocumentCatalog().getStructureTreeRoot(), element -> {
                if (element.getStructureType().equals("TH")) {
                    scopes.add(
                            element.getCOSObject().getCOSDictionary(COSName.A).getNameAsString("Scope"));
                }
            });
            assertThat(scopes).containsExactly("Row", "Column", "Column", "Column", "Row", "Row");
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRESS.pdf(PAPER))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("DejaVu");
                }
            }
        }
    }

    @Test
    void theFontsOfTheMachinePlayNoPart() {
        PRESS.pdf(PAPER);
        assertThat(FontMappers.instance()).isInstanceOf(OwnFonts.class);
    }

    @Test
    void theFontsKnowTheSignsOfEuropeAndOfMoney() throws IOException {
        assertThat(text(PRESS.pdf(PAPER)).replace('\n', ' '))
                .contains(SIGNS.split(" 1")[0])
                .doesNotContain("□");
    }

    @Test
    void aSignThatNoFontKnowsIsABox() throws IOException {
        byte[] pdf = PRESS.pdf(draft().paragraph("李 Li 😀").paper());
        assertThat(text(pdf)).contains("□ Li");
        assertThat(PdfUa.failures(pdf)).isEmpty();
    }

    @Test
    void textIsNeverMarkup() throws IOException {
        assertThat(text(PRESS.pdf(PAPER))).contains(ODD + " AS", "Certified by " + ODD);
        assertThat(PRESS.html(PAPER))
                .contains("&lt;b&gt;Åse &amp; &quot;Ola&quot;&lt;/b&gt; AS")
                .doesNotContain("<b>");
    }

    @Test
    void charactersThatNobodySeesAreLeftOut() throws IOException {
        Paper paper = draft().paragraph("a\u0000\u0007\u202eb\ud800c\uffff").paper();
        assertThat(PRESS.html(paper)).contains(">abc<");
        assertThat(PdfUa.failures(PRESS.pdf(paper))).isEmpty();
    }

    @Test
    void theSamePaperIsTheSameFile() {
        assertThat(PRESS.pdf(PAPER)).isEqualTo(PRESS.pdf(PAPER));
        assertThat(PRESS.html(PAPER)).isEqualTo(PRESS.html(PAPER));
    }

    @Test
    void aPdfIsDatedAsItsPaper() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRESS.pdf(PAPER))) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-04-01T00:00:00Z");
        }
    }

    @Test
    void aLongTableRepeatsItsHeadersAndIsStillAccessible() throws IOException {
        Paper.Draft draft = draft();
        for (int i = 0; i < 30; i++) {
            draft.table(TABLE);
        }
        Table.Row row = Table.Row.of("Commission", "Because it was sold and paid, " + SIGNS, "1,00");
        byte[] pdf = PRESS.pdf(draft.table(Table.of(TABLE.columns(), Collections.nCopies(90, row)))
                .paper());
        assertThat(PdfUa.failures(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            assertThat(last.getText(document)).contains("Amount, NOK");
        }
    }

    @Test
    void whereverALongTableBreaksEachPageHasItsHeadersAndASumIsNotAlone() throws IOException {
        for (int lines = 20; lines < 32; lines++) {
            List<Table.Row> rows =
                    new ArrayList<>(Collections.nCopies(lines, Table.Row.of("Commission", "Sold", "1,00")));
            rows.add(Table.Row.sum("Sum", "", "1,00"));
            byte[] pdf =
                    PRESS.pdf(draft().table(Table.of(TABLE.columns(), rows)).paper());
            for (String page : pages(pdf)) {
                if (page.contains("1,00")) {
                    assertThat(page).as("%d lines", lines).contains("Amount, NOK", "Commission");
                }
            }
            assertThat(PdfUa.failures(pdf)).isEmpty();
        }
    }

    @Test
    void htmlIsStrictAndNeedsNothingElse() throws Exception {
        String html = PRESS.html(PAPER);
        assertThat(html)
                .doesNotContain("<script", "<style", "<link", "<img", "class=", "url(", "http", "var(", "src=")
                .contains("<html lang=\"nb-NO\">", "width=device-width");
        Document parsed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        for (String name : List.of("td", "th", "p", "h1", "h2", "table")) {
            for (int i = 0; i < parsed.getElementsByTagName(name).getLength(); i++) {
                Element element = (Element) parsed.getElementsByTagName(name).item(i);
                assertThat(element.getAttribute("style")).as(name).isNotEmpty();
            }
        }
    }

    @Test
    void whatIsNotTaggedFails() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .withHtmlContent("<html><head><title>x</title></head><body>x</body></html>", "")
                .toStream(bytes)
                .run();
        assertThat(PdfUa.failures(bytes.toByteArray())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blue", "#12345", "#1234567", "#12345g", "#123456;}"})
    void aColourIsSixDigits(String colour) {
        assertThatThrownBy(() -> new PaperLook("", colour, "#ffffff"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#1d4ed8");
    }

    @Test
    void aRowNeedsACellForEachColumn() {
        assertThatThrownBy(() -> Table.of(TABLE.columns(), List.of(Table.Row.of("one"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                pages.add(one.getText(document));
            }
        }
        return pages;
    }

    private static List<String> tags(PDStructureNode root) {
        List<String> tags = new ArrayList<>();
        each(root, element -> tags.add(element.getStructureType()));
        return tags;
    }

    private static void each(PDStructureNode node, Consumer<PDStructureElement> visitor) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                visitor.accept(element);
                each(element, visitor);
            }
        }
    }
}
