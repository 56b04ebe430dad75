package trinn.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a token of another system may be used for. It never allows more than the account does that it belongs to. */
public enum Scope {
    /** Reads data sets, their records and KPIs. */
    DATA_READ,
    /** Brings records in, and deletes data sets. */
    DATA_WRITE,
    /** Reads schemes and their versions. */
    SCHEMES_READ,
    /** Saves schemes, and sends them to review. */
    SCHEMES_WRITE,
    /** Asks what another scheme would have paid, and saves that. */
    WHAT_IFS,
    /** Reads what payees are paid, and why. */
    STATEMENTS_READ,
    /** Reads by which versions of schemes payees are paid. */
    PLANS_READ,
    /** Approves versions of schemes, and assigns them. */
    PLANS_WRITE,
    /** Reads pay runs. */
    PAY_RUNS_READ,
    /** Moves pay runs on, and hands them to payroll. */
    PAY_RUNS_WRITE,
    /** Reads the log. */
    AUDIT_READ;

    private static final String PREFIX = "SCOPE_";

    /** The word by which it is stored and by which other systems know it, such as {@code pay-runs-write}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The authority by which it is known where requests are checked. */
    public String authority() {
        return PREFIX + code();
    }

    /** The one with this word; empty where there is none. */
    public static Optional<Scope> of(String code) {
        return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }
}
