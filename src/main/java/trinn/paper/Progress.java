package trinn.paper;

/** Is told how far a long print is. What it throws ends the print, and nothing is written then. */
@FunctionalInterface
public interface Progress {

    /** Nobody asks. */
    Progress SILENT = (done, all) -> {};

    /**
     * Called often, in the thread that prints.
     *
     * @param done how many papers are done, from 0
     * @param all how many there are
     */
    void at(int done, int all);
}
