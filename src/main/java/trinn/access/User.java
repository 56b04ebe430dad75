package trinn.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who uses Trinn.
 *
 * @param id never changes, and says nothing about the person
 * @param name as people read it
 * @param roles what this person may do; nothing where it is empty
 * @param payee the id by which data sets know this person as a payee or a manager of payees; empty where none does
 * @param permissions what this person may see beyond what the roles show
 */
public record User(String id, String name, Set<Role> roles, String payee, Set<Permission> permissions) {

    /** The program itself: what it does by itself, and what is done on the command line by whoever may read its files. */
    public static final User TRINN =
            new User("trinn", "Trinn", EnumSet.allOf(Role.class), "", EnumSet.allOf(Permission.class));

    /** Copies roles and permissions. */
    public User {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Somebody without permissions. */
    public User(String id, String name, Set<Role> roles, String payee) {
        this(id, name, roles, payee, Set.of());
    }

    /** Whether payees go by their names: designers need the permission, unless they see everybody's pay for another reason. */
    public boolean seesNames() {
        return permissions.contains(Permission.NAMES) || !is(Role.DESIGNER) || is(Role.FINANCE, Role.AUDITOR);
    }

    /** Whether this person sees what is made of gender and salary. */
    public boolean seesPersonal() {
        return permissions.contains(Permission.PERSONAL);
    }

    /** Whether this person has one of these roles. */
    public boolean is(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this person is a payee, as far as that payee's own decisions are concerned; in the demo one may try them. */
    public boolean isPayee(String id) {
        return payee.equals(id) || equals(Demo.EVERYTHING.user());
    }
}
