package trinn.webhook;

/** Why something was not delivered. The names are stored. */
public enum Trouble {
    /** The address answered something else than that it took it; the detail is the status. */
    ANSWERED,
    /** The address answered that it wants no more; the detail is the status. */
    GONE,
    /** The address sent Trinn to another one, where it does not go; the detail is the status. */
    REDIRECTED,
    /** There was no answer in time; the detail is after how many seconds. */
    SLOW,
    /** Nobody listens there; the detail is the machine. */
    NOBODY,
    /** The connection ended before there was an answer; the detail is the machine. */
    BROKEN_OFF,
    /** The certificate is not trusted; the detail is the machine. */
    NOT_TRUSTED,
    /** Trinn does not ask such an address; the detail is a sentence that says why. */
    NOT_ASKED,
    /** The secret was sealed by another key. */
    NO_SECRET
}
