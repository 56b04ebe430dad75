package trinn.statement.ui;

import com.vaadin.flow.component.Component;
import java.util.function.IntFunction;
import trinn.evaluation.store.Population;
import trinn.scheme.Scheme;
import trinn.statement.Explanation;

/** What can be done about the lines of a statement, beside what explains them. */
@FunctionalInterface
public interface BesideLines {

    /**
     * What stands beside each line of a statement, by its place from 0.
     *
     * @param population from which the statement was worked out
     * @param scheme by which it was
     */
    IntFunction<Component> of(Population population, Scheme scheme, Explanation explanation);
}
