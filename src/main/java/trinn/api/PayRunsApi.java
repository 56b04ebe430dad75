package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.access.store.Signed;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Page;
import trinn.api.web.Paths;
import trinn.api.web.Seen;
import trinn.payrun.PayRun;
import trinn.payrun.RunEvent;
import trinn.payrun.State;
import trinn.payrun.Step;
import trinn.payrun.store.PayRuns;
import trinn.payrun.store.RunDesk;

/** Pay runs, from open to paid. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "Pay runs")
class PayRunsApi {

    private final Stored stored;
    private final Jobs jobs;
    private final PayRuns runs;
    private final RunDesk desk;

    PayRunsApi(Stored stored, Jobs jobs, PayRuns runs, RunDesk desk) {
        this.stored = stored;
        this.jobs = jobs;
        this.runs = runs;
        this.desk = desk;
    }

    /**
     * What was done with a run.
     *
     * @param place 1, 2, 3 … in the order in which it happened
     * @param about whom or what it is about; empty where the whole run is meant
     * @param amount what was added by hand; null otherwise
     * @param text the reason, or the empty text
     */
    record RunStep(
            int place, Step step, String about, @Nullable BigDecimal amount, String text, String who, Instant at) {

        /** Whom and how much somebody added, held or accepted is for those who see everybody. */
        static RunStep of(RunEvent one) {
            if (!one.step().isOfTheWhole() && !Signed.in().is(Role.FINANCE, Role.AUDITOR)) {
                return new RunStep(one.place(), one.step(), "", null, "", one.who(), one.at());
            }
            return new RunStep(one.place(), one.step(), one.about(), one.amount(), one.text(), one.who(), one.at());
        }
    }

    /**
     * A run.
     *
     * @param dataSet the name of the data set
     * @param result the hash of what it came to; empty where it was never worked out
     * @param history what was done, in order
     */
    record Run(
            long id, String dataSet, LocalDate from, LocalDate to, State state, String result, List<RunStep> history) {

        static Run of(PayRun one) {
            return new Run(
                    one.id(),
                    one.dataSet(),
                    one.period().from(),
                    one.period().to(),
                    one.state(),
                    one.result(),
                    one.history().stream().map(RunStep::of).toList());
        }
    }

    private static String tag(PayRun run) {
        return Seen.tag(run.id(), run.place());
    }

    static ResponseEntity<Run> told(PayRun run) {
        return ResponseEntity.ok().eTag(tag(run)).body(Run.of(run));
    }

    @GetMapping("/pay-runs")
    @Needs(Scope.PAY_RUNS_READ)
    @Operation(operationId = "listPayRuns", summary = "The runs that the person sees, the latest period first.")
    Page<Run> all(
            @RequestParam(required = false) @Nullable String dataSet,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        List<PayRun> all = runs.all().stream()
                .filter(run -> dataSet == null || run.dataSet().equals(dataSet))
                .toList();
        return Page.of(all, run -> Long.toString(run.id()), after, limit, Run::of);
    }

    @GetMapping("/pay-runs/{id}")
    @Needs(Scope.PAY_RUNS_READ)
    @Operation(operationId = "getPayRun", summary = "A run. Its ETag goes with a step as If-Match.")
    ResponseEntity<Run> get(@PathVariable long id) {
        return told(runs.load(id));
    }

    /**
     * What a run is for.
     *
     * @param dataSet the name of the data set
     * @param period its first day, or its month as 2026-10
     */
    record NewRun(String dataSet, String period) {}

    @PostMapping("/pay-runs")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "openPayRun", summary = "Opens the run of a period.")
    ResponseEntity<Run> open(@RequestBody NewRun wanted) {
        var periods = stored.population(stored.newest(wanted.dataSet()).id()).periods();
        PayRun run = desk.open(wanted.dataSet(), Stored.period(periods, wanted.period()));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(tag(run)).body(Run.of(run));
    }

    @PostMapping("/pay-runs/{id}/work-out")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(
            operationId = "workOutPayRun",
            summary =
                    "Works a run out with the newest version of its data. The job's result is the address of the run.")
    Jobs.Job workOut(@PathVariable long id, Locale reader) {
        PayRun run = runs.load(id);
        return jobs.start(
                progress ->
                        Paths.V1 + "/pay-runs/" + desk.workOut(run, progress).id(),
                reader);
    }

    /**
     * A step of the whole run.
     *
     * @param step one of SUBMIT, SEND_BACK, APPROVE, FREEZE, PAY
     * @param text the reason; needed to send back
     */
    record NewStep(Step step, @Nullable String text) {}

    @PostMapping("/pay-runs/{id}/steps")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(
            operationId = "takeRunStep",
            summary = "Sends a run to review or back, approves, freezes or pays it. Nobody approves their own work.")
    ResponseEntity<Run> step(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody NewStep wanted) {
        PayRun run = runs.load(id);
        if (!Set.of(Step.SUBMIT, Step.SEND_BACK, Step.APPROVE, Step.FREEZE, Step.PAY)
                .contains(wanted.step())) {
            throw FaultException.refused("Steps of the whole run are SUBMIT, SEND_BACK, APPROVE, FREEZE and PAY.");
        }
        Seen.require(seen, tag(run));
        return told(desk.take(run, wanted.step(), text(wanted.text())));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
