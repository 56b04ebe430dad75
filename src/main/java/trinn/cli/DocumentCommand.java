package trinn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trinn.document.PlanDocument;
import trinn.document.Promised;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Succession;
import trinn.kpi.Catalogue;
import trinn.paper.Paper;
import trinn.replay.DataMark;
import trinn.replay.PlanIssuer;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.statement.KpiWords;

/** {@code trinn document}: what a scheme pays, as a document for whom it pays. */
@Command(
        name = "document",
        description =
                "Writes what a scheme pays as a document, as a PDF or a page: each part of the pay, the terms, a curve, and examples.",
        mixinStandardHelpOptions = true)
final class DocumentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<scheme's folder>", description = "The scheme.")
    private Path folder = Path.of("");

    @Option(names = "--for", defaultValue = "", paramLabel = "<whom>", description = "For whom it is, in its language.")
    private String audience = "";

    @Option(
            names = "--day",
            defaultValue = "",
            paramLabel = "<day>",
            description =
                    "The day of the document and of its terms; today, unless the scheme begins later or has ended.")
    private String day = "";

    @Mixin
    private Reader reader = new Reader();

    @Mixin
    private PaperOptions paper = new PaperOptions();

    @Mixin
    private CertificateOptions certificates = new CertificateOptions();

    @Override
    public Integer call() {
        paper.requireAny();
        Scheme scheme = Scheme.of(SchemeFiles.read(folder));
        LocalDate dated = day.isEmpty() ? PlanDocument.day(scheme.validity(), LocalDate.now()) : Dates.of(day);
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            KpiWords kpis = new KpiWords(Catalogue.delivered());
            Promised document = PlanDocument.of(compiled, kpis, reader.locale(), audience, dated);
            PlanIssuer issuer = new PlanIssuer(
                    Succession.of(compiled, scheme.terms()),
                    DataMark.none(kpis.catalogue().hash()));
            Paper proven = document.proven(issuer);
            paper.write(proven);
            certificates.writeOf(proven);
            PrintWriter out = spec.commandLine().getOut();
            out.println(proven.title());
            out.flush();
        }
        return 0;
    }
}
