package trinn.api.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Thrown where a request cannot be answered as it stands. */
public final class FaultException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<Fault> faults;

    /**
     * @param code the word by which other systems tell it from others
     * @param detail what is wrong and what to send instead, for people
     */
    public FaultException(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    /** As {@link #FaultException(HttpStatus, String, String)}, with places. */
    public FaultException(HttpStatus status, String code, String detail, List<Fault> faults) {
        super(detail);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    /** For a request that says what cannot be read. */
    public static FaultException unreadable(String detail) {
        return new FaultException(HttpStatus.BAD_REQUEST, "unreadable", detail);
    }

    /** For a request that can be read, and cannot be done. */
    public static FaultException refused(String detail) {
        return new FaultException(HttpStatus.UNPROCESSABLE_CONTENT, "refused", detail);
    }

    /** For what is not there, or not for whoever asks. */
    public static FaultException notThere() {
        return new FaultException(HttpStatus.NOT_FOUND, "not-there", Told.NOT_THERE);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Fault> faults() {
        return faults;
    }
}
