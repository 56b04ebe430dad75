package trinn.kpi;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import trinn.records.Numbers;

/**
 * A sum for each day, exactly. Days come in any order; while they do, a sum per run of equal days, joined whenever room runs out.
 * Nearly all numbers have few digits and are kept as whole millionths; what has more is kept beside them, so that millions of days
 * take little room.
 */
final class Series {

    private static final int FIRST_SIZE = 8;
    private static final int DECIMALS = 6;

    /** So many fit before the point beside the decimals. */
    private static final int WHOLE_DIGITS = 12;

    private int[] days = new int[FIRST_SIZE];
    private long[] millionths = new long[FIRST_SIZE];
    private BigDecimal @Nullable [] rest;
    private int size;

    void add(int day, BigDecimal value) {
        if (size == 0 || days[size - 1] != day) {
            if (size == days.length) {
                join();
                if (size > days.length / 2) {
                    resize(size * 2);
                }
            }
            days[size] = day;
            millionths[size] = 0;
            size++;
        }
        plus(size - 1, value);
    }

    private void resize(int room) {
        days = Arrays.copyOf(days, room);
        millionths = Arrays.copyOf(millionths, room);
        rest = rest == null ? null : Arrays.copyOf(rest, room);
    }

    private void plus(int at, BigDecimal value) {
        if (value.scale() <= DECIMALS && value.precision() - value.scale() <= WHOLE_DIGITS) {
            long more = value.movePointRight(DECIMALS).longValueExact();
            long sum = millionths[at] + more;
            if (((millionths[at] ^ sum) & (more ^ sum)) >= 0) {
                millionths[at] = sum;
                return;
            }
        }
        plusRest(at, value);
    }

    private void plusRest(int at, BigDecimal value) {
        BigDecimal[] all = rest;
        if (all == null) {
            all = new BigDecimal[days.length];
            rest = all;
        }
        all[at] = all[at] == null ? value : all[at].add(value);
    }

    private BigDecimal restAt(int at) {
        return rest == null || rest[at] == null ? BigDecimal.ZERO : rest[at];
    }

    /** Sorts by day and adds up what falls on the same one. */
    private void join() {
        Series joined = new Series();
        joined.resize(days.length);
        long[] order = new long[size];
        for (int at = 0; at < size; at++) {
            order[at] = (long) days[at] << Integer.SIZE | at;
        }
        Arrays.sort(order);
        for (long key : order) {
            int at = (int) key;
            joined.take((int) (key >> Integer.SIZE), millionths[at], rest == null ? null : rest[at]);
        }
        days = joined.days;
        millionths = joined.millionths;
        rest = joined.rest;
        size = joined.size;
    }

    private void take(int day, long more, @Nullable BigDecimal beside) {
        if (size == 0 || days[size - 1] != day) {
            days[size] = day;
            millionths[size++] = more;
        } else {
            plus(size - 1, BigDecimal.valueOf(more, DECIMALS));
        }
        if (beside != null) {
            plusRest(size - 1, beside);
        }
    }

    /** From here on a value is the sum of its day and all days before it. */
    void close() {
        join();
        resize(size);
        for (int at = 1; at < size; at++) {
            long before = millionths[at - 1];
            if (rest != null && rest[at - 1] != null) {
                plusRest(at, rest[at - 1]);
            }
            plus(at, BigDecimal.valueOf(before, DECIMALS));
        }
    }

    /** The sum from a day (inclusive) to a day (exclusive), once it is closed. */
    BigDecimal between(int from, int to) {
        int first = place(from);
        int last = place(to);
        return Numbers.canonical(before(last).subtract(before(first)));
    }

    /** How many days come before a day. */
    private int place(int day) {
        int at = Arrays.binarySearch(days, 0, size, day);
        return at < 0 ? -at - 1 : at;
    }

    private BigDecimal before(int place) {
        return place == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(millionths[place - 1], DECIMALS).add(restAt(place - 1));
    }
}
