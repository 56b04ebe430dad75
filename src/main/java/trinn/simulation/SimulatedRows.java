package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.Findings;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;

/** Takes down what everybody is paid, and lets go of the facts. */
final class SimulatedRows {

    private final List<Variant> variants;
    private final List<SimulatedRow> rows = new ArrayList<>();
    private final List<BigDecimal> totals;
    private final SortedSet<String> kpis = new TreeSet<>();
    private final Map<Period, Period> periods = new HashMap<>();
    private @Nullable Seller last;

    SimulatedRows(List<Variant> variants) {
        this.variants = variants;
        this.totals = new ArrayList<>(Collections.nCopies(variants.size(), BigDecimal.ZERO));
    }

    void add(FactSet facts, List<BigDecimal> amounts) {
        facts.kpis().forEach(kpi -> kpis.add(kpi.code()));
        Kpi quota = facts.quota();
        rows.add(new SimulatedRow(
                same(facts.seller()),
                periods.computeIfAbsent(facts.period(), period -> period),
                quota == null ? null : quota.actual(),
                quota == null ? null : quota.target(),
                amounts));
        for (int i = 0; i < amounts.size(); i++) {
            totals.set(i, totals.get(i).add(amounts.get(i)));
        }
    }

    int size() {
        return rows.size();
    }

    Simulated simulated(List<Findings> findings) {
        List<Simulated.Side> sides = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            sides.add(new Simulated.Side(variants.get(i).name(), totals.get(i), findings.get(i)));
        }
        return new Simulated(sides, rows, kpis);
    }

    /** Most sellers stay what they are from one period to the next. */
    private Seller same(Seller seller) {
        Seller known = last;
        if (known == null || !known.equals(seller)) {
            known = seller;
            last = seller;
        }
        return known;
    }
}
