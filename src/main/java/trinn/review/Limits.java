package trinn.review;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** The numbers that a scheme is held against, and the KPIs that guard the quality of others. Immutable. */
public final class Limits {

    private final Map<Limit, BigDecimal> values;
    private final Map<Limit, String> sources;
    private final Set<String> guards;

    private Limits(Map<Limit, BigDecimal> values, Map<Limit, String> sources, Set<String> guards) {
        this.values = Collections.unmodifiableMap(new EnumMap<>(values));
        this.sources = Collections.unmodifiableMap(new EnumMap<>(sources));
        this.guards = Set.copyOf(guards);
    }

    private static final class Delivered {
        static final Limits LIMITS = read(Yaml.beside(Limits.class, "limits.yaml"));
    }

    /** Those that the field advises. */
    public static Limits delivered() {
        return Delivered.LIMITS;
    }

    private static Limits read(YamlNode root) {
        Map<Limit, BigDecimal> values = new EnumMap<>(Limit.class);
        Map<Limit, String> sources = new EnumMap<>(Limit.class);
        YamlNode limits = root.only("limits", "guards").need("limits");
        for (Limit limit : Limit.values()) {
            YamlNode one = limits.need(limit.word()).only("value", "source");
            values.put(limit, one.need("value").number());
            sources.put(limit, one.need("source").text());
        }
        Set<String> guards = new HashSet<>();
        root.need("guards").list().forEach(code -> guards.add(code.text()));
        return new Limits(values, sources, guards);
    }

    /** These with another value of one of them. */
    public Limits with(Limit limit, BigDecimal value) {
        Map<Limit, BigDecimal> changed = new EnumMap<>(values);
        changed.put(limit, value);
        return new Limits(changed, sources, guards);
    }

    /** The value; shares and ratios are 1 for 100 %. */
    public BigDecimal of(Limit limit) {
        return Objects.requireNonNull(values.get(limit));
    }

    /** Where a value comes from. */
    public String source(Limit limit) {
        return Objects.requireNonNull(sources.get(limit));
    }

    /** Whether a KPI, or a field of a sale, looks at the quality of what is sold or done. */
    boolean guards(String name) {
        return guards.contains(name);
    }

    /** As a whole number. */
    int whole(Limit limit) {
        return of(limit).intValueExact();
    }
}
