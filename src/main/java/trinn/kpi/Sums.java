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
        return of == null || from >= to ? BigDecimal.ZERO : of.before(to).subtract(of.before(from));
    }

    /** The days of one owner: while they come in, a sum per run of equal days, joined whenever room runs out. */
    private static final class Series {

        private int[] days = new int[8];
        private BigDecimal[] values = new BigDecimal[8];
        private int size;

        void add(int day, BigDecimal value) {
            if (size > 0 && days[size - 1] == day) {
                values[size - 1] = values[size - 1].add(value);
                return;
            }
            if (size == days.length) {
                join();
                if (size > days.length / 2) {
                    days = Arrays.copyOf(days, size * 2);
                    values = Arrays.copyOf(values, size * 2);
                }
            }
            days[size] = day;
            values[size++] = value;
        }

        /** Sorts by day and adds up what falls on the same one. */
        private void join() {
            long[] order = new long[size];
            for (int at = 0; at < size; at++) {
                order[at] = (long) days[at] << 32 | at;
            }
            Arrays.sort(order);
            BigDecimal[] sorted = new BigDecimal[days.length];
            int joined = 0;
            for (long key : order) {
                int day = (int) (key >> 32);
                BigDecimal value = values[(int) key];
                if (joined > 0 && days[joined - 1] == day) {
                    sorted[joined - 1] = sorted[joined - 1].add(value);
                } else {
                    days[joined] = day;
                    sorted[joined++] = value;
                }
            }
            values = sorted;
            size = joined;
        }

        /** From here on a value is the sum of its day and all days before it. */
        void close() {
            join();
            for (int at = 1; at < size; at++) {
                values[at] = values[at].add(values[at - 1]);
            }
        }

        BigDecimal before(int day) {
            int at = Arrays.binarySearch(days, 0, size, day);
            int last = (at < 0 ? -at - 1 : at) - 1;
            return last < 0 ? BigDecimal.ZERO : values[last];
        }
    }
}
