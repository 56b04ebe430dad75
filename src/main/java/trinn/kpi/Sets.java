package trinn.kpi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which values there were, per owner and day. */
final class Sets {

    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable Entries[] entries = new Entries[16];

    void add(int owner, int day, String value) {
        if (owner >= entries.length) {
            entries = Arrays.copyOf(entries, Math.max(owner + 1, entries.length * 2));
        }
        Entries of = entries[owner];
        if (of == null) {
            of = new Entries();
            entries[owner] = of;
        }
        of.add((long) day << 32 | numbers.computeIfAbsent(value, unknown -> numbers.size()));
    }

    void close() {
        numbers.clear();
        for (Entries of : entries) {
            if (of != null) {
                of.join();
            }
        }
    }

    /** Collects the values from a day (inclusive) to a day (exclusive). */
    void collect(int owner, int from, int to, Numbers into) {
        Entries of = owner < entries.length ? entries[owner] : null;
        if (of != null && from < to) {
            for (int at = of.first(from), end = of.first(to); at < end; at++) {
                into.add((int) of.keys[at]);
            }
        }
    }

    /** Values by their numbers. */
    static final class Numbers {

        private int[] all = new int[16];
        private int size;

        private void add(int number) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = number;
        }

        /** Each once, in ascending order. */
        int[] distinct() {
            Arrays.sort(all, 0, size);
            int kept = 0;
            for (int at = 0; at < size; at++) {
                if (kept == 0 || all[kept - 1] != all[at]) {
                    all[kept++] = all[at];
                }
            }
            size = kept;
            return Arrays.copyOf(all, size);
        }
    }

    /** Days with values of one owner; sorted, and without repeats, whenever room runs out. */
    private static final class Entries {

        private long[] keys = new long[8];
        private int size;

        void add(long key) {
            if (size > 0 && keys[size - 1] == key) {
                return;
            }
            if (size == keys.length) {
                join();
                if (size > keys.length / 2) {
                    keys = Arrays.copyOf(keys, size * 2);
                }
            }
            keys[size++] = key;
        }

        void join() {
            Arrays.sort(keys, 0, size);
            int joined = 0;
            for (int at = 0; at < size; at++) {
                if (joined == 0 || keys[joined - 1] != keys[at]) {
                    keys[joined++] = keys[at];
                }
            }
            size = joined;
        }

        /** Where the first entry on or after a day stands. */
        int first(int day) {
            int at = Arrays.binarySearch(keys, 0, size, (long) day << 32);
            return at < 0 ? -at - 1 : at;
        }
    }
}
