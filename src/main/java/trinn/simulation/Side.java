package trinn.simulation;

import java.util.ArrayList;
import java.util.List;
import trinn.evaluation.Bindings;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;

/**
 * One side of a what-if, not yet compiled.
 *
 * @param name how the what-if calls it
 * @param scheme the scheme
 * @param terms its terms with the changes of the what-if
 * @param others further versions of it that hold for other periods
 * @param bindings what the scheme means by its KPIs, where the data calls them something else
 */
public record Side(String name, Scheme scheme, Terms terms, List<Version> others, Bindings bindings) {

    /** A version of a scheme, and its terms with the changes of the what-if. */
    public record Version(Scheme scheme, Terms terms) {}

    /** Copies the list. */
    public Side {
        others = List.copyOf(others);
    }

    /** A scheme of one version. */
    public Side(String name, Scheme scheme, Terms terms) {
        this(name, scheme, terms, List.of(), Bindings.NONE);
    }

    /** Every version. */
    public List<Version> versions() {
        List<Version> versions = new ArrayList<>(List.of(new Version(scheme, terms)));
        versions.addAll(others);
        return versions;
    }
}
