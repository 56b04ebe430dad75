package trinn.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.source.Spelling;

/** The terms of a scheme, as they stand or changed for a what-if. Immutable. */
public final class Terms {

    private final Map<String, Term> terms;

    private Terms(Map<String, Term> terms) {
        this.terms = terms;
    }

    static Terms of(Collection<Term> terms) {
        Map<String, Term> byName = new LinkedHashMap<>();
        terms.forEach(term -> byName.put(term.name(), term));
        return new Terms(byName);
    }

    /** All terms, in the order of the scheme. */
    public List<Term> all() {
        return List.copyOf(terms.values());
    }

    /** The term of a name, or null. */
    public @Nullable Term get(String name) {
        return terms.get(name);
    }

    /**
     * These terms with one value changed, for all dates.
     *
     * @throws IllegalArgumentException where there is no such term, or the value does not fit it
     */
    public Terms with(String name, Object value) {
        Term term = terms.get(name);
        if (term == null) {
            throw new IllegalArgumentException(
                    "There is no term \"%s\". %s".formatted(name, Spelling.advice(name, terms.keySet())));
        }
        requireFit(term, value);
        Map<String, Term> changed = new LinkedHashMap<>(terms);
        changed.put(name, term.with(value));
        return new Terms(changed);
    }

    /**
     * These terms with one value changed from a day on; before it they stay.
     *
     * @throws IllegalArgumentException as {@link #with(String, Object)}
     */
    public Terms with(String name, Object value, LocalDate from) {
        Terms changed = with(name, value);
        Map<String, Term> dated = new LinkedHashMap<>(changed.terms);
        dated.put(name, terms.get(name).with(value, from));
        return new Terms(dated);
    }

    /** These terms with several values changed, for all dates; as {@link #with(String, Object)}. */
    public Terms with(Map<String, Object> values) {
        Terms changed = this;
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            changed = changed.with(entry.getKey(), entry.getValue());
        }
        return changed;
    }

    /** Every day from which on a term has another value, and one before all of them. */
    List<LocalDate> days() {
        return terms.values().stream()
                .flatMap(term -> term.values().stream())
                .map(DatedValue::from)
                .distinct()
                .sorted()
                .toList();
    }

    /** The value of each term on a day. */
    public Map<String, Object> on(LocalDate day) {
        Map<String, Object> values = new LinkedHashMap<>();
        terms.forEach((name, term) -> values.put(name, term.on(day)));
        return values;
    }

    /**
     * What makes these terms out of the original ones, by name in the order of the scheme: what a what-if keeps of them.
     * Numbers are compared by value, so 0.8 for 0.80 is no change, and neither is one value for the same on all dates.
     *
     * @throws IllegalArgumentException where the terms are not of the same scheme, or a changed one has several values
     *     by date or is a table with another border or other columns, which no what-if can say
     */
    public Map<String, Object> changedFrom(Terms original) {
        if (!terms.keySet().equals(original.terms.keySet())) {
            throw new IllegalArgumentException("Only terms of the same scheme can be compared.");
        }
        Map<String, Object> changed = new LinkedHashMap<>();
        original.terms.forEach((name, before) -> {
            Term after = terms.get(name);
            if (!after.sameValues(before)) {
                changed.put(name, after.onlyValue(before));
            }
        });
        return Collections.unmodifiableMap(changed);
    }

    /**
     * The names of the terms that others have too, of the same kind, with other values: what can be taken from them by
     * {@link #taking}.
     */
    public List<String> changedIn(Terms others) {
        return terms.values().stream()
                .filter(term -> {
                    Term other = others.terms.get(term.name());
                    return other != null && isLike(term, other) && !term.sameValues(other);
                })
                .map(Term::name)
                .toList();
    }

    /** Whether both have the same terms, apart from their values. */
    public boolean isLike(Terms others) {
        return terms.keySet().equals(others.terms.keySet())
                && terms.values().stream().allMatch(term -> isLike(term, others.terms.get(term.name())));
    }

    private static boolean isLike(Term one, Term other) {
        return one.kind() == other.kind()
                && Objects.equals(one.table(), other.table())
                && one.choices().equals(other.choices());
    }

    /** These terms, with those of some names as others have them, at all dates. */
    public Terms taking(Collection<String> names, Terms others) {
        Map<String, Term> changed = new LinkedHashMap<>(terms);
        names.forEach(name -> changed.put(name, Objects.requireNonNull(others.terms.get(name))));
        return new Terms(changed);
    }

    /** Whether every term has the values that it has in others of the same scheme; numbers are compared by value. */
    public boolean sameValues(Terms others) {
        return terms.keySet().equals(others.terms.keySet())
                && terms.values().stream().allMatch(term -> term.sameValues(others.terms.get(term.name())));
    }

    private static void requireFit(Term term, Object value) {
        boolean fits = switch (term.kind()) {
            case MONEY, RATIO, COUNT -> value instanceof BigDecimal;
            case CHOICE -> value instanceof String word && term.choices().contains(word);
            case TIERS -> value instanceof Tiers;
            case TWO_WAY -> value instanceof TwoWay;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    term.kind() == TermKind.CHOICE
                            ? "The term \"%s\" must be one of: %s."
                                    .formatted(term.name(), String.join(", ", term.choices()))
                            : "The value of the term \"%s\" is not %s."
                                    .formatted(term.name(), term.table() == null ? "a number" : "a table"));
        }
    }
}
