package trinn.intake;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a data set's folder cannot be used as it stands; the message has one problem a line. */
public final class DataProblemsException extends RuntimeException {

    private final transient List<DataProblem> problems;
    private final int count;

    /**
     * @param problems the first ones
     * @param count how many there are, those that are not told included
     */
    public DataProblemsException(List<DataProblem> problems, int count) {
        super(message(problems, count));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** The first problems, at most 200, file by file. */
    public List<DataProblem> problems() {
        return problems;
    }

    /** How many problems were found, those that {@link #problems()} leaves out included. */
    public int count() {
        return count;
    }

    private static String message(List<DataProblem> problems, int count) {
        String lines = problems.stream().map(DataProblem::toString).collect(Collectors.joining("\n"));
        int more = count - problems.size();
        return more == 0 ? lines : lines + "\nand %d more.".formatted(more);
    }
}
