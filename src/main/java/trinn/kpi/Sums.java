package trinn.kpi;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A sum per owner and day. Days may come in any order; after {@link #close()} the sum of any days is read quickly. */
final class Sums {

    private @Nullable Series[] series = new Series[16];

    void add(int owner, int day, BigDecimal value) {
        if (owner >= series.length) {
            series = Arrays.copyOf(series, Math.max(owner + 1, series.length * 2));
        }
        Series of = series[owner];
        if (of == null) {
            of = new Series();
            series[owner] = of;
        }
        of.add(day, value);
    }

    void close() {
        for (Series of : series) {
            if (of != null) {
                of.close();
            }
        }
    }

    /** The sum from a day (inclusive) to a day (exclusive). */
    BigDecimal between(int owner, int from, int to) {
        Series of = owner < series.length ? series[owner] : null;
        return of == null || from >= to ? BigDecimal.ZERO : of.between(from, to);
    }
}
