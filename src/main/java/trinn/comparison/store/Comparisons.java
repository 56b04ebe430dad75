package trinn.comparison.store;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import trinn.audit.Deed;
import trinn.audit.store.Lookups;
import trinn.comparison.Attribution;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Sights;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersions;

/** Compares statements of stored data sets: with those of other periods, and by other versions of schemes. */
@Component
public final class Comparisons {

    private final CompiledSchemes compiled;
    private final SchemeVersions versions;
    private final Sights sights;
    private final Lookups lookups;

    Comparisons(CompiledSchemes compiled, SchemeVersions versions, Sights sights, Lookups lookups) {
        this.compiled = compiled;
        this.versions = versions;
        this.sights = sights;
        this.lookups = lookups;
    }

    /**
     * A stored version of a scheme.
     *
     * @throws NoSuchElementException where there is none with this hash
     */
    public Scheme scheme(String hash) {
        return Scheme.of(versions.load(hash));
    }

    /** The periods in which whoever is signed in sees a payee, by time. */
    public List<Period> periods(Population population, String payee) {
        return sights.periods(population, payee);
    }

    /**
     * Compares a payout with that of another period of the same payee.
     *
     * @param about one of the population
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for these facts
     * @throws IllegalArgumentException where the payee is not there in the other period
     * @throws NoSuchElementException where one of both is not seen by whoever is signed in
     */
    public Attribution withPeriod(Population population, Scheme scheme, FactSet about, Period other) {
        sights.require(population, Stream.of(about));
        sights.require(population, about.seller().id(), other);
        lookups.seen(Deed.STATEMENT_SEEN, population.id(), about.seller(), other);
        return compiled.with(
                scheme,
                ready -> Attribution.ofPeriods(
                        Succession.of(ready, scheme.terms()), population.measurements(), about, other));
    }

    /**
     * Compares a payout with what another scheme pays for the same.
     *
     * @param about one of the population
     * @param other in the same currency
     * @throws trinn.engine.EvaluationException where one of the schemes cannot be worked out for these facts
     * @throws trinn.source.ProblemsException where the rules of the other scheme have mistakes
     */
    public Attribution withScheme(Population population, Scheme scheme, FactSet about, Scheme other) {
        sights.require(population, Stream.of(about));
        lookups.seen(Deed.STATEMENT_SEEN, population.id(), about.seller(), about.period());
        return compiled.with(
                scheme,
                now -> compiled.with(
                        other,
                        old -> Attribution.ofSchemes(
                                Succession.of(old, other.terms()),
                                Succession.of(now, scheme.terms()),
                                population.measurements(),
                                about)));
    }
}
