package trinn.scheme;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.facts.Kpi;

/**
 * Who takes part where sellers share or are compared: those who reached enough of a KPI.
 *
 * @param kpi the code of the KPI
 * @param attainment the least attainment, 1 = 100 %; null where that is not asked
 * @param actual the least value; null where that is not asked
 */
public record Among(
        String kpi, @Nullable Least attainment, @Nullable Least actual) {

    /**
     * A border: a number, or a term that has it.
     *
     * @param number where it is written
     * @param term the name of the term, where it is not
     */
    public record Least(
            @Nullable BigDecimal number, @Nullable String term) {

        private boolean isReached(@Nullable BigDecimal value, Map<String, Object> terms) {
            BigDecimal border = number != null ? number : (BigDecimal) terms.get(term);
            return value != null && border != null && value.compareTo(border) >= 0;
        }
    }

    /**
     * Whether a seller takes part; who reaches a border exactly does.
     *
     * @param terms the values of the scheme's terms by name
     */
    public boolean has(FactSet facts, Map<String, Object> terms) {
        Kpi measured = facts.kpi(kpi);
        return measured != null
                && (attainment == null || attainment.isReached(measured.attainment(), terms))
                && (actual == null || actual.isReached(measured.actual(), terms));
    }
}
