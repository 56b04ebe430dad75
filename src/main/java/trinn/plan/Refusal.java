package trinn.plan;

/** Why something cannot be done with a version of a scheme, or with an assignment. */
public enum Refusal {
    /** Whoever asks has not the role for it. */
    NOT_ALLOWED,
    /** The version is not as far, or farther. */
    WRONG_STATE,
    /** The note or the reason is missing. */
    NO_TEXT,
    /** The text is longer than what is kept. */
    TOO_LONG,
    /** Nobody approves what they wrote themselves. */
    OWN_WORK,
    /** Nobody approves what they sent to review themselves. */
    SENT_MYSELF,
    /** Its rules have mistakes, or its golden cases are paid otherwise. */
    UNSOUND,
    /** People are paid by it, or will be. */
    IN_USE,
    /** People were paid by it once. */
    WAS_USED,
    /** Somebody else did something in the meantime. */
    CHANGED_MEANWHILE,
    /** The version that shall pay is not approved. */
    NOT_APPROVED,
    /** The data set, the department, the job title or the payee is not there. */
    NO_GROUP,
    /** The scheme pays in another currency than the data has. */
    OTHER_CURRENCY,
    /** The first day is missing, or the last one lies before it. */
    NO_TIME,
    /** The same group is paid by something else at that time. */
    OVERLAP,
    /** Days before today are changed without a reason. */
    PAST,
    /** It ends on that day already. */
    SAME_END,
    /** Neither a file nor a reference says what was agreed. */
    NO_AGREEMENT,
    /** The file is larger than what is kept. */
    TOO_LARGE
}
