package trinn.source;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a text cannot be used as it stands; it carries every problem found, for people to read. */
public final class ProblemsException extends RuntimeException {

    private final transient List<Problem> problems;

    /** @throws IllegalArgumentException without any problem */
    public ProblemsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("There must be a problem to tell of.");
        }
        this.problems = List.copyOf(problems);
    }

    /** As {@link #ProblemsException(List)}, for a single problem. */
    public ProblemsException(Problem problem) {
        this(List.of(problem));
    }

    /** All problems, in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }
}
