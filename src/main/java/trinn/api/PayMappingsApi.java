package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Paths;
import trinn.api.web.Seen;
import trinn.payrun.file.Mapping;
import trinn.payrun.file.store.ChangedMeanwhileException;
import trinn.payrun.file.store.PayMappings;
import trinn.payrun.file.store.PayMappings.Saved;

/** How runs become files for payroll and the books. */
@RestController
@RequestMapping(Paths.V1 + "/pay-mappings")
@Tag(name = "Pay runs")
class PayMappingsApi {

    private final Stored stored;
    private final PayMappings mappings;

    PayMappingsApi(Stored stored, PayMappings mappings) {
        this.stored = stored;
        this.mappings = mappings;
    }

    @GetMapping
    @Needs(
            value = Scope.PAY_RUNS_READ,
            roles = {Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getPayMapping",
            summary =
                    "How the runs of a data set become files; the standard way where none was saved. Its ETag goes with another"
                            + " as If-Match.")
    ResponseEntity<Mapping> get(@RequestParam String dataSet, Locale reader) {
        stored.newest(dataSet);
        return told(mappings.of(dataSet, reader));
    }

    private static ResponseEntity<Mapping> told(Saved saved) {
        return ResponseEntity.ok().eTag(tag(saved)).body(saved.mapping());
    }

    private static String tag(Saved saved) {
        return Seen.tag("mapping", saved.seen());
    }

    @PutMapping
    @Needs(Scope.PAY_RUNS_WRITE)
    @Operation(operationId = "setPayMapping", summary = "Saves how the runs of a data set become files.")
    ResponseEntity<Mapping> set(
            @RequestParam String dataSet,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Mapping wanted,
            Locale reader) {
        stored.newest(dataSet);
        Saved now = mappings.of(dataSet, reader);
        Seen.require(seen, tag(now));
        try {
            return told(mappings.save(dataSet, wanted, now.seen()));
        } catch (ChangedMeanwhileException e) {
            throw new FaultException(
                    HttpStatus.PRECONDITION_FAILED,
                    "changed-meanwhile",
                    "Somebody saved another mapping in the meantime. Read it, and decide then.");
        }
    }
}
