package trinn.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.scheme.TermWriter;
import trinn.source.YamlNode;

/**
 * What a scheme means by its KPIs, where the data calls them something else: <em>sales</em> is the data's <em>revenue</em>.
 * For the scheme a KPI then has the name that its rules use; under its own name it stays there too.
 *
 * @param kpis by the code that the scheme uses, the code that the data has
 */
public record Bindings(SortedMap<String, String> kpis) {

    /** Every KPI is called alike by the scheme and the data. */
    public static final Bindings NONE = new Bindings(new TreeMap<>());

    /** Copies the map; a name that means itself says nothing and is left out. */
    public Bindings {
        SortedMap<String, String> copy = new TreeMap<>(kpis);
        copy.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        kpis = Collections.unmodifiableSortedMap(copy);
    }

    /** Of names in any order. */
    public static Bindings of(Map<String, String> kpis) {
        return new Bindings(new TreeMap<>(kpis));
    }

    /**
     * As {@link #json} or a what-if file says it.
     *
     * @throws trinn.source.ProblemsException where it is no list of names with a name each
     */
    public static Bindings of(YamlNode node) {
        SortedMap<String, String> kpis = new TreeMap<>();
        node.map().forEach((scheme, data) -> kpis.put(scheme, data.text()));
        return new Bindings(kpis);
    }

    /** These and one more, which takes the place of another of the same name. */
    public Bindings with(String scheme, String data) {
        SortedMap<String, String> more = new TreeMap<>(kpis);
        more.put(scheme, data);
        return new Bindings(more);
    }

    /** These without one. */
    public Bindings without(String scheme) {
        SortedMap<String, String> fewer = new TreeMap<>(kpis);
        fewer.remove(scheme);
        return new Bindings(fewer);
    }

    /** As a JSON object, its names in their order; two bindings that mean the same are written alike. */
    public String json() {
        return TermWriter.json(new TreeMap<>(kpis));
    }

    /** The facts as the scheme names them. A KPI of the data that already has the name gives way. */
    FactSet bound(FactSet facts) {
        if (kpis.isEmpty()) {
            return facts;
        }
        List<Fact> all = new ArrayList<>();
        for (Fact fact : facts.others()) {
            if (!(fact instanceof Kpi kpi && kpis.containsKey(kpi.code()))) {
                all.add(fact);
            }
        }
        kpis.forEach((scheme, data) -> facts.kpis().stream()
                .filter(kpi -> kpi.code().equals(data))
                .forEach(kpi -> all.add(kpi.named(scheme))));
        return new FactSet(facts.seller(), facts.period(), all);
    }
}
