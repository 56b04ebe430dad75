package trinn.workbench;

/**
 * Something in a table that is wrong, or that its designer should know.
 *
 * @param kind what it is
 * @param row from 0
 * @param column 0 for the border of the row, from 1 for what it gives
 */
public record TableFlaw(Kind kind, int row, int column) {

    /** What can be odd in a table; the first ones keep it from being read. */
    public enum Kind {
        /** A cell says nothing. */
        EMPTY,
        /** A cell says no number. */
        NO_NUMBER,
        /** A row or column starts where another starts already, so that they overlap. */
        TWICE,
        /** A row or column starts below the one before it. */
        ORDER,
        /** A higher row, or a column further right, gives less. */
        FALLING,
        /** What lies below the first row or column gets nothing. */
        NOTHING_BELOW;

        /** Whether a table with it cannot be read. */
        public boolean isError() {
            return compareTo(FALLING) < 0;
        }
    }

    /** The row of the borders of columns. */
    public static final int HEAD = -1;
}
