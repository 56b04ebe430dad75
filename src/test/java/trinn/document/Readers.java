package trinn.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import trinn.engine.CompiledScheme;
import trinn.evaluation.Succession;
import trinn.kpi.Catalogue;
import trinn.paper.Block;
import trinn.paper.Paper;
import trinn.replay.Certificate;
import trinn.replay.DataMark;
import trinn.replay.PlanIssuer;
import trinn.statement.KpiWords;
import trinn.ui.Browser;

/** Who reads papers, all schemes that there are, and what holds for every paper. */
final class Readers {

    /** The languages of Trinn, each with the habits of a country. */
    static final List<Locale> ALL =
            List.of(Locale.UK, Locale.of("nb", "NO"), Locale.of("sv", "SE"), Locale.of("da", "DK"));

    static final KpiWords KPIS = new KpiWords(Catalogue.delivered());

    private static final Path PICTURES = Path.of("target/pictures");

    /** A number as no reader writes it: {@code 1E+3}, {@code 0.0350}, a point where this reader has a comma, a long one without groups. */
    private static final Pattern RAW =
            Pattern.compile("\\dE[+-]?\\d|(?<![\\d.,])\\d{5,}(?![\\d-])|(?<![\\d.,])0[.,]\\d{2,}0\\b");

    private static final Pattern POINT = Pattern.compile("(?<![§\\d.])\\d+\\.(?!\\d{3}(?!\\d))\\d+(?![\\d.])");

    private Readers() {}

    /** All of them where that is asked for; otherwise one, another for each of several papers that follow each other. */
    static List<Locale> of(Path folder) throws IOException {
        return "all".equals(System.getProperty("trinn.screens"))
                ? ALL
                : List.of(ALL.get(schemes().indexOf(folder) % ALL.size()));
    }

    /** The folders of all schemes that come with Trinn. */
    static List<Path> schemes() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String home : List.of("rules", "examples")) {
            try (Stream<Path> folders = Files.list(Path.of(home))) {
                folders.sorted().forEach(all::add);
            }
        }
        return all;
    }

    /** Vouches for documents of a scheme. */
    static PlanProof proof(CompiledScheme scheme) {
        return new PlanIssuer(
                Succession.of(scheme, scheme.scheme().terms()),
                DataMark.none(KPIS.catalogue().hash()));
    }

    /** Every text of a paper. */
    static List<String> texts(Paper paper) {
        List<String> texts =
                new ArrayList<>(List.of(paper.title(), paper.heading(), paper.footer(), paper.certificate()));
        for (Block block : paper.blocks()) {
            switch (block) {
                case Block.Heading(String text) -> texts.add(text);
                case Block.Paragraph(String text) -> texts.add(text);
                case Block.Note(String text) -> texts.add(text);
                case Block.Figure(String label, String number) -> texts.addAll(List.of(label, number));
                case Block.Picture(var curve) -> texts.addAll(List.of(curve.alt(), curve.across(), curve.up()));
                case Block.Grid(var table) -> {
                    table.columns().forEach(column -> texts.add(column.header()));
                    table.rows()
                            .forEach(row -> row.cells().forEach(cell -> {
                                texts.add(cell.text());
                                texts.add(cell.note());
                            }));
                }
            }
        }
        return texts;
    }

    /** It holds its certificate, whose number stands at its end. */
    static void requireCertified(Paper paper) {
        assertThat(paper.attachments()).hasSize(1).allSatisfy(file -> {
            assertThat(file.about()).doesNotContain("!");
            assertThat(paper.certificate())
                    .contains(Certificate.read(file.text()).number())
                    .doesNotContain("!", "{", "null");
        });
    }

    /** No key without a text, and no number as a machine writes it. */
    static void requireForPeople(Paper paper) {
        boolean comma = !paper.language().getLanguage().equals("en");
        assertThat(texts(paper)).allSatisfy(text -> {
            assertThat(text).doesNotContainPattern("!\\w[\\w.-]*!").doesNotContain("{", "}", "null", "$");
            assertThat(RAW.matcher(text).find()).as(text).isFalse();
            assertThat(comma && POINT.matcher(text).find()).as(text).isFalse();
        });
    }

    /** How many pages a PDF has. */
    static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Leaves a picture of the first page where pictures are asked for, with {@code -Dtrinn.pictures=docs} in the documentation. */
    static void picture(byte[] pdf, String name) throws IOException {
        if (!Browser.takesPictures()) {
            return;
        }
        Path folder = "docs".equals(System.getProperty("trinn.pictures")) ? Path.of("docs/screenshots") : PICTURES;
        Files.createDirectories(folder);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 90, ImageType.RGB),
                    "png",
                    folder.resolve(name + ".png").toFile());
        }
    }
}
