package trinn.question;

/** Why something cannot be done with a question. */
public enum Refusal {
    /** Nobody is named who does it. */
    NO_NAME,
    /** The question, the answer or the reason is missing. */
    NO_TEXT,
    /** The name or the text is longer than what is kept. */
    TOO_LONG,
    /** It is open already, so it need not be asked again. */
    STILL_OPEN,
    /** It was decided already; it is asked again first. */
    DECIDED_ALREADY,
    /** Somebody else did something with it in the meantime. */
    CHANGED_MEANWHILE,
    /** The corrected value is the one that is there. */
    SAME_VALUE,
    /** The record that is to be corrected is not in the newest version of the data, or was made of other records. */
    NO_RECORD,
    /** There is no version of the data newer than the one that was asked about. */
    NO_NEWER_DATA,
    /** Somebody else has to say this: nobody answers a question about the own pay, and not everybody others'. */
    NOT_YOURS
}
