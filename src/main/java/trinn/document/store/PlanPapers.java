package trinn.document.store;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import trinn.document.DataAhead;
import trinn.document.PlanDocument;
import trinn.document.PlanLetters;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.facts.Period;
import trinn.paper.Press;
import trinn.population.store.DataSets;
import trinn.scheme.Scheme;
import trinn.statement.KpiWords;

/** Prints plan documents and plan letters, in the look of the company. */
@Component
public final class PlanPapers {

    private final DataSets dataSets;
    private final CompiledSchemes compiled;
    private final Press press;

    PlanPapers(DataSets dataSets, CompiledSchemes compiled, Press press) {
        this.dataSets = dataSets;
        this.compiled = compiled;
        this.press = press;
    }

    /**
     * The document of a scheme, as PDF, dated today or the nearest day on which the scheme holds.
     *
     * @throws trinn.engine.EvaluationException where one of its examples cannot be worked out
     * @throws trinn.source.ProblemsException where its rules have mistakes
     */
    public byte[] document(Scheme scheme, Locale reader) {
        KpiWords kpis = new KpiWords(dataSets.kpis().catalogue());
        LocalDate day = PlanDocument.day(scheme.validity(), LocalDate.now());
        return press.pdf(compiled.with(scheme, ready -> PlanDocument.of(ready, kpis, reader, "", day)));
    }

    /**
     * The letter of a payee for a period to come, as PDF.
     *
     * @throws java.util.NoSuchElementException where the payee was not paid in the period before
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out
     * @throws trinn.source.ProblemsException where its rules have mistakes
     */
    public byte[] letter(Population population, Scheme scheme, String payee, Period period, Locale reader) {
        DataAhead ahead = new DataAhead(dataSets.load(population.id()));
        KpiWords kpis = new KpiWords(population.catalogue());
        return press.pdf(compiled.with(
                scheme,
                ready -> new PlanLetters(
                                Succession.of(ready, scheme.terms()), population.facts(), period, ahead, kpis, reader)
                        .paper(payee)));
    }
}
