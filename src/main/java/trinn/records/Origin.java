package trinn.records;

/**
 * Where a record was read, so that a payout can be led back to its raw rows.
 *
 * @param file the file's path within the data set's folder, such as {@code data/sales.csv}
 * @param row the line in the file as an editor counts it; the header is row 1
 */
public record Origin(String file, int row) {

    /** {@code data/sales.csv, row 17}. */
    @Override
    public String toString() {
        return file + ", row " + row;
    }
}
