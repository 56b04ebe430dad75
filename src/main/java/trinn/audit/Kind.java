package trinn.audit;

/** What a deed can be done to. The names are stored. */
public enum Kind {
    /** A version of a data set, by its id. */
    DATA_SET,
    /** A scheme, by its short name. */
    SCHEME,
    /** A what-if, by its id. */
    WHAT_IF,
    /** A trial, by its id. */
    TRIAL,
    /** A question, by its number. */
    QUESTION,
    /** An added KPI, by its code. */
    KPI,
    /** The norms of a data set, by its name. */
    NORMS,
    /** A remembered mapping, by the signature of its columns. */
    MAPPING,
    /** A source of data, by its id. */
    SOURCE,
    /** A run of pay, by its id. */
    RUN,
    /** How the runs of a data set become files, by the name of the data set. */
    PAY_MAPPING,
    /** A webhook, by its id. */
    WEBHOOK,
    /** A setting, by its name. */
    SETTING,
    /** Trinn as a whole. */
    TRINN,
    /** Somebody who is paid; stored under a pseudonym. */
    PAYEE,
    /** Somebody who has an account; stored under a pseudonym. */
    ACCOUNT;

    /** Whether that is a person, whose id and name do not belong into the chain. */
    public boolean isPerson() {
        return this == PAYEE || this == ACCOUNT;
    }
}
