package trinn.fetch.store;

/** A source is being fetched just now; the message says so to people. */
public final class BusyException extends RuntimeException {

    BusyException(String message) {
        super(message);
    }
}
