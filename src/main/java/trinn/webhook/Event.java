package trinn.webhook;

import java.util.Optional;
import java.util.stream.Stream;
import trinn.audit.Deed;

/** What other systems can be told of. The codes are stored, and other systems know them: none is ever changed. */
public enum Event {
    /** A pay run was frozen, so that its files can be fetched. */
    RUN_FROZEN("run.frozen", Deed.RUN_FROZEN),
    /** A version of a scheme was approved, so that it can pay somebody. */
    SCHEME_APPROVED("scheme.approved", Deed.SCHEME_APPROVED);

    /** The code of what is sent to try an address out. */
    public static final String TEST = "trinn.test";

    private final String code;
    private final Deed deed;

    Event(String code, Deed deed) {
        this.code = code;
        this.deed = deed;
    }

    /** By which other systems know it, such as {@code run.frozen}. */
    public String code() {
        return code;
    }

    /** As what it stands in the log. */
    public Deed deed() {
        return deed;
    }

    /** The one with this code; empty where a later Trinn wrote it. */
    public static Optional<Event> of(String code) {
        return Stream.of(values()).filter(event -> event.code.equals(code)).findFirst();
    }

    /** The one that an entry of the log is about, by the name of its deed; empty where nobody is told of that. */
    public static Optional<Event> ofDeed(String deed) {
        return Stream.of(values())
                .filter(event -> event.deed.name().equals(deed))
                .findFirst();
    }
}
