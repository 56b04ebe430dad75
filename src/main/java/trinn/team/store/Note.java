package trinn.team.store;

import java.time.Instant;

/**
 * What a manager wrote down about a payee and period.
 *
 * @param text never blank
 * @param written when it was last changed
 */
public record Note(String text, Instant written) {}
