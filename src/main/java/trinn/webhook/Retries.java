package trinn.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long is waited between tries.
 *
 * @param steps after the first failure, after the second, and so on; after as many and one more it is given up
 */
public record Retries(List<Duration> steps) {

    /** Those of the Standard Webhooks specification: some three days in all. */
    public static final Retries USUAL = new Retries(List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));

    /** Copies the steps. */
    public Retries {
        steps = List.copyOf(steps);
    }

    /** How long is waited after so many tries, 1 at least; empty where it is given up. */
    public Optional<Duration> after(int attempts) {
        return attempts > steps.size() ? Optional.empty() : Optional.of(steps.get(attempts - 1));
    }
}
