package trinn.payrun.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import trinn.access.Role;
import trinn.access.store.Signed;
import trinn.facts.Period;
import trinn.payrun.About;
import trinn.payrun.Attempt;
import trinn.payrun.Finding;
import trinn.payrun.Inputs;
import trinn.payrun.PayRun;
import trinn.payrun.Refusal;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.payrun.RunPolicy;
import trinn.payrun.Step;
import trinn.payrun.Teams;
import trinn.payrun.Working;
import trinn.payrun.store.RunWriter.Said;
import trinn.simulation.Progress;

/** Moves runs on: opens them, works them out, has them looked at, approved, frozen and paid. */
@Component
public final class RunDesk {

    private final RunRows rows;
    private final ResultRows results;
    private final BoundRows bounds;
    private final PayRuns runs;
    private final Workings workings;
    private final RunWriter writer;

    /** On the application's database. */
    RunDesk(JdbcTemplate template, PayRuns runs, Workings workings, RunWriter writer) {
        JdbcClient jdbc = JdbcClient.create(template);
        this.rows = new RunRows(jdbc);
        this.results = new ResultRows(template);
        this.bounds = new BoundRows(jdbc);
        this.runs = runs;
        this.workings = workings;
        this.writer = writer;
    }

    /**
     * Opens the run of a period.
     *
     * @throws RefusedException where the data has no such period, an earlier run is not frozen, or there is one for this or a later
     *     period
     */
    public PayRun open(String dataSet, Period period) {
        if (!Signed.in().is(Role.FINANCE)) {
            throw new RefusedException(Refusal.NOT_ALLOWED);
        }
        if (!workings.periods(dataSet).contains(period)) {
            throw new RefusedException(Refusal.NO_PERIOD);
        }
        return writer.once(() -> {
            List<PayRun> others = rows.of(dataSet);
            if (others.stream().anyMatch(run -> run.period().compareTo(period) >= 0)) {
                throw new RefusedException(Refusal.NOT_AFTER);
            }
            if (others.stream().anyMatch(run -> !run.state().isClosed())) {
                throw new RefusedException(Refusal.ONE_BEFORE);
            }
            long id = rows.write(dataSet, period);
            PayRun run = new PayRun(id, dataSet, period, List.of(writer.event(1, Step.OPEN, Said.of("", ""))));
            rows.write(id, run.history().getFirst());
            return writer.recorded(run);
        });
    }

    /**
     * Works a run out with the newest version of its data set, and says what somebody has to look at.
     *
     * @param seen as it was when somebody decided
     * @throws trinn.engine.EvaluationException where a scheme cannot be worked out for somebody
     * @throws java.util.concurrent.CancellationException where nobody wants it to go on
     * @throws RefusedException where it may not be, or somebody else did something in the meantime
     */
    public PayRun workOut(PayRun seen, Progress progress) {
        PayRun run = runs.load(seen.id());
        RunPolicy.requirePossible(new Attempt(run, null, Signed.in(), writer.event(0, Step.WORK_OUT, Said.of("", ""))));
        List<PayRun> all = rows.of(seen.dataSet());
        Inputs inputs =
                workings.inputs(seen, all, runs.closed(all, seen.period()), bounds.of(seen.dataSet()), progress);
        Result result = Working.of(seen, inputs);
        return writer.write(seen.id(), seen, Step.WORK_OUT, now -> {
            results.write(now.id(), result);
            return Said.of("", result.hash());
        });
    }

    /**
     * Moves a run as a whole: sends it to review or back, approves, freezes or pays it.
     *
     * @param seen as it was when somebody decided
     * @param text the reason where one is needed
     * @throws RefusedException where it may not be, or somebody else did something in the meantime
     */
    public PayRun take(PayRun seen, Step step, String text) {
        if (!step.isOfTheWhole() || step == Step.OPEN || step == Step.WORK_OUT) {
            throw new IllegalArgumentException("That is no step of the whole run: " + step);
        }
        return writer.write(seen.id(), seen, step, run -> Said.of(text, run.result()));
    }

    /**
     * Accepts a finding, as it is.
     *
     * @throws RefusedException where it may not be, or the run has no such finding any more
     */
    public PayRun accept(long id, Finding finding, String reason) {
        return writer.write(id, null, Step.ACCEPT, run -> {
            if (run.accepted().contains(finding.key())) {
                throw new RefusedException(Refusal.DONE_ALREADY);
            }
            Result result = runs.sound(run);
            if (!result.findings().contains(finding)
                    && !Teams.unconfirmed(run, result).contains(finding)) {
                throw new RefusedException(Refusal.NOTHING_THERE);
            }
            return Said.of(new About(About.Kind.FINDING, finding.key()), reason, run.result());
        });
    }

    /**
     * Says that whoever is signed in finds the team right as it is paid now.
     *
     * @param text a remark; may be empty
     * @throws RefusedException where they lead nobody who is paid, or it may not be
     */
    public PayRun confirm(long id, String text) {
        return writer.write(id, null, Step.CONFIRM, run -> {
            About team = About.team(Signed.in().payee());
            String hash = runs.sound(run).teams().getOrDefault(team.key(), "");
            if (team.key().isEmpty() || hash.isEmpty()) {
                throw new RefusedException(Refusal.NOTHING_THERE);
            }
            if (run.history().stream()
                    .anyMatch(event -> event.step() == Step.CONFIRM
                            && event.about().equals(team.text())
                            && event.result().equals(hash))) {
                throw new RefusedException(Refusal.DONE_ALREADY);
            }
            return Said.of(team, text, hash);
        });
    }
}
