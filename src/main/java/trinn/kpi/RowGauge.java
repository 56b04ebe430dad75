package trinn.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.kpi.Owners.Share;
import trinn.records.Row;

/** Adds a number of each record that counts to its day and its seller. */
final class RowGauge implements Gauge {

    private final Feed.Counted counted;
    private final Function<Row, @Nullable BigDecimal> value;
    private final Sums into;

    RowGauge(Feed.Counted counted, Function<Row, @Nullable BigDecimal> value, Sums into) {
        this.counted = counted;
        this.value = value;
        this.into = into;
    }

    @Override
    public void accept(Row row) {
        int day = counted.day(row);
        if (day == Lookup.NO_DAY || !counted.counts(row)) {
            return;
        }
        BigDecimal number = value.apply(row);
        if (number != null) {
            add(counted.shares(row), day, number);
        }
    }

    private void add(List<Share> shares, int day, BigDecimal number) {
        for (Share share : shares) {
            into.add(share.owner(), day, times(number, share.share()));
        }
    }

    static BigDecimal times(BigDecimal number, BigDecimal share) {
        return share == BigDecimal.ONE ? number : number.multiply(share);
    }
}
