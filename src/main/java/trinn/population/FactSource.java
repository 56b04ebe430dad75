package trinn.population;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import trinn.facts.FactSet;

/** Where facts come from, some sellers at a time, as often as they are asked for. */
@FunctionalInterface
public interface FactSource {

    /**
     * Hands on some sellers at a time, all periods of a seller together, always in the same order. What was done with them must be
     * undone where this fails.
     *
     * @throws IOException where the facts cannot be read to their end
     */
    void each(Consumer<List<FactSet>> sink) throws IOException;

    /**
     * All facts at once.
     *
     * @throws IOException where they cannot be read to their end
     */
    default List<FactSet> read() throws IOException {
        List<FactSet> all = new ArrayList<>();
        each(all::addAll);
        return all;
    }
}
