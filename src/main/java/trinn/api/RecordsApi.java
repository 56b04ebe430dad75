package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Scope;
import trinn.api.web.Needs;
import trinn.api.web.Paths;
import trinn.records.RecordType;

/** Records added to a data set that is there. */
@RestController
@RequestMapping(Paths.V1 + "/data-sets")
@Tag(name = "Data sets")
class RecordsApi {

    private final Stored stored;
    private final Appending appending;
    private final Jobs jobs;

    RecordsApi(Stored stored, Appending appending, Jobs jobs) {
        this.stored = stored;
        this.appending = appending;
        this.jobs = jobs;
    }

    @PostMapping(path = "/{id}/records/{type}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.DATA_WRITE)
    @Operation(
            operationId = "addRecords",
            summary =
                    "Adds records to the newest version of a data set, as its next version, wholly or not at all. One whose id is"
                            + " there takes its place, and keeps what was not sent of it. The job's result is the address of the next version.")
    Jobs.Job json(
            @PathVariable long id,
            @PathVariable String type,
            @RequestBody List<Map<String, Object>> records,
            Locale reader) {
        return add(id, DataSetsApi.type(type), () -> Appending.Sent.json(records), reader);
    }

    @PostMapping(path = "/{id}/records/{type}", consumes = "text/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.DATA_WRITE)
    @Operation(
            operationId = "addRecordsOfTable",
            summary = "The same for a table, whose first line has the names of fields.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    Jobs.Job csv(@PathVariable long id, @PathVariable String type, InputStream body, Locale reader) {
        return add(id, DataSetsApi.type(type), () -> Appending.Sent.csv(body), reader);
    }

    private Jobs.Job add(long id, RecordType type, Supplier<Appending.Sent> body, Locale reader) {
        stored.data(id);
        appending.newest(id);
        Appending.Sent sent = body.get();
        return jobs.start(
                progress -> Paths.V1 + "/data-sets/" + appending.add(id, type, sent, progress), sent::delete, reader);
    }
}
