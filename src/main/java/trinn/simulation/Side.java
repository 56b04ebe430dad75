package trinn.simulation;

import trinn.scheme.Scheme;
import trinn.scheme.Terms;

/**
 * One side of a what-if, not yet compiled.
 *
 * @param name how the what-if calls it
 * @param scheme the scheme
 * @param terms its terms with the changes of the what-if
 */
public record Side(String name, Scheme scheme, Terms terms) {}
