package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Paths;
import trinn.api.web.Seen;
import trinn.payrun.file.FileType;
import trinn.payrun.file.Handover;
import trinn.payrun.file.Mapping;
import trinn.payrun.file.PayFile;
import trinn.payrun.file.store.ChangedMeanwhileException;
import trinn.payrun.file.store.PayMappings;
import trinn.payrun.file.store.PayMappings.Saved;
import trinn.payrun.store.Handovers;
import trinn.payrun.store.PayRuns;

/** How runs become files for payroll and the books, and these files. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "Pay runs")
class PayFilesApi {

    private final Stored stored;
    private final PayRuns runs;
    private final Handovers handovers;
    private final PayMappings mappings;

    PayFilesApi(Stored stored, PayRuns runs, Handovers handovers, PayMappings mappings) {
        this.stored = stored;
        this.runs = runs;
        this.handovers = handovers;
        this.mappings = mappings;
    }

    @GetMapping("/pay-mappings")
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
        return Seen.tag("mapping", saved.seen().isEmpty() ? saved.mapping().language() : saved.seen());
    }

    @PutMapping("/pay-mappings")
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
}
