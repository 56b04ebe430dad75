package trinn.audit;

/**
 * The first thing that is not as it was.
 *
 * @param number of the entry; 0 where it is something else
 * @param name of what it is, or what the fault says more; may be empty
 */
public record Finding(Fault fault, long number, String name) {

    /** One of the chain. */
    static Finding at(Fault fault, long number) {
        return new Finding(fault, number, "");
    }

    /** In English. */
    public String sentence() {
        return fault.sentence(number, name);
    }
}
