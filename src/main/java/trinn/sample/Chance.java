package trinn.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A stream of chance that is the same on every machine: an algorithm fixed by its name, of which only whole words are
 * taken, and no function that machines may round differently.
 */
final class Chance {

    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private final RandomGenerator random;

    private Chance(long seed) {
        random = ALGORITHM.create(seed);
    }

    /** The stream for one thing, which no other thing's stream changes. */
    static Chance of(long seed, String what, long number) {
        return new Chance(mix(seed + GOLDEN * mix(what.hashCode() + GOLDEN * mix(number))));
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to just below 1, all alike. */
    double share() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean in(double probability) {
        return share() < probability;
    }

    /** From 0 to just below a bound. */
    int below(int bound) {
        return (int) (share() * bound);
    }

    /** From one number to another, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    /** A place in a list of weights, by their size. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double rest = share() * sum;
        for (int place = 0; place < weights.length - 1; place++) {
            rest -= weights[place];
            if (rest < 0) {
                return place;
            }
        }
        return weights.length - 1;
    }

    /** Normal with mean 0 and deviation 1, by Marsaglia's polar method. */
    double normal() {
        while (true) {
            double x = 2 * share() - 1;
            double y = 2 * share() - 1;
            double square = x * x + y * y;
            if (square < 1 && square > 0) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** A factor around 1: log-normal with median 1. */
    double factor(double deviation) {
        return StrictMath.exp(deviation * normal());
    }

    /** A whole number whose mean is the rate, near it. */
    int about(double rate) {
        double noisy = Math.max(0, rate + StrictMath.sqrt(rate) * 0.6 * normal());
        return (int) (noisy + share());
    }
}
