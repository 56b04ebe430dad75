package trinn.payrun;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.payrun.Cause.Reason;
import trinn.payrun.PaidSoFar.Of;

/** What closed periods would pay now, against what they paid. Only what is not the same is a difference. */
public final class Differences {

    private final Inputs inputs;
    private final PaidSoFar paid;
    private final List<Finding> findings = new ArrayList<>();

    /** Of runs that are closed. */
    public Differences(Inputs inputs) {
        this.inputs = inputs;
        this.paid = new PaidSoFar(inputs.closed());
    }

    /** Whom a period that is closed cannot be worked out for again, though they were paid for it. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The differences of one closed run, by payee in the order of the data of then, then of now. */
    public Map<String, List<Difference>> of(Closed closed) {
        Map<String, Payslip> then = new LinkedHashMap<>();
        closed.result().payslips().forEach(slip -> then.put(slip.payee(), slip));
        Set<String> payees = new LinkedHashSet<>(then.keySet());
        payees.addAll(inputs.courses().assigned(closed.run().period()).keySet());
        Map<String, List<Difference>> all = new LinkedHashMap<>();
        for (String payee : payees) {
            if (!inputs.held().contains(About.payee(payee))) {
                List<Difference> differences = of(closed, payee, then.get(payee));
                if (!differences.isEmpty()) {
                    all.put(payee, differences);
                }
            }
        }
        return all;
    }

    private List<Difference> of(Closed closed, String payee, @Nullable Payslip then) {
        var period = closed.run().period();
        Map<Of, BigDecimal> before = paid.of(payee, period);
        Course course = inputs.courses().of(payee, period);
        Evaluated one = inputs.paid(payee, period);
        if (one == null || course == null) {
            if (before.values().stream().anyMatch(amount -> amount.signum() != 0)) {
                findings.add(new Finding(Finding.Kind.CLOSED_UNASSIGNED, payee, List.of(period.id())));
            }
            return List.of();
        }
        Map<Of, BigDecimal> now = new TreeMap<>();
        PayLines.lines(one).stream()
                .filter(PaidSoFar::counts)
                .forEach(line -> now.merge(PaidSoFar.of(line), line.amount(), BigDecimal::add));
        Set<Of> both = new TreeSet<>(before.keySet());
        both.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        Cause cause = null;
        for (Of of : both) {
            BigDecimal was = before.getOrDefault(of, BigDecimal.ZERO);
            BigDecimal is = now.getOrDefault(of, BigDecimal.ZERO);
            if (was.compareTo(is) != 0) {
                cause = cause == null ? cause(closed, payee, then, course) : cause;
                differences.add(new Difference(payee, period, of.cost(), of.component(), was, is, cause));
            }
        }
        return differences;
    }

    private Cause cause(Closed closed, String payee, @Nullable Payslip then, Course course) {
        List<Reason> reasons = new ArrayList<>();
        if (then != null && then.standing() == Payslip.Standing.HELD) {
            reasons.add(Reason.RELEASED);
        } else if (then != null && then.standing() == Payslip.Standing.UNPAID) {
            reasons.add(Reason.ASSIGNED);
        } else if (then != null && !then.course().equals(course.text())) {
            reasons.add(Reason.RULES);
        }
        Map<String, List<Cause.Changed>> changes = inputs.changes(closed);
        List<Cause.Changed> records = Stream.concat(
                        changes.getOrDefault(payee, List.of()).stream(), changes.getOrDefault("", List.of()).stream())
                .toList();
        if (!records.isEmpty()) {
            reasons.add(Reason.DATA);
        }
        if (!sales(inputs.held()).equals(sales(inputs.heldThen(closed)))) {
            reasons.add(Reason.SALE);
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.MEASURING);
        }
        return new Cause(
                reasons,
                records.stream().limit(Cause.MOST_RECORDS).toList(),
                Math.max(0, records.size() - Cause.MOST_RECORDS));
    }

    private static Set<About> sales(Set<About> held) {
        Set<About> sales = new LinkedHashSet<>(held);
        sales.removeIf(one -> one.kind() != About.Kind.SALE);
        return sales;
    }
}
