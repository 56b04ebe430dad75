package trinn.question;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How long people wait for an answer. */
public final class TimeToAnswer {

    private TimeToAnswer() {}

    /**
     * The median from asking to the first decision: half of all questions that were decided took no longer. Of an even number
     * it lies halfway between the two in the middle; none where nothing was decided.
     */
    public static Optional<Duration> median(Collection<Question> questions) {
        List<Duration> times = questions.stream()
                .map(Question::timeToAnswer)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Duration upper = times.get(times.size() / 2);
        Duration lower = times.get((times.size() - 1) / 2);
        return Optional.of(lower.plus(upper).dividedBy(2));
    }
}
