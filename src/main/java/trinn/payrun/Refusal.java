package trinn.payrun;

/** Why something cannot be done with a run. */
public enum Refusal {
    /** Whoever asks has not the role for it. */
    NOT_ALLOWED,
    /** The run is not as far, or farther. */
    WRONG_STATE,
    /** Somebody else did something in the meantime. */
    CHANGED_MEANWHILE,
    /** The reason is missing. */
    NO_TEXT,
    /** The text is longer than what is kept. */
    TOO_LONG,
    /** The data set has no such period. */
    NO_PERIOD,
    /** There is a run for this period, or for a later one. */
    NOT_AFTER,
    /** The run before it is not frozen yet. */
    ONE_BEFORE,
    /** There is a finding that nobody accepted. */
    FINDINGS,
    /** A manager did not confirm, and nobody accepted that. */
    UNCONFIRMED,
    /** No second person has agreed to what was added by hand. */
    NOT_AGREED,
    /** Nobody approves what they worked out, sent to review or changed themselves. */
    OWN_WORK,
    /** Nobody is a second person to themselves. */
    SAME_PERSON,
    /** There is no such payee, sale, finding, team or adjustment here. */
    NOTHING_THERE,
    /** It is held already. */
    HELD_ALREADY,
    /** It is not held. */
    NOT_HELD,
    /** Nothing is adjusted by nothing, and not by more digits than the money has. */
    NO_AMOUNT,
    /** The file is larger than what is kept. */
    TOO_LARGE,
    /** It was confirmed, agreed to, accepted or withdrawn already. */
    DONE_ALREADY,
    /** What is stored is not what was worked out: somebody or something changed it. */
    DAMAGED,
    /** A record of the data that it was worked out from is not as it came in. */
    DATA_DAMAGED,
    /** An entry of the log is not as it was written. */
    LOG_DAMAGED
}
