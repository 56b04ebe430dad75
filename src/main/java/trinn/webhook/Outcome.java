package trinn.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of a try.
 *
 * @param status the HTTP status; null where there was no answer
 * @param trouble null where it was delivered
 * @param detail as {@link Trouble} says; empty where there is none
 */
public record Outcome(@Nullable Integer status, @Nullable Trouble trouble, String detail) {

    /** The longest detail that is kept, in characters. */
    public static final int LONGEST_DETAIL = 500;

    private static final int GONE = 410;
    private static final int KINDS = 100;

    /** Shortens a detail that is too long. */
    public Outcome {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }

    /** What an answer with a status means. */
    public static Outcome answered(int status) {
        Trouble trouble = switch (status / KINDS) {
            case 2 -> null;
            case 3 -> Trouble.REDIRECTED;
            default -> status == GONE ? Trouble.GONE : Trouble.ANSWERED;
        };
        return new Outcome(status, trouble, trouble == null ? "" : Integer.toString(status));
    }

    /** No answer. */
    public static Outcome failed(Trouble trouble, String detail) {
        return new Outcome(null, trouble, detail);
    }

    /** Whether it was delivered. */
    public boolean isFine() {
        return trouble == null;
    }

    /** Whether it is of no use to try again. */
    public boolean isFinal() {
        return trouble == null || trouble == Trouble.GONE;
    }
}
