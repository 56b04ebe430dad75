package trinn.statement.ui;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.plan.store.Assignments;
import trinn.plan.store.Paying;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.statement.store.Statements;

/**
 * Everybody whom whoever is signed in sees in a period, with the version of a scheme by which each is shown.
 *
 * @param isThere whether the address names this period, or none
 * @param payees the facts of each in the period
 * @param schemes the hashes of the versions by which they are shown
 */
record InSight(
        Population population,
        Period period,
        boolean isThere,
        List<FactSet> payees,
        Paying paying,
        Set<String> schemes) {

    /** @param by the hash of the version that the address names, or else of the usual one */
    static InSight of(Statements statements, Assignments assignments, DataSetSummary data, String by, Place asked) {
        Population population = statements.population(data.id());
        Period named = population.periods().stream()
                .filter(one -> one.id().equals(asked.period()))
                .findFirst()
                .orElse(null);
        Period period = named == null ? population.periods().getLast() : named;
        List<FactSet> payees = statements.seen(population).stream()
                .filter(facts -> facts.period().equals(period))
                .toList();
        Paying paying = asked.scheme().isEmpty() ? assignments.paying(data.name(), period, by) : Paying.by(by);
        Set<String> schemes =
                paying.of(payees.stream().map(facts -> facts.seller().id()).toList());
        return new InSight(population, period, named != null || asked.period().isEmpty(), payees, paying, schemes);
    }

    /** The facts of a payee; null where the payee or the period is not there, or not seen. */
    @Nullable FactSet facts(String payee) {
        return isThere
                ? payees.stream()
                        .filter(facts -> facts.seller().id().equals(payee))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The hash of the version whose document belongs to what is shown: of the payee who is, or of all; empty where there are several. */
    String documented(String payee) {
        if (!payee.isEmpty()) {
            return paying.of(payee);
        }
        return schemes.size() == 1 ? schemes.iterator().next() : "";
    }

    /** What each is paid, by the version of each. */
    Map<String, BigDecimal> paid(Statements statements, Function<String, Scheme> scheme) {
        Map<String, BigDecimal> paid = new HashMap<>();
        for (String hash : schemes) {
            statements.payouts(population, scheme.apply(hash), period.id()).forEach((payee, amount) -> {
                if (paying.of(payee).equals(hash)) {
                    paid.put(payee, amount);
                }
            });
        }
        return paid;
    }
}
