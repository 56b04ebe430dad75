package trinn.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.scheme.Term;
import trinn.scheme.TermKind;
import trinn.scheme.Terms;

/**
 * The names that an expression may use.
 *
 * @param fields the fields of the pattern's fact; empty outside a pattern
 * @param bindings what the rule bound so far
 * @param terms the terms of the scheme
 */
public record Scope(Map<String, ValueType> fields, Map<String, ValueType> bindings, Terms terms) {

    /** The same bindings and terms, outside a pattern. */
    Scope outside() {
        return new Scope(Map.of(), bindings, terms);
    }

    /** The type of a name, or null. A field of the fact hides a binding of the same name. */
    @Nullable ValueType name(String name) {
        ValueType field = fields.get(name);
        return field != null ? field : bindings.get(name);
    }

    /** The type of a term, or null. */
    @Nullable ValueType term(String name) {
        Term term = terms.get(name);
        if (term == null) {
            return null;
        }
        Term.TableKinds table = term.table();
        if (table != null) {
            return new ValueType.Table(table.of(), table.by(), table.gives());
        }
        return term.kind() == TermKind.CHOICE
                ? new ValueType.Words()
                : new ValueType.Number(term.kind().seenAs());
    }

    /** Every term's name. */
    Collection<String> termNames() {
        return terms.all().stream().map(Term::name).toList();
    }

    /** Every name that stands alone. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(fields.keySet());
        names.addAll(bindings.keySet());
        return names;
    }

    /** A scope of terms alone, with room for bindings. */
    static Scope of(Terms terms) {
        return new Scope(Map.of(), new LinkedHashMap<>(), terms);
    }

    /** The same bindings and terms, within a pattern of a fact. */
    Scope within(Map<String, ValueType> fact) {
        return new Scope(fact, bindings, terms);
    }
}
