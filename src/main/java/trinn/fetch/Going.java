package trinn.fetch;

import java.util.concurrent.CancellationException;

/** Is told how far a fetch is, and ends one that nobody wants any longer. */
public interface Going {

    /** Waits to the end. */
    Going PATIENT = (bytes, records) -> {};

    /**
     * So much came so far, and was read.
     *
     * @throws CancellationException where it shall not go on
     */
    void went(long bytes, long records);
}
