package trinn.facts;

/** Something that pay rests on, and that rules can ask for unless it says otherwise: all facts of a {@link FactSet} are of one seller in one period. */
public sealed interface Fact
        permits Adjustment,
                Balance,
                Company,
                Contract,
                Department,
                Employment,
                ExchangeRate,
                Kpi,
                Objective,
                Paid,
                Period,
                Product,
                Rank,
                Refund,
                Sale,
                Scorecard,
                Seller,
                Share,
                Team,
                TeamKpi {}
