package trinn.population;

import trinn.records.Origin;

/**
 * A department, team or territory that payees belong to.
 *
 * @param id by which payees refer to it, unique in the data set
 * @param name the name that people read
 * @param origin where it was read
 */
public record Unit(String id, String name, Origin origin) {}
