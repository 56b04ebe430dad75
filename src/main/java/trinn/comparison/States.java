package trinn.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.evaluation.Succession.Version;
import trinn.facts.FactSet;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.scheme.Terms;
import trinn.settlement.Ledger;

/** Payouts between two sides: some things are the new side's, all others the old side's. */
final class States {

    private final Side before;
    private final Side after;
    private final Measurements population;
    private final List<Atom> atoms;
    private final List<Atom> ofScheme;
    private final Map<Set<Atom>, FactSet> seen = new HashMap<>();

    /** @param ofScheme the terms that differ, and the rules where they do */
    States(Side before, Side after, Measurements population, List<Atom> ofScheme) {
        this.before = before;
        this.after = after;
        this.population = population;
        this.ofScheme = ofScheme;
        this.atoms = new ArrayList<>(ofScheme);
    }

    /** Takes up what differs besides the scheme. */
    void add(List<Atom> others) {
        atoms.addAll(others);
    }

    /** What is paid where these things are the new side's; null where that cannot be worked out. */
    @Nullable Evaluated at(Set<Atom> replaced) {
        if (replaced.isEmpty()) {
            return before.paid();
        }
        return replaced.size() == atoms.size() ? after.paid() : workedOut(replaced);
    }

    /** As {@link #at}, worked out where nothing or everything is the new side's, too. */
    @Nullable Evaluated workedOut(Set<Atom> replaced) {
        FactSet facts = facts(replaced);
        Ledger ledger = after.paid().before();
        for (Atom atom : atoms) {
            if (!replaced.contains(atom)) {
                facts = atom.facts().apply(facts, before.facts());
            }
        }
        for (Atom atom : atoms) {
            if (!replaced.contains(atom)) {
                ledger = atom.ledger().apply(ledger, before.paid().before());
            }
        }
        try {
            Version version = version(replaced);
            Terms terms = version.terms().with(values(version, replaced));
            return version.scheme().evaluate(facts, terms, ledger, null);
        } catch (EvaluationException | IllegalArgumentException e) {
            return null;
        }
    }

    /** All that rules see on the new side, as the scheme between the two sides makes it out of the data. */
    FactSet facts(Set<Atom> replaced) {
        Set<Atom> scheme = new HashSet<>(replaced);
        scheme.retainAll(Set.copyOf(ofScheme));
        return seen.computeIfAbsent(scheme, this::seen);
    }

    private FactSet seen(Set<Atom> scheme) {
        if (scheme.size() == ofScheme.size()) {
            return after.facts();
        }
        boolean samePeriod = before.facts().period().equals(after.facts().period());
        if (scheme.isEmpty() && samePeriod) {
            return before.facts();
        }
        Version version = version(scheme);
        Terms terms = version.terms();
        LocalDate day = after.facts().period().from();
        for (Map.Entry<String, Object> value : values(version, scheme).entrySet()) {
            terms = terms.with(
                    value.getKey(), value.getValue(), after.facts().period().from());
        }
        Succession between = Succession.of(version.scheme(), terms)
                .with((isRulesOfNew(scheme) ? after : before).scheme().bindings());
        if (!version.scheme().asksFor(Team.class, TeamKpi.class)) {
            if (Evaluation.measuresAlike(between, after.scheme())) {
                return after.facts();
            }
            if (samePeriod && Evaluation.measuresAlike(between, before.scheme())) {
                return before.facts();
            }
        }
        try {
            return Evaluation.seller(
                            between,
                            population,
                            after.facts().seller().id(),
                            after.facts().period())
                    .getLast()
                    .facts();
        } catch (EvaluationException e) {
            return after.facts();
        }
    }

    private boolean isRulesOfNew(Set<Atom> replaced) {
        return ofScheme.stream().allMatch(atom -> atom.cause() != Cause.RULES || replaced.contains(atom));
    }

    private Version version(Set<Atom> replaced) {
        return isRulesOfNew(replaced) ? after.version() : before.version();
    }

    /** The values that terms of a version have between the two sides, by name: those that it does not have by itself. */
    private Map<String, Object> values(Version version, Set<Atom> replaced) {
        Map<String, Object> values = new LinkedHashMap<>();
        boolean isNew = isRulesOfNew(replaced);
        Map<String, Object> own = (isNew ? after : before).terms();
        for (Atom atom : ofScheme) {
            if (atom.subject() instanceof Subject.TermValue term) {
                values.put(term.name(), replaced.contains(atom) ? term.after() : term.before());
            }
        }
        own.forEach((name, value) -> {
            if (!values.containsKey(name) && version.terms().get(name).values().size() > 1) {
                values.put(name, value);
            }
        });
        return values;
    }
}
