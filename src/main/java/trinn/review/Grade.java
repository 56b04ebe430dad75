package trinn.review;

import trinn.scheme.FindingKind;

/** How much a finding weighs. */
public enum Grade {
    /** Most probably nobody wanted this. */
    SERIOUS,
    /** The field advises against it. */
    ADVICE,
    /** Worth a look. */
    NOTE;

    /** What a finding of a kind weighs. */
    public static Grade of(FindingKind kind) {
        return switch (kind) {
            case WEIGHTS, MORE_PAYS_LESS, GOAL_REACHED_BY_NOBODY, NOT_SMART, EFFORT_WITHOUT_RESULT -> SERIOUS;
            case KPI_COUNT,
                    SMALL_COMPONENT,
                    GOAL_REACH,
                    GOAL_REACHED_BY_EVERYBODY,
                    NO_INFLUENCE,
                    KPIS_AGAINST_EACH_OTHER,
                    PAID_TWICE,
                    VOLUME_WITHOUT_QUALITY,
                    CLIFF,
                    DEAD_ZONE -> ADVICE;
            case MANY_NUMBERS, RESULT_WITHOUT_EFFORT, RULE_NEVER_FIRED, TIER_NOT_REACHED, COSTLY_MEASURING -> NOTE;
        };
    }
}
