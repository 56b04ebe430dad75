package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Page;
import trinn.api.web.Paths;
import trinn.api.web.Seen;
import trinn.plan.Assignment;
import trinn.plan.Check;
import trinn.plan.Gap;
import trinn.plan.Group;
import trinn.plan.PaidBy;
import trinn.plan.store.Assignments;
import trinn.plan.store.NewAssignment;
import trinn.scheme.store.SchemeVersion;

/** Which version of a scheme pays whom, and from when on. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "Plan assignments")
class AssignmentsApi {

    private final Stored stored;
    private final Assignments assignments;

    AssignmentsApi(Stored stored, Assignments assignments) {
        this.stored = stored;
        this.assignments = assignments;
    }

    /**
     * Who is paid.
     *
     * @param kind what they have in common
     * @param key the id of the department or payee, or the job title; empty for everybody
     */
    record Whom(Group.Kind kind, String key) {

        Group group() {
            return new Group(kind, key);
        }
    }

    /**
     * A version pays somebody, from a day on.
     *
     * @param dataSet the name that all versions of the data set share
     * @param scheme the hash of the version
     * @param to the first day on which it does not hold any more; null for an open end
     * @param reference where the agreement is found
     * @param file the name of the file of the agreement; empty where there is none
     */
    record Assigned(
            long id,
            String dataSet,
            Whom whom,
            String scheme,
            LocalDate from,
            @Nullable LocalDate to,
            String reference,
            String file) {

        static Assigned of(Assignment one) {
            return new Assigned(
                    one.id(),
                    one.dataSet(),
                    new Whom(one.group().kind(), one.group().key()),
                    one.scheme(),
                    one.from(),
                    one.to(),
                    one.agreement().reference(),
                    one.agreement().file());
        }
    }

    @GetMapping("/assignments")
    @Needs(Scope.PLANS_READ)
    @Operation(
            operationId = "listAssignments",
            summary = "All assignments by data set and first day, also those that ended.")
    Page<Assigned> all(
            @RequestParam(required = false) @Nullable String dataSet,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        List<Assignment> all = dataSet == null ? assignments.all() : assignments.of(dataSet);
        return Page.of(all, one -> Long.toString(one.id()), after, limit, Assigned::of);
    }

    @GetMapping("/assignments/{id}")
    @Needs(Scope.PLANS_READ)
    @Operation(operationId = "getAssignment", summary = "An assignment. Its ETag goes with another end as If-Match.")
    ResponseEntity<Assigned> get(@PathVariable long id) {
        return told(one(id));
    }

    private static ResponseEntity<Assigned> told(Assignment one) {
        return ResponseEntity.ok().eTag(tag(one)).body(Assigned.of(one));
    }

    private Assignment one(long id) {
        return assignments.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(FaultException::notThere);
    }

    private static String tag(Assignment one) {
        return Seen.tag(one.id(), one.history().size());
    }

    /**
     * What shall be assigned.
     *
     * @param dataSet the name that all versions of the data set share
     * @param scheme the hash of a version that is approved
     * @param from the first day
     * @param to the first day after it; null for an open end
     * @param reference where the agreement is found
     * @param reason why it begins before today; needed where it does
     */
    record NewAssigned(
            String dataSet,
            Whom whom,
            String scheme,
            LocalDate from,
            @Nullable LocalDate to,
            String reference,
            @Nullable String reason) {}

    @PostMapping("/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.PLANS_WRITE)
    @Operation(operationId = "assign", summary = "Has a version of a scheme pay somebody, from a day on.")
    ResponseEntity<Assigned> assign(@RequestBody NewAssigned wanted) {
        stored.scheme(wanted.scheme());
        Assignment made = assignments.assign(new NewAssignment(
                wanted.dataSet(),
                wanted.whom().group(),
                wanted.scheme(),
                wanted.from(),
                wanted.to(),
                wanted.reference(),
                null,
                Objects.requireNonNullElse(wanted.reason(), "")));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(tag(made)).body(Assigned.of(made));
    }

    /**
     * Another end.
     *
     * @param to the first day on which it does not hold any more; null for an open end
     * @param open true for an open end; otherwise there has to be a day
     * @param reason why; needed where a day before today is touched
     */
    record NewEnd(
            @Nullable LocalDate to,
            @Nullable Boolean open,
            @Nullable String reason) {}

    @PostMapping("/assignments/{id}/end")
    @Needs(Scope.PLANS_WRITE)
    @Operation(operationId = "endAssignment", summary = "Gives an assignment another end, earlier or later.")
    ResponseEntity<Assigned> end(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody NewEnd wanted) {
        Assignment one = one(id);
        Seen.require(seen, tag(one));
        if ((wanted.to() == null) != Boolean.TRUE.equals(wanted.open())) {
            throw FaultException.refused("Send \"to\" with a day, or \"open\": true for an open end.");
        }
        return told(assignments.end(one, wanted.to(), Objects.requireNonNullElse(wanted.reason(), "")));
    }

    @GetMapping("/assignable-versions")
    @Needs(Scope.PLANS_READ)
    @Operation(operationId = "listAssignable", summary = "The hashes of the approved versions in a currency.")
    List<String> assignable(@RequestParam String currency) {
        return assignments.assignable(currency).stream()
                .map(SchemeVersion::hash)
                .toList();
    }

    /**
     * What somebody is paid by in a period.
     *
     * @param schemes the hashes of the versions, by time
     */
    record Paid(String payee, String name, PaidBy.Standing standing, List<String> schemes) {

        static Paid of(PaidBy one) {
            return new Paid(
                    one.payee(),
                    one.name(),
                    one.standing(),
                    one.assignments().stream()
                            .map(Assignment::scheme)
                            .distinct()
                            .toList());
        }
    }

    /** Days between two assignments of the same group. */
    record UnpaidDays(Whom whom, LocalDate from, LocalDate to) {

        static UnpaidDays of(Gap gap) {
            return new UnpaidDays(
                    new Whom(gap.before().group().kind(), gap.before().group().key()), gap.from(), gap.to());
        }
    }

    /**
     * Whether everybody can be paid for a period.
     *
     * @param complete whether everybody is paid by one approved version on all days
     */
    record AssignmentCheck(boolean complete, List<Paid> payees, List<UnpaidDays> gaps) {}

    @GetMapping("/assignment-checks")
    @Needs(Scope.PLANS_READ)
    @Operation(
            operationId = "checkAssignments",
            summary = "By what everybody of a data set is paid in a period, and what is in the way.")
    AssignmentCheck check(
            @RequestParam String dataSet,
            @Parameter(description = "The first day of the period, or its month as 2026-10.") @RequestParam
                    String period) {
        var periods = stored.population(stored.newest(dataSet).id()).periods();
        Check check = assignments.check(dataSet, Stored.period(periods, period));
        return new AssignmentCheck(
                check.isComplete(),
                check.payees().stream().map(Paid::of).toList(),
                check.gaps().stream().map(UnpaidDays::of).toList());
    }
}
