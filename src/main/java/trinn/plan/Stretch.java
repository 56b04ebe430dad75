package trinn.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which one payee is paid by the same assignment.
 *
 * @param from the first day
 * @param to the first day after it
 * @param by what pays; null where nothing does
 */
public record Stretch(
        LocalDate from, LocalDate to, @Nullable Assignment by) {}
