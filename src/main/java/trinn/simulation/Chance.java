package trinn.simulation;

import java.util.SplittableRandom;

/** Random numbers for one purpose: the same on every machine, and no other purpose changes them. */
public final class Chance {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final double UNIT = 0x1p-53;
    private static final int SPARE_BITS = 11;

    private final SplittableRandom random;

    /**
     * Those of a seed for a purpose.
     *
     * @param purpose such as the id of a seller
     */
    public Chance(long seed, String purpose) {
        this.random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ hash(purpose));
    }

    /** FNV-1a (Fowler, Noll and Vo) of 64 bits. */
    private static long hash(String text) {
        long hash = OFFSET;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * PRIME;
        }
        return hash;
    }

    /** One of so many, from 0. */
    public int index(int of) {
        return (int) Math.unsignedMultiplyHigh(random.nextLong(), of);
    }

    /** From 0 to just below 1. */
    double share() {
        return (random.nextLong() >>> SPARE_BITS) * UNIT;
    }

    /** Of the standard normal distribution (Box and Muller 1958); strict, so that its last bit is the same anywhere. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - share()));
        return radius * StrictMath.cos(2 * Math.PI * share());
    }
}
