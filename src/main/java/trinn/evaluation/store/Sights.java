package trinn.evaluation.store;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import trinn.access.Sight;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.cache.Recent;
import trinn.facts.FactSet;
import trinn.facts.Period;

/**
 * Whom of a data set whoever is signed in sees: every service that shows the pay of somebody asks here. Who is not seen is
 * answered like who does not exist.
 */
@Component
public final class Sights {

    private static final int MOST = 200;

    /** A stored version of a data set never changes. */
    private record Key(User user, long data) {}

    private final Populations populations;
    private final Recent<Key, Sight> kept = new Recent<>(MOST);

    Sights(Populations populations) {
        this.populations = populations;
    }

    /** Whom somebody who is signed in sees of a population. */
    public Sight of(Population population) {
        return kept.get(new Key(Signed.in(), population.id()), key -> sight(key.user(), population));
    }

    /**
     * Whom somebody who is signed in sees of a stored data set, which is read only where it was not asked about before.
     *
     * @throws NoSuchElementException where there is none with this id
     */
    public Sight of(long data) {
        return kept.get(new Key(Signed.in(), data), key -> sight(key.user(), populations.get(data)));
    }

    private static Sight sight(User user, Population population) {
        return Sight.of(
                user, () -> population.facts().stream().map(Sights::post).iterator());
    }

    private static Sight.Post post(FactSet facts) {
        return new Sight.Post(
                facts.seller().id(), facts.period().id(), facts.seller().manager());
    }

    /** Whom and when of a population. */
    public List<FactSet> seen(Population population) {
        Sight sight = of(population);
        return sight.isEverybody()
                ? population.facts()
                : population.facts().stream()
                        .filter(facts ->
                                sight.sees(facts.seller().id(), facts.period().id()))
                        .toList();
    }

    /** The periods in which a payee is seen, by time. */
    public List<Period> periods(Population population, String payee) {
        Sight sight = of(population);
        return population.facts().stream()
                .filter(facts -> facts.seller().id().equals(payee))
                .map(FactSet::period)
                .filter(period -> sight.sees(payee, period.id()))
                .sorted()
                .toList();
    }

    /**
     * Nothing, where somebody is seen in a period.
     *
     * @throws NoSuchElementException otherwise
     */
    public void require(Population population, String payee, Period period) {
        if (!of(population).sees(payee, period.id())) {
            throw new NoSuchElementException("There is no payee %s in %s.".formatted(payee, period.id()));
        }
    }

    /** As {@link #require(Population, String, Period)}, for all of these. */
    public void require(Population population, Stream<FactSet> whose) {
        whose.forEach(facts -> require(population, facts.seller().id(), facts.period()));
    }
}
