package trinn.simulation.store;

import trinn.evaluation.Bindings;
import trinn.simulation.NextYear;

/**
 * A data set on which a question is asked beside its own, as it is or as it would be.
 *
 * @param name what people call it
 * @param dataSet the id of the stored data set
 * @param sameName whether it is a version of the question's own data set, so that its KPIs are called the same
 * @param scenario what is assumed of it; {@link NextYear#SAME} for nothing
 */
public record DataColumn(String name, long dataSet, boolean sameName, NextYear scenario) {

    /** The question about this data set, over all periods. */
    Question of(Question question) {
        return new Question(
                dataSet,
                "",
                question.baseline(),
                question.alternative(),
                question.terms(),
                sameName ? question.bindings() : Bindings.NONE);
    }
}
