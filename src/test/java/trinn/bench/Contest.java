package trinn.bench;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Contestants that do the same work, timed side by side: all of them in every round, in an order that chance decides anew, so
 * that what disturbs the machine hits all alike.
 */
final class Contest {

    private final PrintWriter out;
    private final int warmUp;
    private final int rounds;
    private final Random random;

    /** The sum of a last digit of every result, so that no work can be left out as useless. */
    private long seen;

    Contest(PrintWriter out, int warmUp, int rounds, long seed) {
        this.out = out;
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.random = new Random(seed);
    }

    /**
     * Checks all against the first, times them, and prints the medians.
     *
     * @param units how many pieces of work one run is
     */
    void run(String title, int units, List<Contestant> contestants) {
        out.printf("%n%s%n", title);
        List<Contestant> equal = equal(contestants);
        Map<String, long[]> times = new HashMap<>();
        equal.forEach(contestant -> times.put(contestant.name(), new long[rounds]));
        List<Contestant> order = new ArrayList<>(equal);
        for (int round = -warmUp; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Contestant contestant : order) {
                long start = System.nanoTime();
                List<BigDecimal> amounts = contestant.work().get();
                long time = System.nanoTime() - start;
                seen += amounts.getLast().unscaledValue().intValue();
                if (round >= 0) {
                    times.get(contestant.name())[round] = time;
                }
            }
        }
        print(units, equal, times);
    }

    /** Those that come to the same amounts as the first, to the cent; of the others it is said in how many they differ. */
    private List<Contestant> equal(List<Contestant> contestants) {
        List<BigDecimal> expected = contestants.getFirst().work().get();
        List<Contestant> equal = new ArrayList<>();
        for (Contestant contestant : contestants) {
            List<BigDecimal> amounts = contestant.work().get();
            long different = different(expected, amounts);
            if (different == 0) {
                equal.add(contestant);
            } else {
                out.printf(
                        "  %s is not timed: %d of %d amounts differ from %s.%n",
                        contestant.name(),
                        different,
                        expected.size(),
                        contestants.getFirst().name());
            }
        }
        out.printf("  %d contestants, %d amounts each, equal to the cent.%n", equal.size(), expected.size());
        out.flush();
        return equal;
    }

    private static long different(List<BigDecimal> expected, List<BigDecimal> amounts) {
        long different = Math.abs(expected.size() - amounts.size());
        for (int i = 0; i < Math.min(expected.size(), amounts.size()); i++) {
            different += expected.get(i).compareTo(amounts.get(i)) == 0 ? 0 : 1;
        }
        return different;
    }

    private void print(int units, List<Contestant> contestants, Map<String, long[]> times) {
        double yardstick = 0;
        out.printf("  %-48s %10s %10s %10s %8s%n", "", "median", "fastest", "slowest", "ratio");
        for (Contestant contestant : contestants) {
            long[] sorted = times.get(contestant.name());
            Arrays.sort(sorted);
            double median = sorted[rounds / 2] / 1e3 / units;
            yardstick = yardstick == 0 ? median : yardstick;
            out.printf(
                    Locale.ENGLISH,
                    "  %-48s %7.2f µs %7.2f µs %7.2f µs %7.1f×%n",
                    contestant.name(),
                    median,
                    sorted[0] / 1e3 / units,
                    sorted[rounds - 1] / 1e3 / units,
                    median / yardstick);
        }
        out.flush();
    }

    /** What all results came to. */
    long seen() {
        return seen;
    }
}
