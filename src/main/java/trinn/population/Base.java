package trinn.population;

import trinn.intake.Kept;

/**
 * A stored data set of which a new version is made: what no file brings stays.
 *
 * @param id by which the store knows it
 * @param head what it is, besides its records
 * @param records its records
 */
public record Base(long id, DataHead head, Kept records) {}
