package trinn.payrun;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import trinn.engine.Evaluated;
import trinn.facts.Period;
import trinn.settlement.Line;

/** Turns what was settled for somebody into the lines of a run. */
final class PayLines {

    private PayLines() {}

    /** What is paid, what it costs besides, and what is left for later periods; lines of nothing are left out. */
    static List<PayLine> lines(Evaluated one) {
        Period period = one.facts().period();
        List<PayLine> lines = new ArrayList<>();
        one.payout().lines().forEach(line -> add(lines, line(LineKind.PAY, period, line)));
        one.payout().costs().forEach(line -> add(lines, line(LineKind.COST, period, line)));
        one.after().instalments().forEach(open -> {
            BigDecimal sum = open.amounts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            add(lines, new PayLine(LineKind.ACCRUAL, period, open.target(), "", open.rule(), sum, ""));
        });
        return lines;
    }

    private static void add(List<PayLine> lines, PayLine line) {
        if (line.amount().signum() != 0) {
            lines.add(line);
        }
    }

    private static PayLine line(LineKind kind, Period period, Line line) {
        return new PayLine(kind, period, line.component(), line.step().name(), line.rule(), line.amount(), "");
    }
}
