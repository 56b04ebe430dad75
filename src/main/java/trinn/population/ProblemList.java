package trinn.population;

import java.util.ArrayList;
import java.util.List;

/** Collects problems: keeps the first ones, counts them all. */
final class ProblemList {

    static final int KEPT = 200;

    private final List<DataProblem> kept = new ArrayList<>();
    private int count;

    void add(DataProblem problem) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
    }

    /** @throws DataProblemsException where there is any problem */
    void refuse() {
        if (count > 0) {
            throw new DataProblemsException(kept, count);
        }
    }
}
