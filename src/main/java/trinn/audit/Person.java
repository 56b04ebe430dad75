package trinn.audit;

/**
 * Whom a pseudonym stands for.
 *
 * @param id of the account; empty for somebody who is known as a payee only
 * @param name as people read it; empty where nobody said
 * @param payee the id that data has; empty who is paid nothing
 */
public record Person(String id, String name, String payee) {

    /** The name, or else what there is. */
    public String shown() {
        return !name.isEmpty() ? name : !payee.isEmpty() ? payee : id;
    }

    /** What stands for this person in the chain: it says nothing without the salt, and nothing else gives it. */
    public String pseudonym(String salt) {
        return new Canonical("Trinn person, form 1")
                .text(salt)
                .text(id)
                .text(name)
                .text(payee)
                .hex();
    }
}
