package trinn.facts;

/** What a number of the scheme language counts, so that unlike numbers are never compared or shown alike. */
public enum Kind {
    /** An amount in the currency of the scheme. */
    MONEY,
    /** A share: 1 is 100 %. */
    RATIO,
    /** A number of things. */
    COUNT,
    /** A number whose kind the data decides, such as the value of a KPI. */
    NUMBER,
    /** A word, such as a code or a name. */
    TEXT
}
