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
 */
public record User(String id, String name, Set<Role> roles, String payee) {

    /** The program itself: what it does by itself, and what is done on the command line by whoever may read its files. */
    public static final User TRINN = new User("trinn", "Trinn", EnumSet.allOf(Role.class), "");

    /** Copies the roles. */
    public User {
        roles = Set.copyOf(roles);
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
