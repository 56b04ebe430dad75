package trinn.review.store;

import java.util.Optional;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.kpi.Catalogue;
import trinn.review.Review;
import trinn.scheme.Scheme;
import trinn.statement.KpiWords;

/** Reviews schemes on stored data sets; those that were asked for last are kept. */
@Component
public final class Reviews {

    private static final int MOST_KEPT = 8;

    private record Key(String scheme, String data, String kpis) {}

    /**
     * A review, and what its data calls its KPIs.
     *
     * @param review what was found
     * @param kpis the names of KPIs
     */
    public record Done(Review review, KpiWords kpis) {}

    private final CompiledSchemes compiled;
    private final Populations populations;
    private final Recent<Key, Done> kept = new Recent<>(MOST_KEPT);

    Reviews(CompiledSchemes compiled, Populations populations) {
        this.compiled = compiled;
        this.populations = populations;
    }

    /**
     * Reviews a sound scheme.
     *
     * @param data the id of a data set in its money; empty to review it alone
     * @throws trinn.engine.EvaluationException where it cannot be worked out for somebody of the data set
     */
    public Done of(Scheme scheme, Optional<Long> data) {
        if (data.isEmpty()) {
            return kept.get(
                    new Key(scheme.files().hash(), "", ""),
                    any -> new Done(compiled.with(scheme, Review::of), new KpiWords(Catalogue.delivered())));
        }
        Population population = populations.get(data.get());
        Catalogue catalogue = population.catalogue();
        return kept.get(
                new Key(scheme.files().hash(), population.contentHash(), catalogue.hash()),
                any -> new Done(
                        compiled.with(
                                scheme,
                                ready -> Review.of(
                                        Succession.of(ready, scheme.terms()), catalogue, population.measurements())),
                        new KpiWords(catalogue)));
    }
}
