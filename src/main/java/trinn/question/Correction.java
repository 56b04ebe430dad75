package trinn.question;

import org.jspecify.annotations.Nullable;

/**
 * What corrected the data: a new version of it.
 *
 * @param data the id of the data set's new version
 * @param version its number
 * @param change the value that was changed; null where the version came in whole
 */
public record Correction(long data, int version, @Nullable Change change) {}
