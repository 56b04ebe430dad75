package trinn.board.store;

import java.time.Instant;

/**
 * What a payee chose last.
 *
 * @param shows whether reached goals are shown to the department
 * @param chosen when
 */
public record Choice(boolean shows, Instant chosen) {}
