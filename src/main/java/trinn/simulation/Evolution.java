package trinn.simulation;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.MersenneTwister;

/** An evolution strategy over numbers from 0 to 1: CMA-ES (Hansen and Ostermeier 2001), which minds the order of scores alone. */
final class Evolution {

    /** How far it looks first. */
    private static final double SIGMA = 0.2;

    private static final int GENERATIONS = 200;

    private Evolution() {}

    /**
     * Tries numbers until it gets no further, or the score throws.
     *
     * @param guess where it begins
     * @param score the lower the better
     */
    static void of(double[] guess, ToDoubleFunction<double[]> score, long seed) {
        int size = guess.length;
        new CMAESOptimizer(GENERATIONS, 0, true, 0, 0, new MersenneTwister(seed), false, (nth, before, after) -> false)
                .optimize(
                        new InitialGuess(guess),
                        new ObjectiveFunction(score::applyAsDouble),
                        GoalType.MINIMIZE,
                        new SimpleBounds(filled(size, 0), filled(size, 1)),
                        new CMAESOptimizer.Sigma(filled(size, SIGMA)),
                        new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(size))),
                        MaxEval.unlimited());
    }

    private static double[] filled(int size, double value) {
        double[] all = new double[size];
        Arrays.fill(all, value);
        return all;
    }
}
