package trinn.fetch.store;

/** What came cannot become a version of the data set; the message says so to people. */
final class RefusedException extends RuntimeException {

    RefusedException(String message) {
        super(message);
    }
}
