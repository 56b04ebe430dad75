package trinn.intake;

import java.io.IOException;

/** Thrown within the intake where a file cannot be read any further; it becomes a problem of the report. */
final class UnreadableException extends IOException {

    private final int row;

    /**
     * @param row the line as an editor counts it, 0 where the whole file is meant
     * @param message what is wrong and what to do, for people
     */
    UnreadableException(int row, String message) {
        super(message);
        this.row = row;
    }

    int row() {
        return row;
    }

    String advice() {
        return String.valueOf(getMessage());
    }
}
