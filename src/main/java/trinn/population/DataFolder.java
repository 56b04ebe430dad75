package trinn.population;

import java.nio.file.Files;
import java.nio.file.Path;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** Reads a data set from a folder that holds {@code data.yaml} and its CSV files. */
public final class DataFolder {

    private DataFolder() {}

    /**
     * The whole data set, never a part of it. The CSV files are looked at only where {@code data.yaml} is in order.
     *
     * @throws DataProblemsException with everything that is wrong in the folder
     */
    public static DataSet read(Path folder) {
        ProblemList problems = new ProblemList();
        Layout layout = layout(folder, problems);
        Records records = new RecordReader(folder, layout, problems).read();
        problems.refuse();
        return new DataSet(layout.name(), layout.currency(), layout.description(), records);
    }

    private static Layout layout(Path folder, ProblemList problems) {
        if (!Files.exists(folder.resolve(LayoutReader.FILE))) {
            String message = "There is no such file in %s.".formatted(folder);
            problems.add(new DataProblem(LayoutReader.FILE, 0, "", "", message));
            problems.refuse();
        }
        try {
            return LayoutReader.read(folder);
        } catch (ProblemsException e) {
            for (Problem problem : e.problems()) {
                problems.add(new DataProblem(LayoutReader.FILE, problem.line(), "", "", problem.message()));
            }
            problems.refuse();
            throw e;
        }
    }
}
