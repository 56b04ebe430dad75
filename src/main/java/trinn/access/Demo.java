package trinn.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people as whom one can look around in the sample company; manager and seller are payees of it. */
public enum Demo {
    /** Who starts Trinn to get to know it: may do everything. */
    EVERYTHING("Demo", "", EnumSet.allOf(Role.class), Permission.values()),
    /** Writes the schemes. */
    DESIGNER("Astrid Lind", "", Set.of(Role.DESIGNER), Permission.values()),
    /** Leads a department. */
    MANAGER("Frida Elkjær", "M1", Set.of(Role.MANAGER, Role.SELLER)),
    /** Sells in that department. */
    SELLER("Lars Søndergaard", "P001", Set.of(Role.SELLER)),
    /** Approves and pays. */
    FINANCE("Ole Haugen", "", Set.of(Role.FINANCE), Permission.PERSONAL),
    /** Looks at everything afterwards. */
    AUDITOR("Karin Dahl", "", Set.of(Role.AUDITOR));

    private final User user;

    Demo(String name, String payee, Set<Role> roles, Permission... permissions) {
        user = new User("demo-" + code(), name, roles, payee, Set.of(permissions));
    }

    /** The word by which pages and messages know it, such as {@code seller}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The person. */
    public User user() {
        return user;
    }

    /** The one with this word; empty where there is none. */
    public static Optional<Demo> of(String code) {
        return Stream.of(values()).filter(demo -> demo.code().equals(code)).findFirst();
    }

    /** Whether somebody is one of these. */
    public static Optional<Demo> of(User user) {
        return Stream.of(values()).filter(demo -> demo.user.equals(user)).findFirst();
    }
}
