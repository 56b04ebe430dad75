package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Page;
import trinn.api.web.Paths;
import trinn.api.web.Seen;
import trinn.payrun.About;
import trinn.payrun.Bounds;
import trinn.payrun.Finding;
import trinn.payrun.LineKind;
import trinn.payrun.PayLine;
import trinn.payrun.PayRun;
import trinn.payrun.Payslip;
import trinn.payrun.Result;
import trinn.payrun.RunEvent;
import trinn.payrun.State;
import trinn.payrun.Step;
import trinn.payrun.Teams;
import trinn.payrun.file.FileType;
import trinn.payrun.file.Handover;
import trinn.payrun.file.PayFile;
import trinn.payrun.file.store.PayMappings;
import trinn.payrun.store.Handovers;
import trinn.payrun.store.PayDesk;
import trinn.payrun.store.PayRuns;
import trinn.payrun.store.RunDesk;

/** Pay runs, from open to paid, and the files by which they are handed on. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "Pay runs")
class PayRunsApi {

    private final Stored stored;
    private final Jobs jobs;
    private final PayRuns runs;
    private final RunDesk desk;
    private final PayDesk pay;
    private final Handovers handovers;
    private final PayMappings mappings;

    PayRunsApi(
            Stored stored,
            Jobs jobs,
            PayRuns runs,
            RunDesk desk,
            PayDesk pay,
            Handovers handovers,
            PayMappings mappings) {
        this.stored = stored;
        this.jobs = jobs;
        this.runs = runs;
        this.desk = desk;
        this.pay = pay;
        this.handovers = handovers;
        this.mappings = mappings;
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

        static RunStep of(RunEvent one) {
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

    private static ResponseEntity<Run> told(PayRun run) {
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

    /**
     * A line of what a payee gets.
     *
     * @param from the period that it is for: an earlier one where it is a difference
     * @param component of the scheme; empty where it was added by hand
     * @param rule that made it; empty where none did
     * @param why the cause of a difference, the reason of an adjustment; empty otherwise
     */
    record PaidLine(
            LineKind kind, LocalDate from, LocalDate to, String component, String rule, BigDecimal amount, String why) {

        static PaidLine of(PayLine one) {
            return new PaidLine(
                    one.kind(), one.of().from(), one.of().to(), one.component(), one.rule(), one.amount(), one.why());
        }
    }

    /**
     * What one payee gets.
     *
     * @param total in the currency of the run
     */
    record Slip(
            String payee,
            String name,
            String department,
            Payslip.Standing standing,
            BigDecimal total,
            List<PaidLine> lines) {

        static Slip of(Payslip one) {
            return new Slip(
                    one.payee(),
                    one.name(),
                    one.department(),
                    one.standing(),
                    one.total(),
                    one.lines().stream().map(PaidLine::of).toList());
        }
    }

    @GetMapping("/pay-runs/{id}/payslips")
    @Needs(Scope.PAY_RUNS_READ)
    @Operation(operationId = "listPayslips", summary = "What everybody gets in a run whom the person sees.")
    Page<Slip> payslips(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        return Page.of(result(runs.load(id)).payslips(), Payslip::payee, after, limit, Slip::of);
    }

    private Result result(PayRun run) {
        Result result = runs.result(run);
        if (result == null) {
            throw new FaultException(HttpStatus.CONFLICT, "not-worked-out", "The run was not worked out yet.");
        }
        return result;
    }

    /**
     * What a run comes to.
     *
     * @param currency the ISO code of all amounts
     * @param total what all payees get
     * @param costs what the employer pays besides
     * @param outdated whether its data has a newer version
     * @param dataSet the id of the version of the data that it was worked out with
     */
    record RunTotals(String currency, int payees, BigDecimal total, BigDecimal costs, boolean outdated, long dataSet) {}

    @GetMapping("/pay-runs/{id}/totals")
    @Needs(
            value = Scope.PAY_RUNS_READ,
            roles = {Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "getRunTotals", summary = "What a run comes to.")
    RunTotals totals(@PathVariable long id) {
        PayRun run = runs.load(id);
        Result result = result(run);
        return new RunTotals(
                result.data().currency(),
                result.payslips().size(),
                result.total(),
                result.sum(LineKind.COST),
                runs.isOutdated(run, result),
                result.data().dataSet());
    }

    /**
     * What somebody has to look at.
     *
     * @param key by which it is accepted
     * @param payee the id of whom it is about; empty where it is about the run
     * @param values what is to be said of it, by its kind
     */
    record RunFinding(String key, Finding.Kind kind, String payee, List<String> values, boolean accepted) {}

    @GetMapping("/pay-runs/{id}/findings")
    @Needs(
            value = Scope.PAY_RUNS_READ,
            roles = {Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "listFindings", summary = "What somebody has to look at before a run goes on.")
    List<RunFinding> findings(@PathVariable long id) {
        PayRun run = runs.load(id);
        Set<String> accepted = run.accepted();
        return found(run).stream()
                .map(one ->
                        new RunFinding(one.key(), one.kind(), one.payee(), one.values(), accepted.contains(one.key())))
                .toList();
    }

    private List<Finding> found(PayRun run) {
        Result result = result(run);
        List<Finding> all = new ArrayList<>(result.findings());
        if (run.state() == State.IN_REVIEW) {
            all.addAll(Teams.unconfirmed(run, result));
        }
        return all;
    }

    /** A finding is accepted as it is, for a reason. */
    record Acceptance(String key, String reason) {}

    @PostMapping("/pay-runs/{id}/acceptances")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "acceptFinding", summary = "Accepts a finding as it is.")
    ResponseEntity<Run> accept(@PathVariable long id, @RequestBody Acceptance wanted) {
        Finding finding = found(runs.load(id)).stream()
                .filter(one -> one.key().equals(wanted.key()))
                .findFirst()
                .orElseThrow(() -> FaultException.refused("The run has no such finding."));
        return told(desk.accept(id, finding, wanted.reason()));
    }

    /** A remark; may be empty. */
    record Confirmation(@Nullable String text) {}

    @PostMapping("/pay-runs/{id}/confirmations")
    @Needs(value = Scope.PAY_RUNS_WRITE, roles = Role.MANAGER)
    @Operation(operationId = "confirmTeam", summary = "Says that the person finds their team right as it is paid.")
    ResponseEntity<Run> confirm(@PathVariable long id, @RequestBody Confirmation wanted) {
        runs.load(id);
        return told(desk.confirm(id, text(wanted.text())));
    }

    /**
     * A line that is added by hand.
     *
     * @param amount in the currency of the run, negative where it takes away
     */
    record Adjustment(String payee, BigDecimal amount, String reason) {}

    @PostMapping("/pay-runs/{id}/adjustments")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "adjust", summary = "Adds a line by hand. A second person has to agree to it.")
    ResponseEntity<Run> adjust(@PathVariable long id, @RequestBody Adjustment wanted) {
        runs.load(id);
        return told(pay.adjust(id, wanted.payee(), wanted.amount(), wanted.reason(), null));
    }

    /** A line that was added by hand, by its place in the history, and why it is taken away. */
    record Withdrawal(int place, String reason) {}

    @PostMapping("/pay-runs/{id}/withdrawals")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "withdraw", summary = "Takes a line away that was added by hand.")
    ResponseEntity<Run> withdraw(@PathVariable long id, @RequestBody Withdrawal wanted) {
        runs.load(id);
        return told(pay.withdraw(id, wanted.place(), wanted.reason()));
    }

    /** A line that was added by hand, by its place in the history. */
    record Consent(int place) {}

    @PostMapping("/pay-runs/{id}/agreements")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(
            operationId = "agree",
            summary = "Says, as a second person, that a line that was added by hand is right.")
    ResponseEntity<Run> agree(@PathVariable long id, @RequestBody Consent wanted) {
        runs.load(id);
        return told(pay.agree(id, wanted.place()));
    }

    /** Whose pay is held or let go: a payee or a sale, by the id, and why. */
    record Hold(HoldKind kind, String key, String reason) {

        About about() {
            return new About(About.Kind.valueOf(kind.name()), key);
        }
    }

    /** What can be held. */
    enum HoldKind {
        /** All pay of a payee. */
        PAYEE,
        /** What a sale pays. */
        SALE
    }

    @PostMapping("/pay-runs/{id}/holds")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "hold", summary = "Holds the pay of a payee or of a sale, in this run and those after it.")
    ResponseEntity<Run> hold(@PathVariable long id, @RequestBody Hold wanted) {
        runs.load(id);
        return told(pay.hold(id, wanted.about(), wanted.reason()));
    }

    @PostMapping("/pay-runs/{id}/releases")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "release", summary = "Lets go what was held.")
    ResponseEntity<Run> release(@PathVariable long id, @RequestBody Hold wanted) {
        runs.load(id);
        return told(pay.release(id, wanted.about(), wanted.reason()));
    }

    /** Which file is made. */
    record NewExport(FileType type) {}

    @PostMapping("/pay-runs/{id}/exports")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(
            operationId = "exportPayRun",
            summary =
                    "Makes a file of a frozen run, as its mapping says. Records and log are looked through before, and the log"
                            + " takes it down.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> export(@PathVariable long id, @RequestBody NewExport wanted, Locale reader) {
        runs.load(id);
        Handover run = handovers.checked(id);
        PayFile file = PayFile.of(
                wanted.type(), run, mappings.of(run.dataSet(), reader).mapping());
        handovers.handedOn(run, file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.media()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    /**
     * What runs of a data set must not go beyond without somebody looking at it.
     *
     * @param overMedian how many times what a payee usually gets, at least 1
     * @param daysOld how many days before the end of the period the newest record may lie
     * @param budget all pay of a run together; null for none
     */
    record RunBounds(
            BigDecimal overMedian, int daysOld, @Nullable BigDecimal budget) {

        static RunBounds of(Bounds one) {
            return new RunBounds(one.overMedian(), one.daysOld(), one.budget());
        }
    }

    @GetMapping("/pay-run-bounds")
    @Needs(
            value = Scope.PAY_RUNS_READ,
            roles = {Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "getRunBounds", summary = "What runs of a data set must not go beyond.")
    RunBounds bounds(@RequestParam String dataSet) {
        stored.newest(dataSet);
        return RunBounds.of(runs.bounds(dataSet));
    }

    @PutMapping("/pay-run-bounds")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "setRunBounds", summary = "Sets what runs of a data set must not go beyond.")
    RunBounds set(@RequestParam String dataSet, @RequestBody RunBounds wanted) {
        stored.newest(dataSet);
        Bounds bounds = checked(() -> new Bounds(wanted.overMedian(), wanted.daysOld(), wanted.budget()));
        pay.set(dataSet, bounds);
        return RunBounds.of(bounds);
    }

    private static <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw FaultException.refused(Objects.requireNonNullElse(e.getMessage(), "That cannot be."));
        }
    }
}
