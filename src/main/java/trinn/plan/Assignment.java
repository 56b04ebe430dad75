package trinn.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scheme pays a group of payees, from a day on and, where it has an end, until another.
 *
 * @param id its number; 0 where it is not stored
 * @param dataSet the name that all versions of the data set share
 * @param group who is paid
 * @param scheme the hash of the version
 * @param from the first day
 * @param agreement what was agreed upon
 * @param history how it was made, and each end that it was given since
 */
public record Assignment(
        long id,
        String dataSet,
        Group group,
        String scheme,
        LocalDate from,
        Agreement agreement,
        List<AssignmentEvent> history) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException where nobody made it
     */
    public Assignment {
        history = List.copyOf(history);
        if (history.isEmpty()) {
            throw new IllegalArgumentException("Somebody makes an assignment.");
        }
    }

    /** The first day on which it does not hold any more; null for an open end. */
    public @Nullable LocalDate to() {
        return history.getLast().to();
    }

    /** Whether it holds on a day. */
    public boolean isOn(LocalDate day) {
        LocalDate to = to();
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether there is no day on which it holds: it was ended before it began. */
    public boolean isEmpty() {
        LocalDate to = to();
        return to != null && !from.isBefore(to);
    }

    /** Whether it holds on any day from one on. */
    public boolean isOnFrom(LocalDate day) {
        LocalDate to = to();
        return !isEmpty() && (to == null || day.isBefore(to));
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(Assignment other) {
        LocalDate to = to();
        LocalDate until = other.to();
        return !isEmpty()
                && !other.isEmpty()
                && (to == null || other.from.isBefore(to))
                && (until == null || from.isBefore(until));
    }

    /** With another end. */
    public Assignment with(AssignmentEvent event) {
        return new Assignment(
                id,
                dataSet,
                group,
                scheme,
                from,
                agreement,
                Stream.concat(history.stream(), Stream.of(event)).toList());
    }
}
