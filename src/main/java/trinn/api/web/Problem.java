package trinn.api.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * What is wrong with a request, as RFC 9457 has it.
 *
 * @param type the same for all of a kind
 * @param title the kind of answer
 * @param status of the answer
 * @param detail what is wrong and what to send instead, for people
 * @param code the word for what is wrong
 * @param faults each with its place; none where the detail says it all
 */
public record Problem(String type, String title, int status, String detail, String code, List<Fault> faults) {

    private static final String TYPE = "urn:trinn:problem:";

    /** Copies the list. */
    public Problem {
        faults = List.copyOf(faults);
    }

    /** @param code the word for what is wrong */
    static Problem of(HttpStatus status, String code, String detail, List<Fault> faults) {
        return new Problem(TYPE + code, status.getReasonPhrase(), status.value(), detail, code, faults);
    }

    /** As {@link #of(HttpStatus, String, String, List)}, where the detail says it all. */
    static Problem of(HttpStatus status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    /** One without a word of its own. */
    static Problem of(HttpStatus status, String detail) {
        return of(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }
}
