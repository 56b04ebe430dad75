package trinn.intake;

import java.util.Arrays;

/**
 * Remembers for very many ids one number each, in 12 to 24 bytes an id. An id is known by its letters as a polynomial modulo
 * 2⁶¹ − 1, at a point drawn once for all: of any two ids of up to 500 letters, less than one point in 4 · 10¹⁵ makes them alike.
 */
final class Ids {

    /** What is told of an id that is not there. */
    static final int NONE = Integer.MIN_VALUE;

    private static final long PRIME = (1L << 61) - 1;

    private static final long POINT = 0x0B3F_6A1D_94C7_E85BL;

    private static final int FIRST_SIZE = 1 << 10;

    private long[] keys = new long[FIRST_SIZE];
    private int[] values = new int[FIRST_SIZE];
    private int size;

    Ids() {
        Arrays.fill(values, NONE);
    }

    /**
     * Remembers a number for an id that is new; what is known stays.
     *
     * @return what is known of the id, or {@link #NONE} where it was new
     */
    int add(String id, int value) {
        long key = key(id);
        int place = place(key);
        if (values[place] != NONE) {
            return values[place];
        }
        keys[place] = key;
        values[place] = value;
        size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return NONE;
    }

    /** The number of an id, or {@link #NONE}. */
    int get(String id) {
        return values[place(key(id))];
    }

    boolean contains(String id) {
        return get(id) != NONE;
    }

    private int place(long key) {
        int place = (int) key & (keys.length - 1);
        while (values[place] != NONE && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(values, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }

    private static long key(String id) {
        long key = 1;
        for (int i = 0; i < id.length(); i++) {
            key = times(key, POINT) + id.charAt(i);
        }
        return key >= PRIME ? key - PRIME : key;
    }

    /** The product modulo 2⁶¹ − 1 of a number below twice that and one below it; not always the least such number. */
    private static long times(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        long low = one * other;
        long sum = (low & PRIME) + (low >>> 61 | high << 3);
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
