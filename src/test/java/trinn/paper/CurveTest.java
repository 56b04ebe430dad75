package trinn.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

/** Curves in papers. */
class CurveTest {

    private static final Curve CURVE = new Curve(
            "Payout by <b>revenue</b>",
            "Revenue, NOK",
            "Payout, NOK",
            List.of(new Curve.Mark(0, "0"), new Curve.Mark(100, "100")),
            List.of(new Curve.Mark(0, "0"), new Curve.Mark(10, "10")),
            List.of(new Curve.Point(0, 0), new Curve.Point(50, 0), new Curve.Point(100, 10)),
            List.of(new Curve.Point(50, 0)));

    private static final Paper PAPER = Paper.draft("Plan", Locale.UK, LocalDate.of(2026, 4, 1))
            .section("Pay curve")
            .curve(CURVE)
            .paper();

    private static final Press PRESS = new Press(new PaperLook("", "#c00020", "#ffffff"));

    @Test
    void aCurveIsAPictureThatSaysWhatItShows() throws IOException {
        byte[] pdf = PRESS.pdf(PAPER);
        assertThat(PdfUa.failures(pdf)).isEmpty();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/URI");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(pictures(document.getPage(0))).isEqualTo(1);
        }
    }

    @Test
    void theSameCurveIsTheSameFile() {
        assertThat(PRESS.pdf(PAPER)).isEqualTo(PRESS.pdf(PAPER));
    }

    @Test
    void anEMailShowsItWithBarsAndNoPicture() {
        String html = PRESS.html(PAPER);
        assertThat(html)
                .contains("Pay curve", "Payout, NOK: 0 \u2013 10", "Revenue, NOK", "role=\"img\"")
                .contains("aria-label=\"Payout by &lt;b&gt;revenue&lt;/b&gt;\"")
                .doesNotContain("<img", "base64", "<svg", "url(");
        List<Integer> bars = bars(html);
        assertThat(bars).hasSize(20).isSorted();
        assertThat(bars.getFirst()).isBetween(1, 3);
        assertThat(bars.getLast()).isBetween(117, 120);
    }

    @Test
    void aBarOfLessThanNothingHangsDown() {
        Curve owed = new Curve(
                "Owed",
                "Revenue, NOK",
                "Payout, NOK",
                List.of(new Curve.Mark(0, "0"), new Curve.Mark(100, "100")),
                List.of(new Curve.Mark(-10, "\u221210"), new Curve.Mark(10, "10")),
                List.of(
                        new Curve.Point(0, -10),
                        new Curve.Point(50, -10),
                        new Curve.Point(50, 10),
                        new Curve.Point(100, 10)),
                List.of());
        String html = PRESS.html(Paper.draft("Plan", Locale.UK, LocalDate.of(2026, 4, 1))
                .section("Pay curve")
                .curve(owed)
                .paper());
        assertThat(bars(html)).hasSize(40).containsOnly(60);
        assertThat(html.indexOf("height=\"60\" style=\"padding: 0; font-size: 0; line-height: 0\""))
                .isLessThan(html.indexOf("background-color: #c00020"));
    }

    /** How high the bars are, from left to right; those without height are none. */
    private static List<Integer> bars(String html) {
        return Pattern.compile("height=\"(\\d+)\" style=\"[^\"]*background-color: #c00020")
                .matcher(html)
                .results()
                .map(bar -> Integer.valueOf(bar.group(1)))
                .toList();
    }

    @Test
    void itIsDrawnInTheColourOfTheCompany() throws IOException {
        BufferedImage drawn =
                ImageIO.read(new ByteArrayInputStream(Drawing.png(CURVE, new PaperLook("", "#c00020", "#ffffff"))));
        long red = 0;
        for (int x = 0; x < drawn.getWidth(); x++) {
            for (int y = 0; y < drawn.getHeight(); y++) {
                red += (drawn.getRGB(x, y) & 0xffffff) == 0xc00020 ? 1 : 0;
            }
        }
        assertThat(red).isPositive();
    }

    @Test
    void anAxisNeedsTwoMarks() {
        assertThatThrownBy(() -> new Curve("", "", "", List.of(), List.of(), List.of(), List.of()))
                .hasMessageContaining("two marks");
    }

    private static int pictures(PDPage page) throws IOException {
        int pictures = 0;
        for (COSName name : page.getResources().getXObjectNames()) {
            pictures += page.getResources().getXObject(name) instanceof PDImageXObject ? 1 : 0;
        }
        return pictures;
    }
}
