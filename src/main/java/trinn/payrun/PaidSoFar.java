package trinn.payrun;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import trinn.facts.Period;

/** What closed runs paid for each period, with the differences that came later; what was added by hand is not among it. */
final class PaidSoFar {

    /**
     * What amounts are about.
     *
     * @param cost whether the employer pays it besides
     * @param component of the scheme
     */
    record Of(boolean cost, String component) implements Comparable<Of> {
        @Override
        public int compareTo(Of other) {
            int byKind = Boolean.compare(cost, other.cost);
            return byKind != 0 ? byKind : component.compareTo(other.component);
        }
    }

    private record Key(String payee, Period period) {}

    private final Map<Key, Map<Of, BigDecimal>> sums = new HashMap<>();

    PaidSoFar(Collection<Closed> runs) {
        for (Closed closed : runs) {
            for (Payslip slip : closed.result().payslips()) {
                slip.lines().forEach(line -> add(slip.payee(), line));
            }
        }
    }

    private void add(String payee, PayLine line) {
        if (counts(line)) {
            sums.computeIfAbsent(new Key(payee, line.of()), key -> new TreeMap<>())
                    .merge(of(line), line.amount(), BigDecimal::add);
        }
    }

    /** Whether a line is compared with what is worked out now. */
    static boolean counts(PayLine line) {
        return line.kind() == LineKind.PAY || line.kind() == LineKind.DIFFERENCE || line.kind() == LineKind.COST;
    }

    /** What a line is about. */
    static Of of(PayLine line) {
        return new Of(line.kind() == LineKind.COST, line.component());
    }

    /** What somebody was paid for a period. */
    Map<Of, BigDecimal> of(String payee, Period period) {
        return sums.getOrDefault(new Key(payee, period), Map.of());
    }
}
