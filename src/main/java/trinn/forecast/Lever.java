package trinn.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.kpi.Influence;
import trinn.language.Asked;
import trinn.statement.Change;
import trinn.statement.KpiWords;
import trinn.statement.Measure;

/**
 * Something that rules of pay read and a seller can change herself.
 *
 * @param of what was achieved
 * @param kind what kind of number that is
 * @param actual how much was achieved so far
 * @param target what is planned of it; null where nothing is
 */
public record Lever(
        Measure of, Kind kind, BigDecimal actual, @Nullable BigDecimal target) {

    /** More products than anybody moves. */
    private static final int MOST_PRODUCTS = 5;

    /** What leads from the actual to another value. */
    public Change to(BigDecimal value) {
        return new Change(of, value.subtract(actual), kind, Influence.SELF);
    }

    /** All of a seller and period, each KPI once: its shortest window; of products those of which most was sold. */
    public static List<Lever> of(CompiledScheme scheme, FactSet facts, KpiWords kpis) {
        List<Asked> asked = scheme.asked();
        Map<String, Lever> levers = new LinkedHashMap<>();
        for (Kpi kpi : asked(asked, facts)) {
            if (kpis.influence(kpi.code()) == Influence.SELF) {
                Measure of = new Measure("Kpi", kpi.code(), kpi.window(), "actual");
                levers.putIfAbsent(
                        kpi.code(), new Lever(of, kpis.kind(scheme.scheme(), kpi.code()), kpi.actual(), kpi.target()));
            }
        }
        List<Lever> all = new ArrayList<>(levers.values());
        facts.products().stream()
                .filter(product -> asked.stream().anyMatch(one -> one.fact().equals("Product") && one.means(product)))
                .sorted(Comparator.comparing(Product::quantity).reversed().thenComparing(Product::code))
                .limit(MOST_PRODUCTS)
                .forEach(product -> all.add(new Lever(
                        new Measure("Product", product.code(), null, "quantity"),
                        Kind.COUNT,
                        product.quantity(),
                        null)));
        return all;
    }

    /** The KPIs that rules ask for, the shorter windows first. */
    public static List<Kpi> asked(List<Asked> asked, FactSet facts) {
        return facts.kpis().stream()
                .filter(kpi -> asked.stream().anyMatch(one -> one.fact().equals("Kpi") && one.means(kpi)))
                .sorted(Comparator.comparing(Kpi::window))
                .toList();
    }
}
