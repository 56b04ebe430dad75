package trinn.fetch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time that a source was fetched.
 *
 * @param source the id of the source
 * @param ended null as long as it goes on
 * @param data the id of the version that was added, or that has the same; null where there is none
 * @param version the number of that version; 0 where there is none
 * @param records how many records that version has
 * @param why a sentence for people where nothing was added; otherwise the empty text
 * @param faults the first problems of what came, a sentence each
 * @param byItself whether the schedule began it, and not a person
 */
public record Fetch(
        long id,
        long source,
        Instant begun,
        @Nullable Instant ended,
        Outcome outcome,
        @Nullable Long data,
        int version,
        long records,
        String why,
        List<String> faults,
        boolean byItself) {

    /** Copies the list. */
    public Fetch {
        faults = List.copyOf(faults);
    }
}
