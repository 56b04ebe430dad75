package trinn.evaluation;

/** Very many numbers, in 16 to 32 bytes each. */
final class Numbers {

    private static final int FIRST_SIZE = 1 << 10;

    /** Zero stands for a free place. */
    private long[] places = new long[FIRST_SIZE];

    private int size;
    private boolean zero;

    /** Adds a number, and says whether it was not there. */
    boolean add(long number) {
        if (number == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        int place = place(number);
        if (places[place] == number) {
            return false;
        }
        places[place] = number;
        size++;
        if (size * 2 > places.length) {
            grow();
        }
        return true;
    }

    /** Whether it is there. */
    boolean has(long number) {
        return number == 0 ? zero : places[place(number)] == number;
    }

    private int place(long number) {
        int place = (int) (number ^ number >>> 32) & (places.length - 1);
        while (places[place] != 0 && places[place] != number) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] old = places;
        places = new long[old.length * 2];
        for (long number : old) {
            if (number != 0) {
                places[place(number)] = number;
            }
        }
    }
}
