package trinn.scheme;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /** The terms that say how sales count and who takes part where sellers are compared. */
    public Set<String> terms() {
        Set<String> terms = new TreeSet<>();
        kpis.stream().map(KpiMeasure::capPerSale).filter(Objects::nonNull).forEach(terms::add);
        Stream.concat(contests.stream().map(Contest::among), shares.stream().map(SharePlan::among))
                .filter(Objects::nonNull)
                .flatMap(among -> Stream.of(among.attainment(), among.actual()))
                .filter(Objects::nonNull)
                .map(Among.Least::term)
                .filter(Objects::nonNull)
                .forEach(terms::add);
        return terms;
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
