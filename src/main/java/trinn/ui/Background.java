package trinn.ui;

import trinn.access.store.Signed;

/** Work beside the page, done by whoever is signed in at it. */
public final class Background {

    private Background() {}

    /** Starts work on a thread of its own. */
    public static void start(Runnable work) {
        Thread.ofVirtual().start(Signed.carry(work));
    }
}
