package trinn.payrun;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one payee gets in a run.
 *
 * @param payee the id
 * @param name that people read
 * @param department the name of the department; empty where there is none
 * @param manager the id of who led them in the period; empty where nobody did
 * @param standing whether they are paid
 * @param course by which versions of a scheme, as {@link Course#text()} has it; empty where they are paid by none
 * @param lines in the order of the settlement, then differences by period, then what was added by hand
 */
public record Payslip(
        String payee,
        String name,
        String department,
        String manager,
        Standing standing,
        String course,
        List<PayLine> lines) {

    /** Whether somebody is paid. The names are stored. */
    public enum Standing {
        /** By what is assigned to them. */
        PAID,
        /** Later: somebody holds their pay. */
        HELD,
        /** By nothing, since not exactly one approved version is assigned to them on all days. */
        UNPAID
    }

    /** Copies the list. */
    public Payslip {
        lines = List.copyOf(lines);
    }

    /** What they get in this run, in the currency of the run. */
    public BigDecimal total() {
        return sum(line -> line.kind().isPaid());
    }

    /** What the lines of a kind come to, in the currency of the run. */
    public BigDecimal sum(LineKind kind) {
        return sum(line -> line.kind() == kind);
    }

    private BigDecimal sum(Predicate<PayLine> which) {
        return lines.stream().filter(which).map(PayLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
