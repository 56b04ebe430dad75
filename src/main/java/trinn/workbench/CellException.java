package trinn.workbench;

import org.jspecify.annotations.Nullable;

/** A cell of the sheet of golden cases that cannot hold what was to be written into it. Nothing is written then. */
public final class CellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int row;
    private final int column;
    private final @Nullable String advice;

    /**
     * @param row from 0; of a block that is pasted, its own
     * @param column of the sheet, from 0; below 0 where it is not known
     * @param advice what is wrong, in English; null where a number is needed and there is none
     */
    CellException(int row, int column, @Nullable String advice) {
        super(advice);
        this.row = row;
        this.column = column;
        this.advice = advice;
    }

    /** The row, from 0; of a block that is pasted, its own. */
    public int row() {
        return row;
    }

    /** The column of the sheet, from 0; below 0 where it is not known. */
    public int column() {
        return column;
    }

    /** What is wrong, in English; null where a number is needed and there is none. */
    public @Nullable String advice() {
        return advice;
    }
}
