package trinn.payrun;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.evaluation.Gap;
import trinn.facts.Period;
import trinn.payrun.Finding.Kind;
import trinn.plan.PaidBy;
import trinn.simulation.Quantile;

/** Looks for what somebody has to look at before a run goes on. */
final class Lookout {

    /** Of fewer periods nothing is usual yet. */
    private static final int FEWEST = 3;

    /** Of more payees than these it is not told one by one what they lack. */
    private static final int MANY = 5;

    private final Period period;
    private final Inputs inputs;
    private final List<Payslip> slips;
    private final Map<String, Evaluated> paid;
    private final List<Finding> findings = new ArrayList<>();

    Lookout(Period period, Inputs inputs, List<Payslip> slips, Map<String, Evaluated> paid) {
        this.period = period;
        this.inputs = inputs;
        this.slips = slips;
        this.paid = paid;
    }

    /** What concerns the run first, then what concerns payees, by kind. */
    List<Finding> findings() {
        data();
        budget();
        inputs.courses().assigned(period).values().forEach(this::assigned);
        slips.forEach(this::amount);
        lacks();
        findings.sort((one, other) -> one.kind().compareTo(other.kind()));
        return findings;
    }

    private void data() {
        LocalDate newest = inputs.newest();
        int bound = inputs.bounds().daysOld();
        if (newest != null && newest.isBefore(period.to().minusDays(bound + 1L))) {
            findings.add(new Finding(Kind.OLD_DATA, "", List.of(newest.toString(), Integer.toString(bound))));
        }
    }

    private void budget() {
        BigDecimal budget = inputs.bounds().budget();
        BigDecimal sum = slips.stream().map(Payslip::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (budget != null && sum.compareTo(budget) > 0) {
            findings.add(new Finding(Kind.OVER_BUDGET, "", List.of(plain(sum), plain(budget))));
        }
    }

    private void assigned(PaidBy by) {
        if (by.standing() == PaidBy.Standing.PAID && !inputs.isKnown(by.payee())) {
            findings.add(new Finding(Kind.NO_DATA, by.payee(), List.of()));
        }
        Kind kind = switch (by.standing()) {
            case PAID -> null;
            case UNASSIGNED -> Kind.UNASSIGNED;
            case GAP -> Kind.GAP;
            case SEVERAL -> Kind.SEVERAL;
            case UNAPPROVED -> Kind.UNAPPROVED;
        };
        if (kind != null) {
            findings.add(new Finding(kind, by.payee(), List.of()));
        }
    }

    private void amount(Payslip slip) {
        BigDecimal total = slip.total();
        if (total.signum() < 0) {
            findings.add(new Finding(Kind.NEGATIVE, slip.payee(), List.of(plain(total))));
        }
        BigDecimal usual = usual(slip.payee());
        BigDecimal bound = inputs.bounds().overMedian();
        if (usual != null && usual.signum() > 0 && total.compareTo(usual.multiply(bound)) > 0) {
            findings.add(
                    new Finding(Kind.OVER_MEDIAN, slip.payee(), List.of(plain(total), plain(usual), plain(bound))));
        }
    }

    /** The median of what somebody was paid in earlier periods; null where these are too few. */
    private @Nullable BigDecimal usual(String payee) {
        List<BigDecimal> before = inputs.before(payee, period).stream()
                .map(one -> one.payout().total())
                .sorted()
                .toList();
        return before.size() < FEWEST ? null : Quantile.of(before, Quantile.MEDIAN);
    }

    /** What many lack is told once, with how many they are; what some lack, of each. */
    private void lacks() {
        Map<Lack, List<String>> lacking = new LinkedHashMap<>();
        paid.forEach((payee, one) -> {
            for (Gap gap : inputs.lacks(one)) {
                lacking.computeIfAbsent(Lack.of(gap), any -> new ArrayList<>()).add(payee);
            }
        });
        lacking.forEach((what, payees) -> {
            if (payees.size() > MANY) {
                List<String> values = new ArrayList<>(what.values());
                values.add(Integer.toString(payees.size()));
                findings.add(new Finding(what.kind(), "", values));
            } else {
                payees.forEach(payee -> findings.add(new Finding(what.kind(), payee, what.values())));
            }
        });
    }

    private record Lack(Kind kind, List<String> values) {

        static Lack of(Gap gap) {
            if (gap.fact().equals("Kpi") && !gap.key().isEmpty()) {
                return gap.field().isEmpty()
                        ? new Lack(Kind.NO_KPI, List.of(gap.key()))
                        : new Lack(Kind.NO_TARGET, List.of(gap.key(), gap.field()));
            }
            return new Lack(Kind.NO_FACT, List.of(gap.fact(), gap.key(), gap.field()));
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
