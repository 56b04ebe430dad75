package trinn.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import trinn.scheme.FindingKind;

/** How many things are measured of a person: few enough to mind them all, enough to see the whole. */
final class KpiCount implements Check {

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        Limits limits = plan.limits();
        boolean ofLeaders = plan.bases().stream().anyMatch(Basis::isOfLeaders);
        if (seen.data()) {
            add(
                    plan,
                    found,
                    "sellers",
                    "",
                    counts(seen, false),
                    limits.whole(Limit.FEWEST_KPIS),
                    limits.whole(Limit.MOST_KPIS));
            add(
                    plan,
                    found,
                    "leaders",
                    ofLeaders ? "" : "most",
                    counts(seen, true),
                    ofLeaders ? limits.whole(Limit.FEWEST_KPIS_OF_LEADERS) : 0,
                    limits.whole(Limit.MOST_KPIS_OF_LEADERS));
        } else {
            long own =
                    plan.bases().stream().filter(basis -> !basis.isOfLeaders()).count();
            List<Integer> one = own == 0 ? List.of() : List.of((int) own);
            add(plan, found, "sellers", "plan", one, limits.whole(Limit.FEWEST_KPIS), limits.whole(Limit.MOST_KPIS));
        }
        return found;
    }

    private static List<Integer> counts(Seen seen, boolean leaders) {
        return seen.people().entrySet().stream()
                .filter(one -> seen.leads(one.getKey()) == leaders)
                .map(one -> one.getValue().bases().size())
                .filter(count -> count > 0)
                .sorted()
                .toList();
    }

    private static void add(
            Plan plan, List<Finding> found, String who, String says, List<Integer> counts, int fewest, int most) {
        long few = counts.stream().filter(count -> count < fewest).count();
        long many = counts.stream().filter(count -> count > most).count();
        BigDecimal some = plan.limits().of(Limit.SOME).multiply(BigDecimal.valueOf(counts.size()));
        if (BigDecimal.valueOf(few + many).compareTo(some) > 0) {
            found.add(plan.places()
                    .atScheme(
                            FindingKind.KPI_COUNT,
                            new Subject(Subject.Sort.PEOPLE, who),
                            says,
                            List.of(
                                    Figure.count(counts.getFirst()),
                                    Figure.count(counts.getLast()),
                                    Figure.count(fewest),
                                    Figure.count(most),
                                    Figure.count(few + many),
                                    Figure.count(counts.size()))));
        }
    }
}
