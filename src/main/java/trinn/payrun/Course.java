package trinn.payrun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which versions of one scheme somebody is paid, from when on: balances flow from each to the next, and nothing flows in from
 * before the first.
 *
 * @param spans by time, at least one
 */
public record Course(List<Span> spans) {

    /**
     * A version that pays from a period on.
     *
     * @param scheme the hash of the version
     * @param from the first day of the first period
     */
    public record Span(String scheme, LocalDate from) {}

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException where there is no version
     */
    public Course {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("A course has a version.");
        }
    }

    /** One that begins with a period. */
    public static Course beginning(String scheme, LocalDate from) {
        return new Course(List.of(new Span(scheme, from)));
    }

    /** This, with a version from a period on; itself where that is the one that pays already. */
    public Course then(String scheme, LocalDate from) {
        return spans.getLast().scheme().equals(scheme)
                ? this
                : new Course(Stream.concat(spans.stream(), Stream.of(new Span(scheme, from)))
                        .toList());
    }

    /** The version that pays last. */
    public String scheme() {
        return spans.getLast().scheme();
    }

    /** The first day that is paid. */
    public LocalDate from() {
        return spans.getFirst().from();
    }

    /** As it is stored: each version's hash, {@code @} and its first day, with commas between. */
    public String text() {
        return spans.stream().map(span -> span.scheme() + "@" + span.from()).collect(Collectors.joining(","));
    }

    /** What was stored. */
    public static Course of(String text) {
        List<Span> spans = new ArrayList<>();
        for (String span : text.split(",", -1)) {
            int at = span.indexOf('@');
            spans.add(new Span(span.substring(0, at), LocalDate.parse(span.substring(at + 1))));
        }
        return new Course(spans);
    }
}
