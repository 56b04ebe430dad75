package trinn.audit;

/** Takes down what is done. */
public interface Audit {

    /**
     * Takes down what whoever is signed in does, in the transaction that is running: it is there if and only if that is committed.
     *
     * @param details names and values by turns; nothing personal, which could not be erased later
     * @throws IllegalStateException where no transaction is running
     */
    void record(Deed deed, Subject about, String... details);
}
