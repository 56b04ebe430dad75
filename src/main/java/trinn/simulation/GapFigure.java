package trinn.simulation;

/**
 * A figure of {@link Fairness}. A gap is how much less women are paid than men on an average, by what men are paid, 1 = 100 %; negative where women are
 * paid more (Directive (EU) 2023/970, Article 3).
 */
public enum GapFigure {
    /** The gap of all pay: basic and variable. */
    TOTAL(true),
    /** The gap of variable pay. */
    VARIABLE(true),
    /** The gap of all pay between the woman and the man in the middle. */
    MEDIAN_TOTAL(true),
    /** The gap of variable pay between the woman and the man in the middle. */
    MEDIAN_VARIABLE(true),
    /** What is left of the gap of all pay where part-time and tenure are the same. */
    EXPLAINED_TOTAL(true),
    /** What is left of the gap of variable pay where part-time and tenure are the same. */
    EXPLAINED_VARIABLE(true),
    /** How many of the women receive variable pay, 1 = 100 %. */
    WOMEN_RECEIVING(false),
    /** How many of the men receive variable pay, 1 = 100 %. */
    MEN_RECEIVING(false);

    private final boolean gap;

    GapFigure(boolean gap) {
        this.gap = gap;
    }

    /** Whether it is best at nothing. */
    public boolean isGap() {
        return gap;
    }
}
