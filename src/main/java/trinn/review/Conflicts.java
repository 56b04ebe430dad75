package trinn.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import trinn.scheme.FindingKind;

/**
 * KPIs that pull against each other: who does well by one does badly by the other. By the rank correlation over sellers
 * (Spearman 1904), and how probable chance would be, times the number of pairs that are looked at (Bonferroni).
 */
final class Conflicts implements Check {

    /** Fewer have no test. */
    private static final int FEWEST = 4;

    /** What is less is not told more exactly. */
    private static final BigDecimal LEAST_CHANCE = new BigDecimal("0.001");

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        List<Basis> kpis = plan.bases().stream().filter(Basis::isKpi).toList();
        int pairs = kpis.size() * (kpis.size() - 1) / 2;
        for (int i = 0; seen.data() && i < kpis.size(); i++) {
            for (Basis other : kpis.subList(i + 1, kpis.size())) {
                add(plan, seen, kpis.get(i), other, pairs, found);
            }
        }
        return found;
    }

    private static void add(Plan plan, Seen seen, Basis one, Basis other, int pairs, List<Finding> found) {
        List<double[]> rows = new ArrayList<>();
        for (Person person : seen.everybody()) {
            double[] both = {person.performance(one.key()), person.performance(other.key())};
            if (!Double.isNaN(both[0]) && !Double.isNaN(both[1])) {
                rows.add(both);
            }
        }
        if (rows.size() < Math.max(FEWEST, plan.limits().whole(Limit.LEAST_SELLERS))) {
            return;
        }
        PearsonsCorrelation ranks =
                new SpearmansCorrelation(new Array2DRowRealMatrix(rows.toArray(double[][]::new))).getRankCorrelation();
        double correlation = ranks.getCorrelationMatrix().getEntry(0, 1);
        double chance = Math.min(1, ranks.getCorrelationPValues().getEntry(0, 1) * pairs);
        if (correlation <= -plan.limits().of(Limit.AGAINST).doubleValue()
                && chance <= plan.limits().of(Limit.CHANCE).doubleValue()) {
            found.add(plan.places()
                    .at(
                            plan.rulesOf(one).getFirst(),
                            FindingKind.KPIS_AGAINST_EACH_OTHER,
                            new Subject(Subject.Sort.PAIR, one.key() + " + " + other.key()),
                            "",
                            List.of(
                                    new Figure.Named(one.subject()),
                                    new Figure.Named(other.subject()),
                                    Figure.number(
                                            BigDecimal.valueOf(correlation).setScale(2, RoundingMode.HALF_UP)),
                                    Figure.count(rows.size()),
                                    Figure.number(BigDecimal.valueOf(chance)
                                            .setScale(3, RoundingMode.UP)
                                            .max(LEAST_CHANCE)))));
        }
    }
}
