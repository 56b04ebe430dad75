package trinn.outside;

/** Something beyond Trinn cannot be asked, or did not answer as it should; the message says so to people. */
public final class UnreachableException extends RuntimeException {

    /** @param message a sentence for people */
    public UnreachableException(String message) {
        super(message);
    }

    /** @param message a sentence for people */
    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
