package trinn.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a token of another system may be used for. It never allows more than the account does that it belongs to. */
public enum Scope {
    /** Reads data sets, their records and KPIs. */
    DATA_READ(Role.DESIGNER, Role.FINANCE, Role.AUDITOR),
    /** Brings records in, and deletes data sets. */
    DATA_WRITE(Role.DESIGNER, Role.FINANCE),
    /** Reads schemes and their versions. */
    SCHEMES_READ(Role.DESIGNER, Role.FINANCE, Role.AUDITOR),
    /** Saves schemes, and sends them to review. */
    SCHEMES_WRITE(Role.DESIGNER),
    /** Asks what another scheme would have paid, and saves that. */
    WHAT_IFS(Role.DESIGNER, Role.FINANCE),
    /** Reads what payees are paid, and why. */
    STATEMENTS_READ(Role.DESIGNER, Role.MANAGER, Role.SELLER, Role.FINANCE, Role.AUDITOR),
    /** Reads by which versions of schemes payees are paid. */
    PLANS_READ(Role.DESIGNER, Role.FINANCE, Role.AUDITOR),
    /** Approves versions of schemes, and assigns them. */
    PLANS_WRITE(Role.FINANCE),
    /** Reads pay runs. */
    PAY_RUNS_READ(Role.MANAGER, Role.FINANCE, Role.AUDITOR),
    /** Moves pay runs on, and hands them to payroll. */
    PAY_RUNS_WRITE(Role.FINANCE),
    /** Reads the log. */
    AUDIT_READ(Role.AUDITOR, Role.FINANCE, Role.ADMINISTRATOR);

    private final Set<Role> roles;

    /** @param roles of the pages that show or do the same */
    Scope(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Who may do most of it: the roles of the pages that show or do the same. */
    public Set<Role> roles() {
        return roles;
    }

    /** The word by which it is stored and by which other systems know it, such as {@code pay-runs-write}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this word; empty where there is none. */
    public static Optional<Scope> of(String code) {
        return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }
}
