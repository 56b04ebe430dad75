package trinn.promise;

/** Why nothing could be decided. */
public enum Why {
    /** More pieces would have to be looked at than there is time for. */
    TOO_MANY_PIECES,
    /** A rule shares an amount that depends on the inputs. */
    SHARES,
    /** The quota of a table depends on the inputs. */
    QUOTA_VARIES,
    /** A rule declares a number that the facts of the case do not have. */
    NUMBER_MISSING
}
