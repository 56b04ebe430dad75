package trinn.review;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.kpi.KpiDefinition;
import trinn.kpi.KpiMeter;
import trinn.records.RecordType;
import trinn.scheme.FindingKind;

/**
 * How many kinds of records somebody has to keep so that a plan can pay. No catalogue says what measuring costs in money, so
 * kinds of records stand for it, and the KPIs that need one of their own are named.
 */
final class MeasuringCost implements Check {

    /** Kept in any case: who works there, what is planned, and what only tells more of a sale. */
    private static final Set<RecordType> KEPT = EnumSet.of(
            RecordType.PAYEES,
            RecordType.ASSIGNMENTS,
            RecordType.TARGETS,
            RecordType.DEPARTMENTS,
            RecordType.CUSTOMERS,
            RecordType.PRODUCTS,
            RecordType.SPLITS,
            RecordType.RETURNS,
            RecordType.INVOICES,
            RecordType.HOLIDAYS);

    private static final Map<String, RecordType> OF_FACTS = Map.of(
            "Sale", RecordType.SALES,
            "Product", RecordType.SALES,
            "Department", RecordType.SALES,
            "Company", RecordType.SALES);

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        SortedMap<String, Set<Subject>> users = new TreeMap<>();
        for (Basis basis : plan.bases()) {
            records(plan, basis)
                    .forEach(type -> users.computeIfAbsent(type.code(), any -> new LinkedHashSet<>())
                            .add(basis.subject()));
        }
        int most = plan.limits().whole(Limit.MOST_RECORDS);
        List<Figure> alone = users.values().stream()
                .filter(of -> of.size() == 1)
                .map(of -> of.iterator().next())
                .distinct()
                .<Figure>map(Figure.Named::new)
                .toList();
        return users.size() <= most
                ? List.of()
                : List.of(plan.places()
                        .atScheme(
                                FindingKind.COSTLY_MEASURING,
                                Subject.SCHEME,
                                alone.isEmpty() ? "shared" : "",
                                List.of(
                                        Figure.count(users.size()),
                                        new Figure.Several(users.keySet().stream()
                                                .map(code -> new Figure.Word("record." + code))
                                                .toList()),
                                        Figure.count(most),
                                        new Figure.Several(alone))));
    }

    private static Set<RecordType> records(Plan plan, Basis basis) {
        KpiDefinition kpi = plan.definition(basis);
        if (plan.isSummed(basis)) {
            return Set.of(RecordType.SALES);
        }
        if (kpi == null) {
            RecordType type = OF_FACTS.get(basis.fact());
            return type == null ? Set.of() : Set.of(type);
        }
        Set<RecordType> needed = EnumSet.noneOf(RecordType.class);
        needed.addAll(new KpiMeter(plan.catalogue(), List.of(kpi.code())).needed());
        needed.removeAll(KEPT);
        return needed;
    }
}
