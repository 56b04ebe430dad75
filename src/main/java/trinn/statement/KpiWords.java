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
        return catalogue.all().stream()
                .filter(kpi -> kpi.code().equals(code))
                .map(kpi -> kpi.name(reader.getLanguage()))
                .findFirst()
                .orElse(code);
    }

    /** Who can change it; the seller herself where the catalogue does not know it. */
    public Influence influence(String code) {
        return catalogue.all().stream()
                .filter(kpi -> kpi.code().equals(code))
                .map(KpiDefinition::influence)
                .findFirst()
                .orElse(Influence.SELF);
    }

    /** What kind of number it is; a plain number where the catalogue does not know. */
    public Kind kind(String code) {
        return catalogue.all().stream()
                .filter(kpi -> kpi.code().equals(code))
                .map(KpiDefinition::unit)
                .map(unit -> unit.kind())
                .findFirst()
                .orElse(Kind.NUMBER);
    }
}
