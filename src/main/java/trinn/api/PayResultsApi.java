package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Page;
import trinn.api.web.Paths;
import trinn.payrun.Finding;
import trinn.payrun.LineKind;
import trinn.payrun.PayLine;
import trinn.payrun.PayRun;
import trinn.payrun.Payslip;
import trinn.payrun.Result;
import trinn.payrun.State;
import trinn.payrun.Teams;
import trinn.payrun.store.PayRuns;

/** What pay runs came to, and what somebody has to look at. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "Pay runs")
class PayResultsApi {

    private final PayRuns runs;

    PayResultsApi(PayRuns runs) {
        this.runs = runs;
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
        return Page.of(result(runs, runs.load(id)).payslips(), Payslip::payee, after, limit, Slip::of);
    }

    private static Result result(PayRuns runs, PayRun run) {
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
        Result result = result(runs, run);
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
        return found(runs, run).stream()
                .map(one ->
                        new RunFinding(one.key(), one.kind(), one.payee(), one.values(), accepted.contains(one.key())))
                .toList();
    }

    /** What is to be looked at in a run as it is now. */
    static List<Finding> found(PayRuns runs, PayRun run) {
        Result result = result(runs, run);
        List<Finding> all = new ArrayList<>(result.findings());
        if (run.state() == State.IN_REVIEW) {
            all.addAll(Teams.unconfirmed(run, result));
        }
        return all;
    }
}
