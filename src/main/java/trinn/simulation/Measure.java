package trinn.simulation;

import trinn.facts.Kind;

/** A number that tells what a scheme pays everybody. Each has one definition, that of {@link Figures}. */
public enum Measure {
    /** All payouts. */
    TOTAL(Kind.MONEY),
    /** All payouts by the number of sellers who have one. */
    PER_HEAD(Kind.MONEY),
    /** All payouts by what was sold, 1 = 100 %. */
    SHARE_OF_SALES(Kind.RATIO),
    /** All payouts by the margin of what was sold, 1 = 100 %. */
    SHARE_OF_MARGIN(Kind.RATIO),
    /** What is paid as fixed pay, by all payouts, 1 = 100 %. */
    FIXED_SHARE(Kind.RATIO),
    /** The payouts of the seller in the middle. */
    MEDIAN(Kind.MONEY),
    /** The payouts under which a tenth of the sellers lies. */
    LOWEST_TENTH(Kind.MONEY),
    /** The payouts above which a tenth of the sellers lies, as a multiple of those of the seller in the middle. */
    SPREAD(Kind.NUMBER),
    /**
     * How closely payouts follow attainment: the rank correlation (Spearman 1904) over the sellers who have a quota, 1 where who attains more is
     * always paid more, 0 where the one says nothing of the other.
     */
    PERFORMANCE(Kind.NUMBER);

    private final Kind kind;

    Measure(Kind kind) {
        this.kind = kind;
    }

    /** What its number counts. */
    public Kind kind() {
        return kind;
    }
}
