package trinn.scheme;

import org.jspecify.annotations.Nullable;

/**
 * Who is best or first: sellers get their places of each period before the rules run.
 *
 * @param name how rules call it: {@code Rank( contest == "…" )}
 * @param kpi the KPI that is compared
 * @param by what makes a seller better
 * @param thenBy the KPI that decides between equals, or null
 * @param ties what becomes of those who are equal in all of that
 * @param perDepartment whether every department has a contest of its own
 * @param among who takes part; null for everybody who can be compared
 */
public record Contest(
        String name,
        String kpi,
        By by,
        @Nullable String thenBy,
        Ties ties,
        boolean perDepartment,
        @Nullable Among among) {

    /** A contest of everybody who can be compared. */
    public Contest(String name, String kpi, By by, @Nullable String thenBy, Ties ties, boolean perDepartment) {
        this(name, kpi, by, thenBy, ties, perDepartment, null);
    }

    /** What makes a seller better than another. */
    public enum By {
        /** A higher value of the KPI; sellers without it take no part. */
        MOST,
        /** A higher attainment; sellers without a target take no part. */
        ATTAINMENT,
        /** Having reached the target on an earlier day, by the dates of the sales; others take no part. */
        FIRST
    }

    /** What becomes of sellers who are equal. */
    public enum Ties {
        /** They have the same place, and as many places behind it are left out. */
        SAME_PLACE,
        /** Who made the last sale that counts on an earlier day is better; the same day is the same place. */
        EARLIER
    }
}
