package trinn.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.kpi.Catalogue;
import trinn.paper.PaperLook;
import trinn.paper.PdfUa;
import trinn.paper.Press;
import trinn.paper.Progress;
import trinn.population.DataFolder;

/** A month's statements in one PDF. */
class StatementPrintTest {

    private static final Press PRESS = new Press(PaperLook.PLAIN.of("Nordhandel AS"));

    private static final List<FactSet> POPULATION =
            DataFolder.read(Path.of("scenarios/nordhandel")).factSets();

    private static final List<FactSet> SOME = POPULATION.stream()
            .filter(facts -> !facts.period().from().isBefore(LocalDate.of(2026, 3, 1)))
            .sorted(Comparator.comparing(facts -> facts.period()))
            .limit(120)
            .toList();

    private static CompiledScheme scheme;

    @BeforeAll
    static void compile() {
        scheme = new SchemeCompiler().compile(Statements.SCHEME);
    }

    @AfterAll
    static void close() {
        scheme.close();
    }

    @Test
    void aHundredAndTwentyArePrintedWithinAMinute() {
        List<Integer> told = new ArrayList<>();
        long start = System.nanoTime();
        print(SOME, (done, all) -> told.add(done));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
        assertThat(told).isSorted().startsWith(0).endsWith(SOME.size()).hasSizeGreaterThan(2 * SOME.size());
    }

    @Test
    void eachBeginsAPageCountsItsOwnAndHasABookmark() throws IOException {
        List<FactSet> few = SOME.subList(0, 6);
        byte[] pdf = print(few, Progress.SILENT);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Integer> firsts = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
                firsts.add(document.getPages().indexOf(item.findDestinationPage(document)) + 1);
            }
            assertThat(names)
                    .isEqualTo(few.stream().map(facts -> facts.seller().name()).toList());
            for (int i = 0; i < few.size(); i++) {
                int end = i + 1 < few.size() ? firsts.get(i + 1) : document.getNumberOfPages() + 1;
                assertThat(text(document, firsts.get(i)))
                        .startsWith("Nordhandel AS")
                        .contains(names.get(i))
                        .contains("Side 1 av " + (end - firsts.get(i)));
            }
        }
        assertThat(PdfUa.failures(pdf)).isEmpty();
    }

    @Test
    void whoEndsItAtAnyTimeGetsNothing() {
        for (int end : new int[] {1, 3, 5}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            assertThatThrownBy(() -> print().write(SOME.subList(0, 6), PRESS, bytes, (done, all) -> {
                        if (done >= end) {
                            throw new CancellationException();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(bytes.size()).isZero();
        }
    }

    @Test
    void oneInThePileIsTheOneByItself() throws IOException {
        FactSet facts = SOME.get(4);
        try (PDDocument alone = Loader.loadPDF(PRESS.pdf(print().paper(facts)));
                PDDocument pile = Loader.loadPDF(print(List.of(SOME.get(3), facts), Progress.SILENT))) {
            assertThat(text(pile, pile.getNumberOfPages() - alone.getNumberOfPages() + 1))
                    .isEqualTo(text(alone, 1));
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static StatementPrint print() {
        Payroll payroll = new Payroll(
                Succession.of(scheme, scheme.scheme().terms()),
                new Measurements(POPULATION),
                new KpiWords(Catalogue.delivered()),
                facts -> {});
        return new StatementPrint(payroll, Locale.of("nb", "NO"), Proof.NONE);
    }

    private static byte[] print(List<FactSet> whose, Progress progress) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        print().write(whose, PRESS, bytes, progress);
        return bytes.toByteArray();
    }
}
