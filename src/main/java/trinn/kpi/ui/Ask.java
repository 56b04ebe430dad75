package trinn.kpi.ui;

import java.time.LocalDate;
import trinn.facts.Period;
import trinn.facts.Window;
import trinn.kpi.KpiDefinition;

/**
 * What the view is asked to show.
 *
 * @param kpi which KPI
 * @param whom of whom
 * @param grain how finely
 * @param until the first day of which nothing is to be known; records from that day on are left out of sight
 * @param horizon to the end of which calendar period it looks ahead
 */
record Ask(KpiDefinition kpi, Whom whom, Grain grain, LocalDate until, Window horizon) {

    /** The days of a period that are known; all of them where none is. */
    static Period known(Period period, LocalDate until) {
        return until.isAfter(period.from()) && until.isBefore(period.to()) ? new Period(period.from(), until) : period;
    }

    /** The calendar period for which there is a forecast: that of the last day that is known. */
    Period ahead() {
        return horizon.period(until.minusDays(1));
    }
}
