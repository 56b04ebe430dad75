package trinn.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.facts.Balance;
import trinn.paper.Paper;
import trinn.paper.PaperLook;
import trinn.paper.PdfUa;
import trinn.paper.Press;
import trinn.settlement.Step;

/** Statements on paper. */
class StatementPaperTest {

    private static final Path PICTURES = Path.of("target/pictures");

    private static final Press PRESS = new Press(PaperLook.PLAIN.of("Nordhandel AS"));

    static Stream<Locale> readers() {
        return Statements.READERS.stream();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aStatementIsAccessible(Locale reader) throws IOException {
        byte[] pdf = print(
                "statement",
                reader,
                full(Statements.in(reader)).paper("Certificate 4711: this statement adds up, and nobody changed it."));
        assertThat(PdfUa.failures(pdf)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void oneOfALongNameAndANegativePayoutIsAccessible(Locale reader) throws IOException {
        Paper paper = Statements.in(reader)
                .of(Statements.LONG)
                .line(Step.AWARD, "commission", "1250.5")
                .line(Step.ADJUSTMENT, "commission", "-12345678.90")
                .paper();
        byte[] pdf = print("negative", reader, paper);
        assertThat(PdfUa.failures(pdf)).isEmpty();
        assertThat(text(pdf)).contains("\u221212");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void oneOfADrawIsAccessible(Locale reader) throws IOException {
        Paper paper = Statements.in(reader)
                .line(Step.AWARD, "commission", "9000")
                .line(Step.DRAW, "commission", "6000")
                .open(Balance.OWED, "6000")
                .paper();
        assertThat(PdfUa.failures(print("draw", reader, paper))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void oneOfNothingIsAccessible(Locale reader) throws IOException {
        assertThat(PdfUa.failures(print(
                        "nothing",
                        reader,
                        Statements.in(reader)
                                .missed("Bonus", "commission", "0", "500000")
                                .paper())))
                .isEmpty();
    }

    private static Statements full(Statements statements) {
        return statements
                .line(Step.AWARD, "base salary", "47000")
                .line(Step.AWARD, "commission", "17173.75")
                .line(Step.MULTIPLY, "commission", "1717.38")
                .line(Step.CAP, "commission", "-900")
                .line(Step.WITHHOLD, "commission", "-1000")
                .open(Balance.WITHHELD, "1000")
                .open(Balance.OWED, "250")
                .cost("9173.4")
                .missed("Bonus", "commission", "410000", "500000");
    }

    /** Leaves a picture of its first page for whoever wants to look at it. */
    private static byte[] print(String name, Locale reader, Paper paper) throws IOException {
        byte[] pdf = PRESS.pdf(paper);
        Files.createDirectories(PICTURES);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 80, ImageType.RGB),
                    "png",
                    PICTURES.resolve("paper-%s-%s.png".formatted(name, reader.getLanguage()))
                            .toFile());
        }
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
