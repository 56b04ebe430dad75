package trinn.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trinn.evaluation.Succession.Version;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.scheme.Terms;

/** In which terms two sides differ, and whether in rules. */
final class SchemeAtoms {

    private SchemeAtoms() {}

    /**
     * Terms that both sides have and that can have each other's values, one by one; all else of another version is rules. Terms of
     * another scheme that are called alike mean something else.
     */
    static List<Atom> of(Side before, Side after) {
        List<Atom> found = new ArrayList<>();
        Scheme old = before.version().scheme().scheme();
        Scheme now = after.version().scheme().scheme();
        if (old.id().equals(now.id())) {
            Map<String, Object> values = after.terms();
            before.terms().forEach((name, value) -> {
                Object other = values.get(name);
                if (other != null
                        && !Term.same(value, other)
                        && fits(before.version(), name, other)
                        && fits(after.version(), name, value)) {
                    found.add(Atom.ofScheme(Cause.TERMS, new Subject.TermValue(name, value, other)));
                }
            });
        }
        if (!old.files().equals(now.files())) {
            found.add(Atom.ofScheme(Cause.RULES, new Subject.RuleText("")));
        }
        return found;
    }

    private static boolean fits(Version version, String name, Object value) {
        Terms terms = version.terms();
        try {
            terms.with(name, value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
