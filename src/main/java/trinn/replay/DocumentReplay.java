package trinn.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import trinn.document.PlanDocument;
import trinn.document.Promised;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Succession;
import trinn.kpi.Catalogue;
import trinn.scheme.Scheme;
import trinn.statement.KpiWords;

/** Makes plan documents again, and compares them with their certificates. */
public final class DocumentReplay {

    private DocumentReplay() {}

    /**
     * What comes of the documents of a scheme now.
     *
     * @param kpis that the scheme may ask for
     * @throws trinn.source.ProblemsException where its rules have mistakes
     * @throws trinn.engine.EvaluationException where one of its examples cannot be worked out
     */
    public static List<Finding> of(Scheme scheme, Catalogue kpis, List<Certificate> certificates) {
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            PlanIssuer issuer = new PlanIssuer(Succession.of(compiled, scheme.terms()), DataMark.none(kpis.hash()));
            return certificates.stream()
                    .map(one -> {
                        Promised now = PlanDocument.of(
                                compiled,
                                new KpiWords(kpis),
                                Locale.forLanguageTag(one.of().language()),
                                one.of().name(),
                                LocalDate.parse(one.of().from()));
                        return Comparison.of(one, issuer.certificate(now), any -> "");
                    })
                    .toList();
        }
    }
}
