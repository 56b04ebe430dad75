package trinn.audit;

/**
 * What a deed was done to.
 *
 * @param kind the name of a {@link Kind}
 * @param id by which Trinn knows it; of people a pseudonym as soon as it is stored
 * @param name as people read it; of people empty as soon as it is stored
 */
public record Subject(String kind, String id, String name) {

    /** The longest name that is stored, in characters. */
    public static final int LONGEST_NAME = 1000;

    /** Shortens a name that is too long. */
    public Subject {
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Something that is no person. */
    public static Subject of(Kind kind, Object id, String name) {
        return new Subject(kind.name(), id.toString(), name);
    }

    /** A version of a data set. */
    public static Subject data(long id, String name) {
        return of(Kind.DATA_SET, id, name);
    }

    /** Somebody who is paid, by the id that data has; the name may be empty. */
    public static Subject payee(String id, String name) {
        return of(Kind.PAYEE, id, name);
    }

    /** Somebody with an account. */
    public static Subject account(String id, String name) {
        return of(Kind.ACCOUNT, id, name);
    }

    /** Whether it is of a kind. */
    public boolean is(Kind one) {
        return kind.equals(one.name());
    }

    /** Whether it is a person. */
    public boolean isPerson() {
        return is(Kind.PAYEE) || is(Kind.ACCOUNT);
    }
}
