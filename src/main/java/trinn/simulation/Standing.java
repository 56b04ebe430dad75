package trinn.simulation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Period;
import trinn.facts.Seller;

/**
 * Where everybody stands in one period, as both sides of a what-if see it.
 *
 * @param period which one
 * @param before as the baseline pays them
 * @param after as the alternative pays them, the same sellers in the same order
 * @param inputs all that the rules of either side ask for and that anybody has
 */
public record Standing(Period period, List<Evaluated> before, List<Evaluated> after, List<CurveInput> inputs) {

    /**
     * A real seller on a chart of pay.
     *
     * @param at how much she has of what the chart is about
     * @param before what the baseline pays her
     * @param after what the alternative pays her
     */
    public record Dot(Seller seller, BigDecimal at, BigDecimal before, BigDecimal after) {}

    /** Copies the lists. */
    public Standing {
        before = List.copyOf(before);
        after = List.copyOf(after);
        inputs = List.copyOf(inputs);
    }

    /**
     * Works everybody out.
     *
     * @param kinds what kind of number a KPI is, by its code
     * @param less whether less of a KPI is better, by its code
     * @throws trinn.engine.EvaluationException where a scheme cannot be worked out for somebody
     */
    public static Standing of(
            Period period,
            Succession baseline,
            Succession alternative,
            Measurements population,
            Function<String, Kind> kinds,
            Predicate<String> less) {
        List<Evaluated> before = in(period, baseline, population);
        List<Evaluated> after = baseline.equals(alternative) ? before : in(period, alternative, population);
        return new Standing(
                period,
                before,
                after,
                CurveInput.of(
                        Stream.of(baseline, alternative)
                                .flatMap(side -> side.versions().stream())
                                .map(Succession.Version::scheme)
                                .distinct()
                                .toList(),
                        Stream.concat(before.stream(), after.stream())
                                .map(Evaluated::facts)
                                .toList(),
                        kinds,
                        less));
    }

    private static List<Evaluated> in(Period period, Succession scheme, Measurements population) {
        return Evaluation.of(scheme, population, facts -> {}).stream()
                .filter(one -> one.facts().period().equals(period))
                .toList();
    }

    /** One seller as a side sees her; null where she is not there. */
    public @Nullable Evaluated of(boolean alternative, String seller) {
        return (alternative ? after : before)
                .stream()
                        .filter(one -> one.facts().seller().id().equals(seller))
                        .findFirst()
                        .orElse(null);
    }

    /** The most that anybody has of something, on either side; zero where nobody has any. */
    public BigDecimal most(CurveInput input) {
        return Stream.concat(before.stream(), after.stream())
                .map(one -> input.now(one.facts()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** The one in the middle of those who have something, by what the baseline pays them; null where nobody has it. */
    public @Nullable Seller typical(CurveInput input) {
        List<Evaluated> rising = before.stream()
                .filter(one -> input.now(one.facts()) != null)
                .sorted(Comparator.comparing((Evaluated one) -> one.payout().total())
                        .thenComparing(one -> one.facts().seller().id()))
                .toList();
        return rising.isEmpty() ? null : rising.get(rising.size() / 2).facts().seller();
    }

    /** Everybody who has something, in the order of the population. */
    public List<Dot> dots(CurveInput input) {
        Map<String, BigDecimal> paid = new HashMap<>();
        after.forEach(one -> paid.put(one.facts().seller().id(), one.payout().total()));
        return before.stream()
                .filter(one -> input.now(one.facts()) != null)
                .map(one -> dot(one, input, paid))
                .toList();
    }

    private static Dot dot(Evaluated one, CurveInput input, Map<String, BigDecimal> paid) {
        FactSet facts = one.facts();
        BigDecimal total = one.payout().total();
        return new Dot(
                facts.seller(),
                Objects.requireNonNull(input.now(facts)),
                total,
                paid.getOrDefault(facts.seller().id(), total));
    }
}
