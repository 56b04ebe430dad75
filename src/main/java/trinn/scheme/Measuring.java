package trinn.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens before the rules of pay run: how sales are credited, KPIs measured and places given.
 *
 * @param crediting what holds for all sales
 * @param kpis the KPIs that the scheme measures or changes itself
 * @param contests who is compared with whom
 * @param shares who shares with whom, where that is not everybody
 */
public record Measuring(Crediting crediting, List<KpiMeasure> kpis, List<Contest> contests, List<SharePlan> shares) {

    /** Where everybody of a department shares. */
    public Measuring(Crediting crediting, List<KpiMeasure> kpis, List<Contest> contests) {
        this(crediting, kpis, contests, List.of());
    }

    /** Copies the lists. */
    public Measuring {
        kpis = List.copyOf(kpis);
        contests = List.copyOf(contests);
        shares = List.copyOf(shares);
    }

    /** A way of sharing among some, or null where rules name a KPI or another basis. */
    public @Nullable SharePlan share(String name) {
        for (SharePlan share : shares) {
            if (share.name().equals(name)) {
                return share;
            }
        }
        return null;
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
