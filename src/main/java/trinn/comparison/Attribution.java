package trinn.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;

/**
 * The difference between two payouts of a seller, attributed to its causes.
 *
 * <p>From the old side to the new one, thing after thing is replaced in the order of {@link Cause}, and all is worked out
 * after each: {@code amount(i) = pay(new 1…i, old i+1…n) - pay(new 1…i-1, old i…n)}, the <em>sequential</em> (ceteris paribus)
 * <em>decomposition</em> of Oaxaca (1973) and Blinder (1973), in controlling known as substitution in a chain. The amounts add up to
 * the difference by construction, as neighbours cancel out. Where causes work together, such as a rate and what it is paid for, the
 * later one has what they make together; the opposite order, which gives it to the earlier one, is worked out beside it, the other
 * of the two <em>polar decompositions</em> of Dietzenbacher and Los (1998).
 *
 * @param before the old side
 * @param after the new side
 * @param differences by cause, those that make nothing left out
 */
public record Attribution(Evaluated before, Evaluated after, List<Difference> differences) {

    /** Copies the list. */
    public Attribution {
        differences = List.copyOf(differences);
    }

    /**
     * Of one scheme in two periods.
     *
     * @param about one of the population
     * @param earlier the period to compare with
     * @throws EvaluationException where the scheme cannot be worked out for these facts
     * @throws IllegalArgumentException where the population has nothing of the seller in one of the periods
     */
    public static Attribution ofPeriods(Succession scheme, Measurements population, FactSet about, Period earlier) {
        Period later = about.period().compareTo(earlier) < 0 ? earlier : about.period();
        List<Evaluated> all =
                Evaluation.seller(scheme, population, about.seller().id(), later);
        return of(new Side(scheme, on(all, earlier)), new Side(scheme, on(all, about.period())), population);
    }

    /**
     * Of two schemes in one period.
     *
     * @param old the scheme to compare with
     * @param about one of the population
     * @throws EvaluationException where one of the schemes cannot be worked out for these facts
     */
    public static Attribution ofSchemes(Succession old, Succession now, Measurements population, FactSet about) {
        return of(side(old, population, about), side(now, population, about), population);
    }

    private static Side side(Succession scheme, Measurements population, FactSet about) {
        List<Evaluated> all =
                Evaluation.seller(scheme, population, about.seller().id(), about.period());
        return new Side(scheme, on(all, about.period()));
    }

    private static Evaluated on(List<Evaluated> all, Period period) {
        return all.stream()
                .filter(one -> one.facts().period().equals(period))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is nothing to compare with in the period from %s.".formatted(period.id())));
    }

    /** Of any two sides of one seller in one population, whose data is the same where the period is. */
    static Attribution of(Side before, Side after, Measurements population) {
        Attribution all =
                new Attribution(before.paid(), after.paid(), new Chain(before, after, population).differences());
        BigDecimal sum = all.differences().stream().map(Difference::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(all.difference()) != 0) {
            throw new EvaluationException(
                    after.version().scheme().scheme(),
                    after.facts(),
                    "The causes come to %s and the difference to %s. This is a fault of Trinn, so nothing is shown."
                            .formatted(sum.toPlainString(), all.difference().toPlainString()));
        }
        return all;
    }

    /** What is paid now, less what was paid before, in the currency of the scheme. */
    public BigDecimal difference() {
        return after.payout().total().subtract(before.payout().total());
    }

    /** What makes most of it, up or down; nothing where nothing differs. */
    public Optional<Difference> largest() {
        return differences.stream().max(Comparator.comparing(one -> one.amount().abs()));
    }
}
