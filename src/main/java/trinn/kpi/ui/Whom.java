package trinn.kpi.ui;

import java.time.LocalDate;
import trinn.facts.Period;
import trinn.kpi.Scope;
import trinn.kpi.WorkingDays;

/**
 * Whom a number is about: the company, a department or a seller.
 *
 * @param scope for whom it is measured
 * @param name what people call them; the name of the data set for the company
 * @param about of a seller the role and the department; otherwise empty
 * @param days on which they work
 */
record Whom(Scope scope, String name, String about, WorkingDays days) {

    /** What tells it from all others. */
    String id() {
        return scope.level().code() + " " + scope.of();
    }

    boolean isSeller() {
        return scope.level() == Scope.Level.SELLER;
    }

    /** Whether they are there on any day of a period. */
    boolean isThere(Period period) {
        return isThere(period.from(), period.to());
    }

    private boolean isThere(LocalDate from, LocalDate to) {
        return days.employed(from, to);
    }
}
