package trinn.payrun.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import trinn.access.Demo;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.facts.Period;
import trinn.payrun.Finding;
import trinn.payrun.PayRun;
import trinn.payrun.Result;
import trinn.payrun.Step;
import trinn.payrun.Teams;
import trinn.simulation.Progress;
import trinn.source.Sha256;
import trinn.store.Database;

/**
 * Works runs out, approves, freezes, hands on and pays them, and says of each step that it is done, until it is killed or no period is
 * left.
 */
final class RunVictim {

    private static final User FINANCE = Demo.FINANCE.user();
    private static final User SECOND = PayRunsTest.SECOND;
    private static final int TRIES = 10;

    private final Random random;
    private final PayRuns runs;
    private final RunDesk desk;
    private final Handovers handovers;
    private final PrintStream out;

    private RunVictim(Database database, Random random, PrintStream out) {
        this.random = random;
        this.runs = database.get(PayRuns.class);
        this.desk = database.get(RunDesk.class);
        this.handovers = database.get(Handovers.class);
        this.out = out;
    }

    /** @param args where the database is, a folder or an address of PostgreSQL, and a seed */
    public static void main(String[] args) {
        PrintStream out = System.out;
        try (Database database = open(args[0])) {
            out.println("ready");
            work(database, new Random(Long.parseLong(args[1])), out);
        }
    }

    /** Goes on until no period is left. */
    static void work(Database database, Random random, PrintStream out) {
        new RunVictim(database, random, out).all();
    }

    static Database open(String where) {
        return where.startsWith("jdbc:")
                ? Database.at(where, PayRunsParts.ALL)
                : Database.in(Path.of(where), PayRunsParts.ALL);
    }

    private void all() {
        while (true) {
            List<PayRun> all = Signed.as(FINANCE, runs::all);
            PayRun last = all.isEmpty() ? null : all.getFirst();
            if (last == null || last.state() == trinn.payrun.State.PAID) {
                List<Period> left = Signed.as(FINANCE, () -> runs.periods("Small"));
                if (left.isEmpty()) {
                    return;
                }
                said(Signed.as(FINANCE, () -> desk.open("Small", left.getFirst())));
            } else {
                step(last);
            }
        }
    }

    private void step(PayRun run) {
        boolean on = random.nextInt(TRIES) < TRIES / 2;
        switch (run.state()) {
            case OPEN -> said(Signed.as(FINANCE, () -> desk.workOut(run, Progress.PATIENT)));
            case WORKED_OUT -> {
                if (on) {
                    accept(run, Signed.as(FINANCE, () -> runs.result(run)).findings());
                    take(FINANCE, run, Step.SUBMIT);
                } else {
                    said(Signed.as(FINANCE, () -> desk.workOut(run, Progress.PATIENT)));
                }
            }
            case IN_REVIEW -> {
                Result result = Signed.as(FINANCE, () -> runs.result(run));
                accept(run, Teams.unconfirmed(run, result));
                take(SECOND, run, on ? Step.APPROVE : Step.SEND_BACK);
            }
            case APPROVED -> take(FINANCE, run, on ? Step.FREEZE : Step.SEND_BACK);
            case FROZEN, PAID -> {
                var handover = Signed.as(FINANCE, () -> handovers.checked(run.id()));
                out.println("file " + run.id() + " " + Sha256.hex(handover.toString()));
                take(FINANCE, run, Step.PAY);
            }
        }
    }

    private void accept(PayRun run, List<Finding> findings) {
        for (Finding one : findings) {
            if (!Signed.as(FINANCE, () -> runs.load(run.id())).accepted().contains(one.key())) {
                said(Signed.as(FINANCE, () -> desk.accept(run.id(), one, "Looked at")));
            }
        }
    }

    private void take(User by, PayRun run, Step step) {
        PayRun now = Signed.as(FINANCE, () -> runs.load(run.id()));
        said(Signed.as(by, () -> desk.take(now, step, "As agreed")));
    }

    private void said(PayRun run) {
        var last = run.history().getLast();
        out.println("did " + run.id() + " " + last.place() + " " + last.step() + " " + last.result());
    }
}
