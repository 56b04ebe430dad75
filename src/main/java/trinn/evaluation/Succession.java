package trinn.evaluation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.engine.CompiledScheme;
import trinn.engine.EvaluationException;
import trinn.facts.FactSet;
import trinn.language.Asked;
import trinn.scheme.Terms;
import trinn.scheme.Validity;

/**
 * The versions of a scheme that follow each other: each holds for the periods that its {@code valid} or its assignment says. Balances flow
 * from one version to the next.
 *
 * @param versions in any order, no two of them valid on the same day
 * @param bindings what the scheme means by its KPIs, where the data calls them something else
 */
public record Succession(List<Version> versions, Bindings bindings) {

    /**
     * A version, ready to run.
     *
     * @param scheme its rules
     * @param terms its terms as they stand or changed
     * @param holds for which periods it is the one among several
     */
    public record Version(CompiledScheme scheme, Terms terms, Validity holds) {

        /** One that holds for the periods that its {@code valid} says. */
        public Version(CompiledScheme scheme, Terms terms) {
            this(scheme, terms, scheme.scheme().validity());
        }

        /** The rules that a term switches off on a day: {@code terms.form == "bonus"} where the form is another, {@code terms.rate > 0} where it is 0. */
        public Set<String> switchedOff(LocalDate day) {
            Map<String, Object> values = terms.on(day);
            Set<String> off = new HashSet<>();
            for (Asked one : scheme.asked()) {
                if (!one.switches().stream().allMatch(asked -> asked.isOn(values.get(asked.term())))) {
                    off.add(one.rule());
                }
            }
            return off;
        }
    }

    /** @throws IllegalArgumentException where two versions are valid on the same day, or there is none */
    public Succession {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A scheme needs a version.");
        }
        for (int i = 0; i < versions.size(); i++) {
            for (Version other : versions.subList(i + 1, versions.size())) {
                Version one = versions.get(i);
                if (one.holds().overlaps(other.holds())) {
                    throw new IllegalArgumentException(
                            "Two versions of the scheme %s are valid on the same day: the one from %s to %s and the one from %s to %s."
                                    .formatted(
                                            one.scheme().scheme().id(),
                                            one.holds().from(),
                                            one.holds().to(),
                                            other.holds().from(),
                                            other.holds().to()));
                }
            }
        }
    }

    /** Versions whose KPIs are called as the data calls them. */
    public Succession(List<Version> versions) {
        this(versions, Bindings.NONE);
    }

    /** The same, for data that calls KPIs otherwise. */
    public Succession with(Bindings other) {
        return new Succession(versions, other);
    }

    /** One version, that holds for every period it is valid for. */
    public static Succession of(CompiledScheme scheme, Terms terms) {
        return new Succession(List.of(new Version(scheme, terms)));
    }

    /**
     * The version for a seller and period.
     *
     * @throws EvaluationException where there are several versions and none is valid on the first day of the period; a
     *     single version says so itself when it pays
     */
    public Version on(FactSet facts) {
        if (versions.size() == 1) {
            return versions.getFirst();
        }
        for (Version version : versions) {
            if (version.holds().holdsFor(facts.period())) {
                return version;
            }
        }
        throw new EvaluationException(
                versions.getFirst().scheme().scheme(),
                facts,
                "No version of it is valid on the first day of the period.");
    }
}
