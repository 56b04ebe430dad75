package trinn.backup;

/** Thrown where a backup cannot be made, read or restored; the message says why, in a sentence for people. */
public final class BackupException extends RuntimeException {

    /** With the sentence that people read. */
    public BackupException(String message) {
        super(message);
    }
}
