package trinn.forecast.store;

import java.time.LocalDate;
import java.util.List;
import trinn.engine.Evaluated;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.forecast.Lever;
import trinn.forecast.OpenDeal;
import trinn.forecast.Outlook;
import trinn.kpi.Catalogue;
import trinn.scheme.Scheme;
import trinn.statement.PeriodPay;
import trinn.statement.WhatItTakes;

/**
 * What a seller's page shows.
 *
 * @param scheme by which she is paid
 * @param catalogue of the KPIs of the data
 * @param now the period, worked out
 * @param measures the KPIs that the scheme asks for, the shorter windows first
 * @param takes what would pay more
 * @param outlook where the period is headed
 * @param until the first day of the period of which nothing is known; the day after it where all is
 * @param levers what she can change herself
 * @param deals that are open
 * @param periods this one and the earlier ones, in their order
 */
public record SellerPage(
        Scheme scheme,
        Catalogue catalogue,
        Evaluated now,
        List<Kpi> measures,
        WhatItTakes takes,
        Outlook outlook,
        LocalDate until,
        List<Lever> levers,
        List<OpenDeal> deals,
        List<PeriodPay> periods) {

    /** Copies the lists. */
    public SellerPage {
        measures = List.copyOf(measures);
        levers = List.copyOf(levers);
        deals = List.copyOf(deals);
        periods = List.copyOf(periods);
    }

    /** Whose page it is, in which period. */
    public FactSet facts() {
        return now.facts();
    }
}
