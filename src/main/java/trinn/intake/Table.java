package trinn.intake;

import java.util.List;

/** Takes a table row by row. */
interface Table {

    /**
     * The first row.
     *
     * @param row the line as an editor counts it
     * @return whether the rows behind it are wanted
     */
    boolean header(int row, List<String> cells);

    /** Each further row that is not blank. */
    void row(int row, List<String> cells);
}
