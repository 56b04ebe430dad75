package trinn.board;

import java.math.BigDecimal;
import java.util.List;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.kpi.Better;
import trinn.kpi.Catalogue;
import trinn.kpi.KpiDefinition;

/**
 * Tells which goals were reached in a period.
 *
 * @param catalogue says in which direction a KPI gets better, and what it is counted in
 * @param isOver whether nothing more is expected of the period: before, nobody has kept below a target
 */
public record Goals(Catalogue catalogue, boolean isOver) {

    /** The targets that are reached, in the order of the facts; a target of zero is no goal. */
    public List<Goal> reached(FactSet facts) {
        return facts.kpis().stream()
                .filter(this::isReached)
                .map(kpi -> new Goal(kpi.code(), kpi.window(), isTold(kpi.code()) ? kpi.attainment() : null))
                .toList();
    }

    private boolean isReached(Kpi kpi) {
        BigDecimal target = kpi.target();
        if (target == null || target.signum() <= 0) {
            return false;
        }
        int against = kpi.actual().compareTo(target);
        return catalogue.isLess(kpi.code()) ? isOver && against <= 0 : against >= 0;
    }

    private boolean isTold(String code) {
        KpiDefinition known = catalogue.get(code);
        return known != null && known.better() == Better.MORE && known.unit().kind() != Kind.MONEY;
    }
}
