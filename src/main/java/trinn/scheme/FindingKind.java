package trinn.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a review can find fault with in a scheme, by what the field advises. */
public enum FindingKind {
    /** Somebody's pay hangs on too few or too many things that are measured. */
    KPI_COUNT,
    /** Weights that belong together do not add up to 100 %. */
    WEIGHTS,
    /** A component is worth so little of the income that nobody changes anything for it. */
    SMALL_COMPONENT,
    /** A goal is reached by too few or too many. */
    GOAL_REACH,
    /** A goal that nobody reached. */
    GOAL_REACHED_BY_NOBODY,
    /** A goal that everybody reached, always. */
    GOAL_REACHED_BY_EVERYBODY,
    /** Pay hangs on what the payee cannot change alone, or at all. */
    NO_INFLUENCE,
    /** Who is good at one KPI is bad at another. */
    KPIS_AGAINST_EACH_OTHER,
    /** Two rules pay the same result. */
    PAID_TWICE,
    /** It takes many numbers to work out one's own pay. */
    MANY_NUMBERS,
    /** Effort is paid where nothing came of it. */
    EFFORT_WITHOUT_RESULT,
    /** Results are paid where nothing was done for them. */
    RESULT_WITHOUT_EFFORT,
    /** Volume is paid, and nothing looks at its quality. */
    VOLUME_WITHOUT_QUALITY,
    /** A little more changes the pay by much. */
    CLIFF,
    /** Over a long stretch more changes nothing. */
    DEAD_ZONE,
    /** More of something good pays less. */
    MORE_PAYS_LESS,
    /** A rule never fired. */
    RULE_NEVER_FIRED,
    /** The last tiers of a table were reached by nobody. */
    TIER_NOT_REACHED,
    /** Measuring takes many kinds of records, some of them for one KPI alone. */
    COSTLY_MEASURING,
    /** A goal without a number, a date, a source, an owner, or out of reach. */
    NOT_SMART;

    /** How {@code scheme.yaml} calls it: {@code paid-twice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(FindingKind::word).toList();
    }
}
