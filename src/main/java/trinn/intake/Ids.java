package trinn.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import trinn.source.Sha256;

/**
 * Remembers for very many ids one number each, in 12 to 24 bytes an id. An id is known by the first 64 bits of its SHA-256:
 * that two of a million ids have them in common has a chance of less than one in ten million.
 */
final class Ids {

    /** What is told of an id that is not there. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int FIRST_SIZE = 1 << 10;

    private final MessageDigest digest = Sha256.digest();
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

    private long key(String id) {
        return ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
