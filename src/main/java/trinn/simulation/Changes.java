package trinn.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;

/**
 * What is other in an alternative than in its baseline, each thing to be had or left by itself: every term of another value that both have, and
 * the rules with all that belongs to them alone, as one.
 */
public final class Changes {

    /**
     * One thing that is other.
     *
     * @param term the name of a term; the empty text for the rules
     */
    public record Change(String term) {

        /** The rules, components, and terms that only one side has. */
        public static final Change RULES = new Change("");

        /** Whether it is the rules. */
        public boolean isRules() {
            return term.isEmpty();
        }
    }

    /** A scheme with terms, somewhere between both. */
    public record Mixture(Scheme scheme, Terms terms) {}

    private final Mixture baseline;
    private final Mixture alternative;
    private final List<Change> all = new ArrayList<>();

    /** What leads from one to the other. */
    public Changes(Mixture baseline, Mixture alternative) {
        this.baseline = baseline;
        this.alternative = alternative;
        if (!paysAlike(baseline.scheme(), alternative.scheme())) {
            all.add(Change.RULES);
        }
        baseline.terms().changedIn(alternative.terms()).forEach(name -> all.add(new Change(name)));
    }

    /** Whether two schemes with the same values of terms pay the same. */
    private static boolean paysAlike(Scheme one, Scheme other) {
        return one.files().hash().equals(other.files().hash())
                || one.rules().equals(other.rules())
                        && one.components().equals(other.components())
                        && one.rounding().equals(other.rounding())
                        && one.measuring().equals(other.measuring())
                        && one.terms().isLike(other.terms());
    }

    /** The rules first, then terms in the order of the baseline. */
    public List<Change> all() {
        return List.copyOf(all);
    }

    /**
     * With some of the changes and without the others.
     *
     * @param some a bit for each of {@link #all}, the lowest for the first
     */
    public Mixture with(int some) {
        if (some == 0) {
            return baseline;
        }
        List<String> names = IntStream.range(0, all.size())
                .filter(nth -> (some >> nth & 1) == 1)
                .mapToObj(all::get)
                .filter(change -> !change.isRules())
                .map(Change::term)
                .toList();
        boolean rules = all.contains(Change.RULES) && (some & 1) == 1;
        if (!rules) {
            return new Mixture(baseline.scheme(), baseline.terms().taking(names, alternative.terms()));
        }
        List<String> left = baseline.terms().changedIn(alternative.terms()).stream()
                .filter(name -> !names.contains(name))
                .toList();
        return new Mixture(alternative.scheme(), alternative.terms().taking(left, baseline.terms()));
    }
}
