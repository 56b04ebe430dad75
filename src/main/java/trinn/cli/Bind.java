package trinn.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Option;
import trinn.evaluation.Bindings;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.source.Spelling;

/** The words on the command line that say what a scheme means by its KPIs. */
final class Bind {

    @Option(
            names = "--bind",
            paramLabel = "<scheme's KPI=data's KPI>",
            description = "What the scheme means by a KPI that the data calls otherwise, such as sales=revenue.")
    private Map<String, String> kpis = new TreeMap<>();

    /**
     * What was said.
     *
     * @throws Refusal where the data has no such KPI
     */
    Bindings bindings(Collection<FactSet> population) {
        Bindings said = Bindings.of(kpis);
        require(said, population);
        return said;
    }

    /** @throws Refusal where bindings name a KPI that the data does not have */
    static void require(Bindings bindings, Collection<FactSet> population) {
        require(bindings, kpis(population));
    }

    /**
     * As {@link #require(Bindings, Collection)}.
     *
     * @param known the codes of the KPIs that anybody has
     */
    static void require(Bindings bindings, Set<String> known) {
        bindings.kpis().forEach((scheme, data) -> {
            if (!known.contains(data)) {
                throw new Refusal("\"%s\" cannot be the data's \"%s\": the data has no such KPI. %s"
                        .formatted(scheme, data, Spelling.advice(data, List.copyOf(known))));
            }
        });
    }

    /** The codes of the KPIs that anybody has, in the order of their letters. */
    static Set<String> kpis(Collection<FactSet> population) {
        Set<String> codes = new TreeSet<>();
        population.forEach(facts -> facts.kpis().stream().map(Kpi::code).forEach(codes::add));
        return codes;
    }
}
