package trinn.evaluation;

import java.math.BigDecimal;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Succession.Version;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.settlement.Ledger;

/**
 * How much of every run is worked out a second time in sessions of Drools, so that no fault of the faster way stays unseen.
 * Who is drawn depends on the seller, the period and the terms, so the same run draws the same again.
 *
 * @param share of the sellers and periods, from 0 (none) to 1 (all)
 */
public record CrossCheck(BigDecimal share) {

    /** One in a hundred. */
    public static final CrossCheck USUAL = new CrossCheck(new BigDecimal("0.01"));

    private static final int DRAWS = 10_000;

    /** @throws IllegalArgumentException where the share lies outside 0 to 1 */
    public CrossCheck {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The share of a run that is worked out twice lies between 0 and 1, and not at %s."
                            .formatted(share.toPlainString()));
        }
    }

    /** Draws for a run with these schemes and terms. */
    Drawn drawn(Succession scheme, Period first) {
        int seed = 0;
        for (Version version : scheme.versions()) {
            seed = 31 * seed + version.terms().on(first.from()).toString().hashCode();
        }
        return new Drawn(seed, share.multiply(BigDecimal.valueOf(DRAWS)).intValue());
    }

    /**
     * Who is drawn.
     *
     * @param seed of the run
     * @param most of ten thousand draws
     */
    record Drawn(int seed, int most) {

        /**
         * Works a seller and period out a second time, if it is drawn.
         *
         * @throws EvaluationException where the two ways differ
         */
        void check(Version version, FactSet facts, Ledger before, Evaluated found) {
            if (most == 0 || !isDrawn(facts)) {
                return;
            }
            Evaluated reference = version.scheme().inSession().evaluate(facts, version.terms(), before, null);
            if (!reference.equals(found)) {
                throw new EvaluationException(
                        version.scheme().scheme(),
                        facts,
                        "Two ways of working it out differ: %s and %s. This is a fault of Trinn, so nothing is shown."
                                .formatted(
                                        found.payout().total().toPlainString(),
                                        reference.payout().total().toPlainString()));
            }
        }

        private boolean isDrawn(FactSet facts) {
            int mixed = 31 * (31 * seed + facts.seller().id().hashCode())
                    + facts.period().from().hashCode();
            mixed = (mixed ^ mixed >>> 16) * 0x45d9f3b;
            mixed = (mixed ^ mixed >>> 16) * 0x45d9f3b;
            return Math.floorMod(mixed ^ mixed >>> 16, DRAWS) < most;
        }
    }
}
