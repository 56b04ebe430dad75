package trinn.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.Objects;

/**
 * The fonts that every PDF carries: DejaVu Sans Condensed, whose digits have one width, and which knows Latin, Greek and Cyrillic
 * letters. Free to embed.
 */
final class Fonts {

    /** What style sheets call it. */
    private static final String FAMILY = "Paper";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Fonts() {}

    static void addTo(PdfRendererBuilder builder) {
        builder.useFont(Fonts::regular, FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> open("DejaVuSansCondensed-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
    }

    /** The file of the regular one. */
    static InputStream regular() {
        return open("DejaVuSansCondensed.ttf");
    }

    private static InputStream open(String file) {
        String path = "/net/sf/jasperreports/fonts/dejavu/" + file;
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path);
    }
}
