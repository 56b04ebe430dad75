package trinn.question;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question about a line of a payout, with all that happened with it.
 *
 * @param id its number
 * @param about the line as it was
 * @param history what happened, in its order; the question itself comes first
 */
public record Question(long id, Subject about, List<Event> history) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException where it does not begin with a question, or does not go from state to state as it may
     */
    public Question {
        history = List.copyOf(history);
        if (history.isEmpty() || history.getFirst().becomes() != State.OPEN) {
            throw new IllegalArgumentException("A question begins with being asked.");
        }
        for (int i = 1; i < history.size(); i++) {
            if (!history.get(i - 1).becomes().mayBecome(history.get(i).becomes())) {
                throw new IllegalArgumentException("Question %d goes from %s to %s."
                        .formatted(
                                id, history.get(i - 1).becomes(), history.get(i).becomes()));
            }
        }
    }

    /** How far it is. */
    public State state() {
        return history.getLast().becomes();
    }

    /** How it was asked first. */
    public Event asked() {
        return history.getFirst();
    }

    /** Since when it is as it is. */
    public Instant since() {
        return history.getLast().at();
    }

    /** From the question to the first decision, never below zero; none before that. */
    public Optional<Duration> timeToAnswer() {
        return history.stream()
                .filter(event -> event.becomes().isDecided())
                .findFirst()
                .map(event -> age(event.at()));
    }

    /** How long ago it was asked first, never below zero. */
    public Duration age(Instant now) {
        Duration age = Duration.between(asked().at(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /**
     * With one thing more that happened.
     *
     * @throws RefusedException where the question may not become this
     */
    public Question with(Event event) {
        if (!state().mayBecome(event.becomes())) {
            throw new RefusedException(state().isDecided() ? Refusal.DECIDED_ALREADY : Refusal.STILL_OPEN);
        }
        return new Question(
                id, about, Stream.concat(history.stream(), Stream.of(event)).toList());
    }
}
