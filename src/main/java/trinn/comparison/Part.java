package trinn.comparison;

import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a difference.
 *
 * @param subjects what makes it; several where one alone cannot be worked out, such as weights that must add up
 * @param amount in the currency of the scheme, negative where less is paid now
 */
public record Part(List<Subject> subjects, BigDecimal amount) {

    /** Copies the list. */
    public Part {
        subjects = List.copyOf(subjects);
    }
}
