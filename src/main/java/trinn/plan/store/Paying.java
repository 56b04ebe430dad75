package trinn.plan.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** By which version of a scheme each payee of a period is shown to who looks at pay. Immutable. */
public final class Paying {

    private final Map<String, String> assigned;
    private final String otherwise;

    /**
     * As assigned.
     *
     * @param assigned the hash of the version of each payee who has one
     * @param otherwise the hash of the one of all others
     */
    Paying(Map<String, String> assigned, String otherwise) {
        this.assigned = Map.copyOf(assigned);
        this.otherwise = otherwise;
    }

    /** Everybody by the version of this hash. */
    public static Paying by(String hash) {
        return new Paying(Map.of(), hash);
    }

    /** The hash of the version of a payee. */
    public String of(String payee) {
        return assigned.getOrDefault(payee, otherwise);
    }

    /** The hashes of the versions of some payees, each once. */
    public Set<String> of(Collection<String> payees) {
        Set<String> all = new TreeSet<>();
        payees.forEach(payee -> all.add(of(payee)));
        return all;
    }
}
