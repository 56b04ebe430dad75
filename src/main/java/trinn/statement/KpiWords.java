package trinn.statement;

import java.util.Locale;
import java.util.Map;
import trinn.facts.Kind;
import trinn.kpi.Catalogue;
import trinn.kpi.Influence;
import trinn.kpi.KpiDefinition;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Scheme;

/**
 * What a data set calls its KPIs, and what they are counted in.
 *
 * @param catalogue of the data set
 * @param bound the codes of the data by those that a scheme uses, where they are others
 */
public record KpiWords(Catalogue catalogue, Map<String, String> bound) {

    /** Copies the map. */
    public KpiWords {
        bound = Map.copyOf(bound);
    }

    /** Where a scheme and the data call KPIs the same. */
    public KpiWords(Catalogue catalogue) {
        this(catalogue, Map.of());
    }

    private String data(String code) {
        return bound.getOrDefault(code, code);
    }

    /** The name of a KPI in a reader's language; its code where the catalogue has none of that code. */
    public String name(String code, Locale reader) {
        return catalogue.name(data(code), reader);
    }

    /** The name of a KPI for a scheme, which may have a label of its own for it. */
    public String name(Scheme scheme, String code, Locale reader) {
        String label = scheme.messages(reader).kpi(code);
        return label == null ? name(code, reader) : label;
    }

    /** Who can change it; the seller herself where the catalogue does not know it. */
    public Influence influence(String code) {
        KpiDefinition kpi = catalogue.get(data(code));
        return kpi == null ? Influence.SELF : kpi.influence();
    }

    /** What kind of number it is; a plain number where the catalogue does not know. */
    public Kind kind(String code) {
        KpiDefinition kpi = catalogue.get(data(code));
        return kpi == null ? Kind.NUMBER : kpi.unit().kind();
    }

    /** What kind of number it is for a scheme, which may measure it itself. */
    public Kind kind(Scheme scheme, String code) {
        KpiMeasure measured = scheme.measuring().kpi(code);
        return measured != null && measured.sum() != null ? measured.sum().kind() : kind(code);
    }
}
