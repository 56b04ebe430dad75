package trinn.simulation;

import trinn.engine.CompiledScheme;
import trinn.evaluation.Succession;
import trinn.scheme.Terms;

/**
 * A scheme to be run: its rules, and its terms as they stand or changed.
 *
 * @param name how the what-if calls it
 * @param versions one, or several that follow each other
 */
public record Variant(String name, Succession versions) {

    /** A scheme of one version. */
    public Variant(String name, CompiledScheme scheme, Terms terms) {
        this(name, Succession.of(scheme, terms));
    }
}
