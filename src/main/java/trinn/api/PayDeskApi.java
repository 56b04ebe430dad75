package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Paths;
import trinn.payrun.About;
import trinn.payrun.Bounds;
import trinn.payrun.Finding;
import trinn.payrun.store.PayDesk;
import trinn.payrun.store.PayRuns;
import trinn.payrun.store.RunDesk;

/** What people do with a run by hand, and what runs must not go beyond. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "Pay runs")
class PayDeskApi {

    private final Stored stored;
    private final PayRuns runs;
    private final RunDesk desk;
    private final PayDesk pay;

    PayDeskApi(Stored stored, PayRuns runs, RunDesk desk, PayDesk pay) {
        this.stored = stored;
        this.runs = runs;
        this.desk = desk;
        this.pay = pay;
    }

    /** A finding is accepted as it is, for a reason. */
    record Acceptance(String key, String reason) {}

    @PostMapping("/pay-runs/{id}/acceptances")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "acceptFinding", summary = "Accepts a finding as it is.")
    ResponseEntity<PayRunsApi.Run> accept(@PathVariable long id, @RequestBody Acceptance wanted) {
        Finding finding = PayResultsApi.found(runs, runs.load(id)).stream()
                .filter(one -> one.key().equals(wanted.key()))
                .findFirst()
                .orElseThrow(() -> FaultException.refused("The run has no such finding."));
        return PayRunsApi.told(desk.accept(id, finding, wanted.reason()));
    }

    /** A remark; may be empty. */
    record Confirmation(@Nullable String text) {}

    @PostMapping("/pay-runs/{id}/confirmations")
    @Needs(value = Scope.PAY_RUNS_WRITE, roles = Role.MANAGER)
    @Operation(operationId = "confirmTeam", summary = "Says that the person finds their team right as it is paid.")
    ResponseEntity<PayRunsApi.Run> confirm(@PathVariable long id, @RequestBody Confirmation wanted) {
        runs.load(id);
        return PayRunsApi.told(desk.confirm(id, Objects.requireNonNullElse(wanted.text(), "")));
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
    ResponseEntity<PayRunsApi.Run> adjust(@PathVariable long id, @RequestBody Adjustment wanted) {
        runs.load(id);
        return PayRunsApi.told(pay.adjust(id, wanted.payee(), wanted.amount(), wanted.reason(), null));
    }

    /** A line that was added by hand, by its place in the history, and why it is taken away. */
    record Withdrawal(int place, String reason) {}

    @PostMapping("/pay-runs/{id}/withdrawals")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "withdraw", summary = "Takes a line away that was added by hand.")
    ResponseEntity<PayRunsApi.Run> withdraw(@PathVariable long id, @RequestBody Withdrawal wanted) {
        runs.load(id);
        return PayRunsApi.told(pay.withdraw(id, wanted.place(), wanted.reason()));
    }

    /** A line that was added by hand, by its place in the history. */
    record Consent(int place) {}

    @PostMapping("/pay-runs/{id}/agreements")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(
            operationId = "agree",
            summary = "Says, as a second person, that a line that was added by hand is right.")
    ResponseEntity<PayRunsApi.Run> agree(@PathVariable long id, @RequestBody Consent wanted) {
        runs.load(id);
        return PayRunsApi.told(pay.agree(id, wanted.place()));
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
    ResponseEntity<PayRunsApi.Run> hold(@PathVariable long id, @RequestBody Hold wanted) {
        runs.load(id);
        return PayRunsApi.told(pay.hold(id, wanted.about(), wanted.reason()));
    }

    @PostMapping("/pay-runs/{id}/releases")
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "release", summary = "Lets go what was held.")
    ResponseEntity<PayRunsApi.Run> release(@PathVariable long id, @RequestBody Hold wanted) {
        runs.load(id);
        return PayRunsApi.told(pay.release(id, wanted.about(), wanted.reason()));
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
