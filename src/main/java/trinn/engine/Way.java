package trinn.engine;

import java.util.function.Function;
import trinn.facts.FactSet;
import trinn.language.Stage;

/** A way of finding the combinations of facts for which rules declare something. All ways find the same. */
interface Way {

    /**
     * Lets every rule of a stage declare, for each combination of facts that meets its conditions, in any order.
     *
     * @param facts all that the rules see
     * @param terms the object that rules know as {@code terms}
     * @param most how many times rules may declare before it is too much
     * @param recorder makes what takes down the declarations, from what tells who declares
     * @throws EvaluationException where a condition cannot be decided, a declaration breaks off, or it is too much
     */
    void run(Stage stage, FactSet facts, Object terms, int most, Function<Firing, Object> recorder);
}
