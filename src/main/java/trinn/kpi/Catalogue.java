package trinn.kpi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;
import trinn.source.Sha256;
import trinn.source.Spelling;
import trinn.source.Yaml;

/** KPIs by their codes, in the order in which they were written. Immutable. */
public final class Catalogue {

    private static final String FORM = "Trinn KPIs, form 1";

    private final Map<String, KpiDefinition> kpis;

    private Catalogue(Map<String, KpiDefinition> kpis) {
        this.kpis = Collections.unmodifiableMap(new LinkedHashMap<>(kpis));
    }

    private static final class Delivered {
        static final Catalogue CATALOGUE =
                new Catalogue(CatalogueReader.read(Yaml.beside(Catalogue.class, "catalogue.yaml"), Map.of()));
    }

    /** The KPIs that come with Trinn. */
    public static Catalogue delivered() {
        return Delivered.CATALOGUE;
    }

    /**
     * Only the KPIs of a text.
     *
     * @param file the name to be used in messages
     * @throws trinn.source.ProblemsException with everything that is wrong, with line and column
     */
    public static Catalogue read(String file, String text) {
        return new Catalogue(CatalogueReader.read(Yaml.parse(file, text), Map.of()));
    }

    /**
     * These KPIs with those of a text, which may name these and replace them.
     *
     * @param file the name to be used in messages
     * @throws trinn.source.ProblemsException with everything that is wrong, with line and column
     */
    public Catalogue with(String file, String text) {
        return new Catalogue(CatalogueReader.read(Yaml.parse(file, text), kpis));
    }

    /**
     * As {@link #with(String, String)}, from a data set's own {@code kpis.yaml}.
     *
     * @throws trinn.source.ProblemsException where the file cannot be read, too
     */
    public Catalogue with(Path file) {
        return new Catalogue(CatalogueReader.read(Yaml.read(file), kpis));
    }

    /** The KPI of a code, or null. */
    public @Nullable KpiDefinition get(String code) {
        return kpis.get(code);
    }

    /** Whether less of a KPI is better; false for one that it does not know. */
    public boolean isLess(String code) {
        KpiDefinition known = kpis.get(code);
        return known != null && known.better() == Better.LESS;
    }

    /** The name of a KPI in a reader's language; its code where there is none of that code. */
    public String name(String code, Locale reader) {
        KpiDefinition kpi = kpis.get(code);
        return kpi == null ? code : kpi.names().in(reader);
    }

    /**
     * The KPI of a code.
     *
     * @throws IllegalArgumentException where there is none, with what was probably meant
     */
    public KpiDefinition need(String code) {
        KpiDefinition kpi = kpis.get(code);
        if (kpi == null) {
            throw new IllegalArgumentException(
                    "There is no KPI \"%s\". %s".formatted(code, Spelling.advice(code, codes())));
        }
        return kpi;
    }

    /**
     * Whether the values of days add up to those of months, and those of sellers to those of departments.
     *
     * @throws IllegalArgumentException where there is no such KPI
     */
    public boolean addsUp(String code) {
        Definition definition = need(code).definition();
        return definition instanceof Definition.Same(String other) ? addsUp(other) : definition.addsUp();
    }

    /**
     * Whether it adds up sales, what was given back of them, or what was paid for them, so that it grows with what is sold.
     *
     * @throws IllegalArgumentException where there is no such KPI
     */
    public boolean isOfSales(String code) {
        return switch (need(code).definition()) {
            case Definition.Sum sum -> isOfSales(sum.source());
            case Definition.Count count -> isOfSales(count.source());
            case Definition.Distinct distinct -> isOfSales(distinct.source());
            case Definition.First first -> isOfSales(first.source());
            case Definition.Paid _ -> true;
            case Definition.Same(String other) -> isOfSales(other);
            default -> false;
        };
    }

    private static boolean isOfSales(Source source) {
        return source.type() == RecordType.SALES || source.type() == RecordType.RETURNS;
    }

    /** The code of the KPI of which another one is the attainment; null where it is none. */
    public @Nullable String attained(String code) {
        return switch (need(code).definition()) {
            case Definition.Attainment(String of) -> of;
            case Definition.Same(String of) -> attained(of);
            default -> null;
        };
    }

    /** All KPIs. */
    public List<KpiDefinition> all() {
        return List.copyOf(kpis.values());
    }

    /** All codes. */
    public List<String> codes() {
        return new ArrayList<>(kpis.keySet());
    }

    /**
     * The SHA-256, in hexadecimal digits, of everything on which values depend: code, unit, direction, window and
     * definition of each KPI. Names, sentences and the order do not count.
     */
    public String hash() {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        new TreeMap<>(kpis)
                .values()
                .forEach(kpi -> text.append("%s %s %s %s %s\n"
                        .formatted(kpi.code(), kpi.unit(), kpi.better(), kpi.window(), kpi.definition())));
        return Sha256.hex(text.toString());
    }
}
