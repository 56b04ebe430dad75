package trinn.statement;

import java.util.Locale;
import trinn.facts.Kind;
import trinn.kpi.Catalogue;
import trinn.kpi.Influence;
import trinn.kpi.KpiDefinition;

/**
 * What a data set calls its KPIs, and what they are counted in.
 *
 * @param catalogue of the data set
 */
public record KpiWords(Catalogue catalogue) {

    /** The name of a KPI in a reader's language; its code where the catalogue has none of that code. */
    public String name(String code, Locale reader) {
        return catalogue.name(code, reader);
    }

    /** Who can change it; the seller herself where the catalogue does not know it. */
    public Influence influence(String code) {
        KpiDefinition kpi = catalogue.get(code);
        return kpi == null ? Influence.SELF : kpi.influence();
    }

    /** What kind of number it is; a plain number where the catalogue does not know. */
    public Kind kind(String code) {
        KpiDefinition kpi = catalogue.get(code);
        return kpi == null ? Kind.NUMBER : kpi.unit().kind();
    }
}
