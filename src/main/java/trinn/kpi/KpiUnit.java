package trinn.kpi;

import trinn.facts.Kind;

/** What the value of a KPI is counted in. */
public enum KpiUnit {
    /** The currency of the data set. */
    MONEY(Kind.MONEY),
    /** A share: 1 is 100 %. */
    RATIO(Kind.RATIO),
    /** How many; with decimals where it is a count per something. */
    COUNT(Kind.COUNT),
    /** Calendar days. */
    DAYS(Kind.COUNT);

    private final Kind kind;

    KpiUnit(Kind kind) {
        this.kind = kind;
    }

    /** What rules see it as. */
    public Kind kind() {
        return kind;
    }
}
