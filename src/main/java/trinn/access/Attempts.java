package trinn.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords. After some failures in a row the next attempt has to wait, each time twice as long. Kept
 * in memory: a restart forgets it.
 */
public final class Attempts {

    /** Failures of one login from one address before there is a wait. */
    public static final int FREE = 5;

    private static final int FREE_FOR_ALL = 50;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 100_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Failures(int count, Instant until) {}

    /** By a clock. */
    public Attempts(Clock clock) {
        this.clock = clock;
    }

    /** How long the next attempt has to wait: nothing where it need not. */
    public synchronized Duration wait(String login, String address) {
        Duration pair = left(pair(login, address));
        Duration wide = max(left(login(login)), left(address(address)));
        return max(pair, wide);
    }

    /** An attempt failed. */
    public synchronized void failed(String login, String address) {
        count(pair(login, address), FREE);
        count(login(login), FREE_FOR_ALL);
        count(address(address), FREE_FOR_ALL);
    }

    /** An attempt was right: this login from this address begins anew. */
    public synchronized void succeeded(String login, String address) {
        failures.remove(pair(login, address));
        failures.remove(login(login));
    }

    private void count(String key, int free) {
        int count = failures.getOrDefault(key, new Failures(0, Instant.EPOCH)).count() + 1;
        Duration wait = Duration.ZERO;
        if (count >= free) {
            wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, 10));
        }
        failures.put(key, new Failures(count, clock.instant().plus(min(wait, LONGEST_WAIT))));
    }

    private Duration left(String key) {
        Failures known = failures.get(key);
        return known == null ? Duration.ZERO : max(Duration.ZERO, Duration.between(clock.instant(), known.until()));
    }

    private static String pair(String login, String address) {
        return "both " + address + ' ' + login;
    }

    private static String login(String login) {
        return "login " + login;
    }

    private static String address(String address) {
        return "address " + address;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
