package trinn.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Scheme;

/**
 * What kind of number each KPI is: as scheme.yaml measures it, or as it comes with Trinn. Of a KPI that neither knows, only the
 * data can tell.
 */
final class KpiKinds {

    private static final Set<String> KPIS = Set.of("Kpi", "TeamKpi");
    private static final String KEY = "code";
    private static final Map<String, Kind> DELIVERED = delivered();

    private final Scheme scheme;

    KpiKinds(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The kind of the KPIs that a condition on a fact names; null where it names none, or several kinds. */
    @Nullable Kind of(String fact, Expr condition) {
        if (!KPIS.contains(fact) || leavesOpen(condition)) {
            return null;
        }
        List<Expr.Text> codes = new ArrayList<>();
        KnownKeys.collect(condition, KEY, codes);
        List<@Nullable Kind> kinds =
                codes.stream().map(code -> of(code.value())).distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst() : null;
    }

    /** Whether other facts than those that it names may meet the condition. */
    private static boolean leavesOpen(Expr condition) {
        return condition instanceof Expr.Binary binary && binary.sign().equals("||")
                || condition instanceof Expr.Unary
                || condition.parts().stream().anyMatch(KpiKinds::leavesOpen);
    }

    private @Nullable Kind of(String code) {
        KpiMeasure measure = scheme.measuring().kpi(code);
        return measure != null && measure.sum() != null ? measure.sum().kind() : DELIVERED.get(code);
    }

    /** The fields of a fact, where those that the KPI decides are of a kind. */
    static Map<String, ValueType> measured(String fact, @Nullable Kind kind) {
        Map<String, ValueType> fields = Vocabulary.FACTS.getOrDefault(fact, Map.of());
        if (kind == null) {
            return fields;
        }
        Map<String, ValueType> known = new HashMap<>(fields);
        known.replaceAll((name, type) ->
                type instanceof ValueType.Number(Kind of) && of == Kind.NUMBER ? new ValueType.Number(kind) : type);
        return known;
    }

    /** Written from the catalogue of KPIs by its test. */
    private static Map<String, Kind> delivered() {
        Properties lines = new Properties();
        try (InputStream stream = Objects.requireNonNull(KpiKinds.class.getResourceAsStream("kpi-kinds.properties"))) {
            lines.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Kind> kinds = new HashMap<>();
        lines.forEach((code, kind) ->
                kinds.put(code.toString(), Kind.valueOf(kind.toString().toUpperCase(Locale.ROOT))));
        return kinds;
    }
}
