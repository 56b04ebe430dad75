package trinn.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a period will be at its end, as far as can be said. */
public sealed interface Outlook {

    /** No working day is left: what is there is final. */
    record Final() implements Outlook {}

    /**
     * There are too few earlier periods to say how much can still come.
     *
     * @param periods how many whole ones there are
     * @param needed how many it takes
     */
    record TooLittle(int periods, int needed) implements Outlook {}

    /** The scheme pays for single sales, contracts or places among sellers, which nobody can foresee. */
    record NotForeseen() implements Outlook {}

    /**
     * What each of the earlier periods would make of it.
     *
     * @param until the first day of which nothing is known
     * @param done working days before it
     * @param left working days from it on
     * @param periods how many earlier ones were asked
     * @param kpis what KPIs that add up will come to, in the order of the facts
     * @param pay what the rules make of it
     */
    record Expected(LocalDate until, int done, int left, int periods, List<Value> kpis, Range pay) implements Outlook {

        /** Copies the list. */
        public Expected {
            kpis = List.copyOf(kpis);
        }
    }

    /**
     * What a KPI will come to.
     *
     * @param code of the KPI
     * @param soFar what it is now
     * @param range in which it will be
     */
    record Value(String code, BigDecimal soFar, Range range) {}
}
