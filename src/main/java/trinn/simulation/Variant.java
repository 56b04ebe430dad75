package trinn.simulation;

import trinn.engine.CompiledScheme;
import trinn.scheme.Terms;

/**
 * A scheme to be run: its rules, and its terms as they stand or changed.
 *
 * @param name how the what-if calls it
 * @param scheme ready to run
 * @param terms of that scheme
 */
public record Variant(String name, CompiledScheme scheme, Terms terms) {}
