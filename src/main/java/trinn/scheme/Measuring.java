package trinn.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens before the rules of pay run: how sales are credited, KPIs measured and places given.
 *
 * @param crediting what holds for all sales
 * @param kpis the KPIs that the scheme measures or changes itself
 * @param contests who is compared with whom
 */
public record Measuring(Crediting crediting, List<KpiMeasure> kpis, List<Contest> contests) {

    /** Copies the lists. */
    public Measuring {
        kpis = List.copyOf(kpis);
        contests = List.copyOf(contests);
    }

    /** How a KPI is measured, or null where the data does it. */
    public @Nullable KpiMeasure kpi(String code) {
        for (KpiMeasure kpi : kpis) {
            if (kpi.code().equals(code)) {
                return kpi;
            }
        }
        return null;
    }
}
