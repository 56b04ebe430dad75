package trinn.team.store;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.parallel.InOrder;
import trinn.scheme.Scheme;
import trinn.statement.KpiWords;
import trinn.team.Member;

/** Works out how everybody of a team stands. */
@Component
public final class Teams {

    private final CompiledSchemes compiled;

    Teams(CompiledSchemes compiled) {
        this.compiled = compiled;
    }

    /** The departments of a period by name, the empty text for who has none. */
    public static List<String> departments(Population population, String period) {
        return population.facts().stream()
                .filter(facts -> facts.period().id().equals(period))
                .map(facts -> facts.seller().department())
                .distinct()
                .sorted()
                .toList();
    }

    /** Who is in a department in a period. */
    public static List<FactSet> of(Population population, String department, String period) {
        return population.facts().stream()
                .filter(facts -> facts.period().id().equals(period)
                        && facts.seller().department().equals(department))
                .toList();
    }

    /**
     * Works out members on all cores and hands them on one by one, in their order.
     *
     * @param sink may end all by throwing
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for one of them
     */
    public void each(Population population, Scheme scheme, List<FactSet> team, Consumer<Member> sink) {
        KpiWords kpis = new KpiWords(population.catalogue());
        compiled.with(scheme, ready -> {
            Succession versions = Succession.of(ready, scheme.terms());
            InOrder<FactSet, Member> work =
                    new InOrder<>(facts -> Member.of(versions, population.measurements(), facts, kpis), sink);
            team.forEach(work::give);
            work.finish();
            return team;
        });
    }
}
