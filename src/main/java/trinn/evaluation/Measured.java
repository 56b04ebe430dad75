package trinn.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.facts.FactSet;

/**
 * A seller and period whose sales are credited and whose KPIs are measured.
 *
 * @param facts with credited sales and measured KPIs
 * @param days what each KPI that is measured from sales gained by day; a day without a gain is none of them
 * @param fired the crediting rules that declared something
 */
record Measured(FactSet facts, Map<String, SortedMap<LocalDate, BigDecimal>> days, Set<String> fired) {

    /** What a KPI gained by day; empty where it is not measured from sales. */
    SortedMap<LocalDate, BigDecimal> days(String kpi) {
        return days.getOrDefault(kpi, new TreeMap<>());
    }
}
