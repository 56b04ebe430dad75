package trinn.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Adjustment;
import trinn.facts.Company;
import trinn.facts.Contract;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.ExchangeRate;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.Product;
import trinn.facts.Rank;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Share;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.statement.Measure;

/** In which things the facts of two sides differ. */
final class FactAtoms {

    private final FactSet before;
    private final FactSet after;
    private final List<Atom> found = new ArrayList<>();

    private FactAtoms(FactSet before, FactSet after) {
        this.before = before;
        this.after = after;
    }

    /** All things but corrections that differ, results before targets before the seller's own. */
    static List<Atom> of(FactSet before, FactSet after) {
        FactAtoms atoms = new FactAtoms(before, after);
        atoms.halves(Cause.RESULTS);
        atoms.whole(Product.class, Product::value, "value");
        atoms.whole(Sale.class, Sale::value, "value");
        atoms.whole(Contract.class, Contract::monthlyValue, "monthlyValue");
        atoms.whole(Rank.class, null, "");
        atoms.whole(Team.class, Team::earned, "earned");
        atoms.whole(Share.class, null, "");
        atoms.halves(Cause.TARGETS);
        atoms.found.addAll(SellerAtoms.of(before, after));
        atoms.whole(Cause.PEOPLE, Employment.class, null, "");
        atoms.add(
                Cause.TIME,
                value(
                        "Period",
                        "",
                        "from",
                        before.period().from(),
                        after.period().from()),
                FactAtoms::time);
        atoms.whole(Cause.TIME, ExchangeRate.class, null, "");
        return atoms.found;
    }

    /** Corrections that differ. */
    static List<Atom> corrections(FactSet before, FactSet after) {
        FactAtoms atoms = new FactAtoms(before, after);
        atoms.whole(Cause.CORRECTIONS, Refund.class, Refund::value, "value");
        atoms.whole(Cause.CORRECTIONS, Adjustment.class, Adjustment::amount, "");
        return atoms.found;
    }

    private static FactSet time(FactSet into, FactSet from) {
        return new FactSet(into.seller(), from.period(), into.others());
    }

    private void halves(Cause half) {
        for (String code : codes(Kpi.class, Kpi::code)) {
            boolean result = half == Cause.RESULTS;
            half(half, Facets.kpi(code), code, result ? "actual" : "target", result ? Kpi::actual : Kpi::target);
        }
        boolean result = half == Cause.RESULTS;
        for (String code : codes(Objective.class, Objective::code)) {
            half(
                    half,
                    Facets.objective(code),
                    code,
                    result ? "score" : "weight",
                    result ? Objective::score : Objective::weight);
        }
        half(half, Facets.DEPARTMENT, "", result ? "actual" : "norm", result ? Department::actual : Department::norm);
        half(half, Facets.COMPANY, "", result ? "actual" : "target", result ? Company::actual : Company::target);
        for (String code : codes(TeamKpi.class, TeamKpi::code)) {
            half(
                    half,
                    Facets.teamKpi(code),
                    code,
                    result ? "actual" : "target",
                    result ? TeamKpi::actual : TeamKpi::target);
        }
    }

    private <F extends Fact> void half(
            Cause half, Facet<F> facet, String key, String field, Function<F, @Nullable BigDecimal> shown) {
        add(
                half,
                value(
                        facet.type().getSimpleName(),
                        key,
                        field,
                        shown(before, facet, shown),
                        shown(after, facet, shown)),
                half == Cause.RESULTS ? facet::results : facet::targets);
    }

    private static <F extends Fact> @Nullable BigDecimal shown(
            FactSet facts, Facet<F> facet, Function<F, @Nullable BigDecimal> value) {
        return facts.all(facet.type()).stream()
                .filter(facet.meant())
                .min(Comparator.comparing(
                        fact -> fact instanceof Kpi kpi ? kpi.window().ordinal() : 0))
                .map(value::apply)
                .orElse(null);
    }

    private <F extends Fact> void whole(Class<F> type, @Nullable Function<F, BigDecimal> value, String field) {
        whole(Cause.RESULTS, type, value, field);
    }

    private <F extends Fact> void whole(
            Cause cause, Class<F> type, @Nullable Function<F, BigDecimal> value, String field) {
        add(
                cause,
                value(type.getSimpleName(), "", field, sum(before, type, value), sum(after, type, value)),
                (into, from) -> into.replacing(from.all(type), type));
    }

    private static <F extends Fact> @Nullable BigDecimal sum(
            FactSet facts, Class<F> type, @Nullable Function<F, BigDecimal> value) {
        return value == null ? null : facts.all(type).stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(Cause cause, Subject subject, BinaryOperator<FactSet> swap) {
        FactSet swapped = swap.apply(before, after);
        if (!same(before, swapped)) {
            found.add(Atom.ofFacts(cause, subject, swap));
        }
    }

    /** Whether facts are the same in any order. */
    private static boolean same(FactSet one, FactSet other) {
        return one.period().equals(other.period())
                && one.others().size() == other.others().size()
                && Set.copyOf(one.others()).equals(Set.copyOf(other.others()));
    }

    static Subject value(String fact, String key, String field, @Nullable Object before, @Nullable Object after) {
        return new Subject.Value(new Measure(fact, key, null, field), before, after);
    }

    private <F extends Fact> Set<String> codes(Class<F> type, Function<F, String> code) {
        Set<String> codes = new LinkedHashSet<>();
        Stream.of(before, after).forEach(facts -> facts.all(type).forEach(fact -> codes.add(code.apply(fact))));
        return codes;
    }
}
