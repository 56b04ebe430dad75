package trinn.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import trinn.kpi.Owners.Share;
import trinn.records.RecordType;
import trinn.records.Row;

/** Takes what was given back of sales off their sum, on the day it was given back. */
final class ReturnsGauge implements Gauge {

    private static final int DATE = RecordType.RETURNS.place("date");

    private final Feed feed;
    private final Feed.Counted counted;
    private final Amounts amounts;
    private final Sums into;

    ReturnsGauge(Feed feed, Feed.Counted counted, Amounts amounts, Sums into) {
        this.feed = feed;
        this.counted = counted;
        this.amounts = amounts;
        this.into = into;
    }

    @Override
    public void accept(Row sale) {
        for (Row back : feed.returnsOf(sale)) {
            LocalDate date = back.date(DATE);
            if (date == null || counted.day(sale) == Lookup.NO_DAY || !counted.counts(sale)) {
                continue;
            }
            BigDecimal given = amounts.givenBack(sale, back);
            if (given != null) {
                for (Share share : counted.shares(sale)) {
                    into.add(
                            share.owner(),
                            (int) date.toEpochDay(),
                            RowGauge.times(given, share.share()).negate());
                }
            }
        }
    }
}
