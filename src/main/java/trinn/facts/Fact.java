package trinn.facts;

/** Something that rules can ask for: all facts of a {@link FactSet} are of one seller in one period. */
public sealed interface Fact
        permits Balance,
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
