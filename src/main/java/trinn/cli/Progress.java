package trinn.cli;

import java.io.PrintWriter;
import java.util.Locale;
import trinn.simulation.Simulation;

/** Tells those who wait how a long run gets on. */
final class Progress implements Simulation.Watcher {

    private static final long EVERY = 10_000_000_000L;

    private final PrintWriter out;
    private long told;

    Progress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void passed(int periods) {
        long now = System.nanoTime();
        if (told == 0) {
            told = now;
        } else if (now - told > EVERY) {
            told = now;
            out.printf(Locale.ENGLISH, "%,d sellers and periods worked out%n", periods);
            out.flush();
        }
    }

    @Override
    public void atOnce(String why) {
        out.println(why + " So everybody is kept in memory at once.");
        out.flush();
    }
}
