package trinn.document.store;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import trinn.audit.Deed;
import trinn.audit.store.Lookups;
import trinn.document.DataAhead;
import trinn.document.PlanDocument;
import trinn.document.PlanLetters;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Sights;
import trinn.facts.Period;
import trinn.paper.Press;
import trinn.population.DataSet;
import trinn.population.store.DataSets;
import trinn.population.store.SeenData;
import trinn.replay.DataMark;
import trinn.replay.PlanIssuer;
import trinn.scheme.Scheme;
import trinn.statement.KpiWords;

/** Prints plan documents and plan letters with their certificates, in the look of the company. */
@Component
public final class PlanPapers {

    private final DataSets dataSets;
    private final SeenData seen;
    private final Lookups lookups;
    private final CompiledSchemes compiled;
    private final Press press;
    private final Sights sights;

    PlanPapers(
            DataSets dataSets, SeenData seen, Lookups lookups, CompiledSchemes compiled, Press press, Sights sights) {
        this.dataSets = dataSets;
        this.seen = seen;
        this.lookups = lookups;
        this.compiled = compiled;
        this.press = press;
        this.sights = sights;
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
        return press.pdf(compiled.with(
                scheme,
                ready -> PlanDocument.of(ready, kpis, reader, "", day)
                        .proven(new PlanIssuer(
                                Succession.of(ready, scheme.terms()),
                                DataMark.none(kpis.catalogue().hash())))));
    }

    /**
     * The letter of a payee for a period to come, as PDF.
     *
     * @throws java.util.NoSuchElementException where the payee was not paid in the period before, or is not seen in it by whoever
     *     is signed in
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out
     * @throws trinn.source.ProblemsException where its rules have mistakes
     */
    public byte[] letter(Population population, Scheme scheme, String payee, Period period, Locale reader) {
        sights.require(
                population,
                population.facts().stream()
                        .filter(facts -> facts.seller().id().equals(payee)
                                && facts.period().to().equals(period.from())));
        population.payee(payee).ifPresent(one -> lookups.seen(Deed.LETTER_PRINTED, population.id(), one, period));
        DataSet data = seen.load(population.id());
        DataMark mark = new DataMark(
                data.name(), population.contentHash(), population.catalogue().hash(), data);
        KpiWords kpis = new KpiWords(population.catalogue());
        return press.pdf(compiled.with(scheme, ready -> {
            Succession versions = Succession.of(ready, scheme.terms());
            PlanIssuer issuer = new PlanIssuer(versions, mark);
            return new PlanLetters(versions, population.facts(), period, new DataAhead(data), kpis, reader, issuer)
                    .paper(payee);
        }));
    }
}
