package trinn.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.Period;
import trinn.paper.Attachment;
import trinn.paper.Attachments;
import trinn.paper.Paper;
import trinn.paper.PaperLook;
import trinn.paper.PdfUa;
import trinn.paper.Press;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.statement.Grounds;
import trinn.statement.KpiWords;
import trinn.statement.Sentences;
import trinn.statement.StatementPaper;

/** Statements with their certificates on paper. Those of plan documents and letters are held by their own tests. */
class CertifiedStatementTest {

    private static final Press PRESS = new Press(PaperLook.PLAIN.of("Nordhandel AS"));

    private static final DataSet DATA = DataFolder.read(Path.of("scenarios/nordhandel"));

    static Stream<Locale> readers() {
        return Stream.of(Locale.UK, Locale.of("nb", "NO"), Locale.of("sv", "SE"), Locale.of("da", "DK"));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aStatementWithItsCertificateIsAccessible(Locale reader) throws IOException {
        LocalDate march = LocalDate.of(2026, 3, 1);
        KpiWords kpis = new KpiWords(DATA.catalogue());
        try (CompiledScheme scheme =
                new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales"))))) {
            Succession versions = Succession.of(scheme, scheme.scheme().terms());
            Sentences sentences = new Sentences(reader, scheme.scheme().currency());
            Grounds grounds = Grounds.of(
                    versions,
                    Evaluation.seller(
                            versions,
                            new Measurements(DATA.factSets()),
                            "P001",
                            new Period(march, march.plusMonths(1))),
                    kpis,
                    sentences);
            Issuer issuer = new Issuer(versions, DataMark.of(DATA));

            Paper paper = new StatementPaper(scheme.scheme(), kpis, sentences).of(grounds, issuer.proof(reader));
            byte[] pdf = PRESS.pdf(paper);

            assertThat(PdfUa.failures(pdf)).isEmpty();
            Certificate certificate = issuer.of(grounds, reader);
            assertThat(Attachments.in(pdf)).extracting(Attachment::text).containsExactly(certificate.json());
            assertThat(PRESS.html(paper))
                    .contains(certificate.number())
                    .contains(List.of(
                            Certificate.shown(certificate.scheme().hash()),
                            Certificate.shown(certificate.result().hash())));
        }
    }
}
