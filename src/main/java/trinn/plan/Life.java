package trinn.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a version of a scheme. A version is its content, terms and cases included: another content has another life, and no
 * approval of this one.
 *
 * @param scheme the hash of the version
 * @param history what was done, in its order; nothing for a draft
 */
public record Life(String scheme, List<LifeEvent> history) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException where it does not go from state to state as it may
     */
    public Life {
        history = List.copyOf(history);
        State state = State.DRAFT;
        for (LifeEvent event : history) {
            if (!event.step().isPossibleFrom(state)) {
                throw new IllegalArgumentException(
                        "The life of %s takes the step %s from %s.".formatted(scheme, event.step(), state));
            }
            state = event.step().to();
        }
    }

    /** That of a version with which nothing was done. */
    public static Life draft(String scheme) {
        return new Life(scheme, List.of());
    }

    /** How far it is. */
    public State state() {
        return history.isEmpty() ? State.DRAFT : history.getLast().step().to();
    }

    /** What was done last; none for a draft. */
    public Optional<LifeEvent> last() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    /** Whether what people were paid by it was approved, also where it is retired by now. */
    public boolean wasApproved() {
        return history.reversed().stream()
                .map(LifeEvent::step)
                .filter(step -> step == Step.APPROVE || step == Step.REVOKE)
                .findFirst()
                .filter(step -> step == Step.APPROVE)
                .isPresent();
    }

    /** Who asked for the approval last; none where nobody did. */
    Optional<LifeEvent> sent() {
        return history.reversed().stream()
                .filter(event -> event.step() == Step.SEND)
                .findFirst();
    }

    /** With one step more. */
    public Life with(LifeEvent event) {
        return new Life(
                scheme, Stream.concat(history.stream(), Stream.of(event)).toList());
    }
}
