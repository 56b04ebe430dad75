package trinn.records;

/** What the values of a field are. */
public enum FieldKind {
    /** Words. */
    TEXT,
    /** An amount in the currency of the data set. */
    MONEY,
    /** A share, where 1 is 100 %. */
    RATIO,
    /** How many. */
    COUNT,
    /** A number whose kind another field says, such as a target. */
    NUMBER,
    /** A calendar day. */
    DATE;

    /** Whether values are decimal numbers. */
    public boolean isNumeric() {
        return this != TEXT && this != DATE;
    }
}
