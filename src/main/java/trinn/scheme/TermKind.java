package trinn.scheme;

import trinn.facts.Kind;

/** What a term of a scheme can be. */
public enum TermKind {
    /** An amount in the currency of the scheme. */
    MONEY,
    /** A share, 1 = 100 %. */
    RATIO,
    /** A number of things. */
    COUNT,
    /** One of several words. */
    CHOICE,
    /** A table of tiers. */
    TIERS,
    /** A table with rows and columns. */
    TWO_WAY;

    /** The kind of number that a rule sees; words for all that is no single number. */
    public Kind seenAs() {
        return switch (this) {
            case MONEY -> Kind.MONEY;
            case RATIO -> Kind.RATIO;
            case COUNT -> Kind.COUNT;
            case CHOICE, TIERS, TWO_WAY -> Kind.TEXT;
        };
    }
}
