package trinn.payrun;

/**
 * Whom or what a step of a run is about.
 *
 * @param kind what it is
 * @param key by which it is known: the id of a payee, the id of a sale, the place of an adjustment, the hash of a finding
 */
public record About(Kind kind, String key) {

    /** What a step can be about. The names are stored. */
    public enum Kind {
        /** A payee. */
        PAYEE,
        /** A sale. */
        SALE,
        /** The payees whom a manager leads, by the manager's id. */
        TEAM,
        /** A finding. */
        FINDING,
        /** A line that was added by hand, by the place of its event. */
        ADJUSTMENT
    }

    /** As it is stored. */
    public String text() {
        return kind.name() + ":" + key;
    }

    /** What was stored. */
    public static About of(String text) {
        int colon = text.indexOf(':');
        return new About(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** A payee, by the id. */
    public static About payee(String id) {
        return new About(Kind.PAYEE, id);
    }

    /** A manager's team. */
    public static About team(String manager) {
        return new About(Kind.TEAM, manager);
    }
}
