package trinn.evaluation;

/** Thrown where sellers cannot be worked out one by one, since everybody has to be there at once; its message says why. */
public final class NotOneByOneException extends RuntimeException {

    NotOneByOneException(String message) {
        super(message);
    }
}
