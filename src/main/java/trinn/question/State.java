package trinn.question;

/** How far a question is. */
public enum State {
    /** It was asked, or asked again, and nobody has decided. */
    OPEN,
    /** The line is right, and somebody said why. */
    ANSWERED,
    /** The data was wrong and has a new version. */
    CORRECTED,
    /** Nothing is done about it, for a reason. */
    DECLINED;

    /** Whether somebody has said what becomes of it. */
    public boolean isDecided() {
        return this != OPEN;
    }

    /** Whether a question may go from here to another state: what is open is decided, and what is decided is asked again. */
    public boolean mayBecome(State next) {
        return isDecided() != next.isDecided();
    }
}
