package trinn.intake;

/**
 * One thing that is wrong, or looks wrong, in the files of a data set.
 *
 * @param check what was checked
 * @param file the path within the folder
 * @param row the line as an editor counts it, the header of a table being row 1; 0 where the whole file is meant
 * @param column the column's header, or the empty text where no single cell is meant
 * @param value what stands there, or the empty text
 * @param message what is wrong and what to write instead
 */
public record DataProblem(Check check, String file, int row, String column, String value, String message) {

    private static final int LONGEST_SHOWN = 60;

    /** The value in one line and not too long. */
    public String shownValue() {
        return shown(value);
    }

    /** One line: {@code data/sales.csv, row 17, column Amount, "12,5": This is not a number. …}. */
    @Override
    public String toString() {
        return file
                + (row == 0 ? "" : ", row " + row)
                + (column.isEmpty() ? "" : ", column " + shown(column))
                + (value.isEmpty() ? "" : ", \"" + shown(value) + "\"")
                + ": "
                + message;
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
