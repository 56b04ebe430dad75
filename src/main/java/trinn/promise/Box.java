package trinn.promise;

import java.util.Arrays;

/**
 * Some of the values of each input, next to each other: from one step of its range to another, both among them.
 *
 * @param from the first step of each input, from 0
 * @param to the last one
 */
record Box(long[] from, long[] to) {

    /** With other steps of one input. */
    Box with(int input, long first, long last) {
        long[] lower = from.clone();
        long[] upper = to.clone();
        lower[input] = first;
        upper[input] = last;
        return new Box(lower, upper);
    }

    /** How many steps lie between the first and the last value of an input. */
    long width(int input) {
        return to[input] - from[input];
    }

    long middle(int input) {
        return from[input] + width(input) / 2;
    }

    /** All values in the middle. */
    long[] center() {
        long[] center = new long[from.length];
        Arrays.setAll(center, this::middle);
        return center;
    }
}
