package trinn.team.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import trinn.access.Sight;
import trinn.cache.Recent;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Sights;
import trinn.facts.FactSet;
import trinn.parallel.InOrder;
import trinn.scheme.Scheme;
import trinn.statement.KpiWords;
import trinn.team.Member;

/** Works out how everybody of a team stands. */
@Component
public final class Teams {

    private static final int MOST = 2_000;

    private record Key(String data, String kpis, String scheme, String payee, String period) {}

    private final Recent<Key, Member> members = new Recent<>(MOST);

    private final CompiledSchemes compiled;
    private final Sights sights;

    Teams(CompiledSchemes compiled, Sights sights) {
        this.compiled = compiled;
        this.sights = sights;
    }

    /** Whom whoever is signed in leads, or otherwise sees. */
    public Sight sight(Population population) {
        return sights.of(population);
    }

    /** The departments of those who are led in a period, by name, the empty text for who has none. */
    public List<String> departments(Population population, String period) {
        return led(population, period)
                .map(facts -> facts.seller().department())
                .distinct()
                .sorted()
                .toList();
    }

    /** Who of those who are led is in a department in a period. */
    public List<FactSet> of(Population population, String department, String period) {
        return led(population, period)
                .filter(facts -> facts.seller().department().equals(department))
                .toList();
    }

    private Stream<FactSet> led(Population population, String period) {
        Sight sight = sights.of(population);
        return population.facts().stream()
                .filter(facts -> facts.period().id().equals(period)
                        && sight.leads(facts.seller().id(), period));
    }

    /**
     * Works out members on all cores and hands them on one by one, in their order; those that were asked for last are kept.
     *
     * @param sink may end all by throwing
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for one of them
     * @throws java.util.NoSuchElementException where one of them is not seen by whoever is signed in
     */
    public void each(Population population, Scheme scheme, List<FactSet> team, Consumer<Member> sink) {
        sights.require(population, team.stream());
        KpiWords kpis = new KpiWords(population.catalogue());
        compiled.with(scheme, ready -> {
            Succession versions = Succession.of(ready, scheme.terms());
            InOrder<FactSet, Member> work = new InOrder<>(
                    facts -> members.get(
                            key(population, scheme, facts),
                            any -> Member.of(versions, population.measurements(), facts, kpis)),
                    sink);
            team.forEach(work::give);
            work.finish();
            return team;
        });
    }

    private static Key key(Population population, Scheme scheme, FactSet facts) {
        return new Key(
                population.contentHash(),
                population.catalogue().hash(),
                scheme.files().hash(),
                facts.seller().id(),
                facts.period().id());
    }
}
