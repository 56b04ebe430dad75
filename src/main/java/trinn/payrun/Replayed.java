package trinn.payrun;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.facts.Period;

/** Whether a payslip is what its scheme pays when it is worked out again. */
public final class Replayed {

    private Replayed() {}

    /**
     * Compares what the scheme paid for the period of the run; differences of earlier periods and what was added by hand rest on
     * other runs and on people.
     *
     * @param one as it is worked out now; null where that is nothing
     */
    public static boolean isSame(Payslip slip, Period period, @Nullable Evaluated one) {
        List<PayLine> now = one == null ? List.of() : PayLines.lines(one);
        List<PayLine> then =
                slip.lines().stream().filter(line -> isOfScheme(line, period)).toList();
        if (now.size() != then.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!isSame(now.get(i), then.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfScheme(PayLine line, Period period) {
        return line.of().equals(period)
                && (line.kind() == LineKind.PAY || line.kind() == LineKind.COST || line.kind() == LineKind.ACCRUAL);
    }

    private static boolean isSame(PayLine one, PayLine other) {
        return one.kind() == other.kind()
                && one.component().equals(other.component())
                && one.step().equals(other.step())
                && one.rule().equals(other.rule())
                && one.amount().compareTo(other.amount()) == 0;
    }
}
