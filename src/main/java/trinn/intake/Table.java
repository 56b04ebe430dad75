package trinn.intake;

import java.util.List;

/** Takes a table row by row. */
interface Table {

    /**
     * The first row that is not blank.
     *
     * @param row the line as an editor counts it
     * @param cells without blanks around them
     * @return whether the rows behind it are wanted
     */
    boolean header(int row, List<String> cells);

    /**
     * Each further row that is not blank.
     *
     * @return whether the rows behind it are wanted
     */
    boolean row(int row, List<String> cells);

    /** Something that was seen between the rows. */
    void tell(DataProblem problem);

    /** Behind the last row that can be read, before anything is told of the rest. */
    default void end() {}
}
