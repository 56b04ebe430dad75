package trinn.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PageSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Prints papers in the look of a company: as PDF/UA-1, which screen readers read, and as HTML for an e-mail. The same paper gives the
 * same bytes. Nothing is loaded from outside. For any number of threads.
 */
public final class Press {

    private static final String PRODUCER = "Trinn";

    /** What stands for a sign that the fonts lack. */
    private static final String UNKNOWN = "\u25a1";

    private final PaperLook look;

    /** In a company's look. */
    public Press(PaperLook look) {
        this.look = look;
    }

    /** A paper as the text of an HTML file, in UTF-8, that needs no other file and no script. */
    public String html(Paper paper) {
        return new Mail(look).of(paper);
    }

    /** A paper as a PDF. */
    public byte[] pdf(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf(paper.title(), List.of(paper), bytes, Progress.SILENT);
        return bytes.toByteArray();
    }

    /**
     * Papers of one language as one PDF. Each begins a page, counts its own pages, and has a bookmark.
     *
     * @param title of the whole
     * @param papers at least one
     * @param progress told, while pages are drawn, how many papers that is; what it throws is thrown, and nothing is written
     * @throws UncheckedIOException where it cannot be written
     */
    public void pdf(String title, List<Paper> papers, OutputStream out, Progress progress) {
        Document pages = Pages.of(title, papers, look);
        PageByPage pageByPage = new PageByPage(papers.size(), progress);
        PdfRendererBuilder builder = Library.builder()
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER)
                .useReplacementText(UNKNOWN)
                .useUriResolver((base, uri) -> isWithin(uri) ? uri : null)
                .useExternalResourceAccessControl(
                        (uri, type) -> isWithin(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> isWithin(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .usePageSupplier(pageByPage)
                .withW3cDocument(pages, "");
        Fonts.addTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            pageByPage.all = renderer.getRootBox().getLayer().getPages().size();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                progress.at(papers.size(), papers.size());
                date(document, papers.getFirst().day(), pages);
                Attachments.add(papers, document);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an address is no address, but a picture itself, which the papers alone can make. */
    private static boolean isWithin(@Nullable String uri) {
        return uri != null && uri.startsWith(Content.PICTURE);
    }

    /** Is set up when something is printed for the first time, and not when Trinn starts. */
    private static final class Library {

        static {
            XRLog.setLoggingEnabled(false);
            OwnFonts.only();
        }

        private static PdfRendererBuilder builder() {
            return new PdfRendererBuilder();
        }
    }

    /** Gives the PDF its pages, and tells how far it is. */
    private static final class PageByPage implements PageSupplier {

        private final int papers;
        private final Progress progress;
        private int all;

        private PageByPage(int papers, Progress progress) {
            this.papers = papers;
            this.progress = progress;
        }

        @Override
        public PDPage requestPage(PDDocument document, float width, float height, int number, int shadow) {
            progress.at(number * papers / all, papers);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            return page;
        }
    }

    /** Takes what depends on the clock from the papers instead. */
    private static void date(PDDocument document, LocalDate day, Document pages) {
        GregorianCalendar time = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        time.setTimeInMillis(day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
        document.getDocumentInformation().setCreationDate(time);
        String text = pages.getDocumentElement().getTextContent();
        document.setDocumentId(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
    }
}
