package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Paths;
import trinn.fetch.Brings;
import trinn.fetch.Outcome;
import trinn.fetch.store.Arrivals;
import trinn.fetch.store.Fetching;
import trinn.fetch.store.Sources;

/** Sources from which data comes by itself: what became of each time, a fetch at once, and records that are sent. */
@RestController
@RequestMapping(Paths.V1 + "/sources")
@Tag(name = "Sources")
class SourcesApi {

    private static final int MOST = 200;

    private final Sources sources;
    private final Fetching fetching;
    private final Arrivals arrivals;
    private final Jobs jobs;

    SourcesApi(Sources sources, Fetching fetching, Arrivals arrivals, Jobs jobs) {
        this.sources = sources;
        this.fetching = fetching;
        this.arrivals = arrivals;
        this.jobs = jobs;
    }

    /**
     * A source.
     *
     * @param name by which people know it
     * @param place for people; nothing in it is secret
     * @param dataSet the name of the data set that gets versions from it
     * @param schedule such as {@code hour} or {@code workday 05:30}; {@code by-hand} where it never comes by itself
     * @param active whether the schedule holds
     * @param next when it is fetched next by itself; null where it is not
     */
    record Source(
            long id,
            String name,
            String place,
            String dataSet,
            Brings brings,
            String schedule,
            boolean active,
            @Nullable Instant next) {

        static Source of(Sources.Listed listed) {
            trinn.fetch.Source one = listed.source();
            return new Source(
                    one.id(),
                    one.name(),
                    one.place().shown(),
                    one.layout().name(),
                    one.brings(),
                    one.schedule().code(),
                    one.active(),
                    listed.next());
        }
    }

    /**
     * One time that a source was fetched.
     *
     * @param begun when it began
     * @param ended when it ended; null as long as it goes on
     * @param dataSet the id of the version that was added, or that has the same; null where there is none
     * @param version the number of that version; 0 where there is none
     * @param records how many records that version has
     * @param why a sentence for people where nothing was added; otherwise the empty text
     * @param faults the first problems of what came, a sentence each
     * @param byItself whether the schedule began it, and not a person
     */
    record Fetch(
            long id,
            Instant begun,
            @Nullable Instant ended,
            Outcome outcome,
            @Nullable Long dataSet,
            int version,
            long records,
            String why,
            List<String> faults,
            boolean byItself) {

        static Fetch of(trinn.fetch.Fetch one) {
            return new Fetch(
                    one.id(),
                    one.begun(),
                    one.ended(),
                    one.outcome(),
                    one.data(),
                    one.version(),
                    one.records(),
                    one.why(),
                    one.faults(),
                    one.byItself());
        }
    }

    /**
     * What was taken of a request.
     *
     * @param records so many, which are taken in at the source's next time
     */
    record Received(int records) {}

    @GetMapping
    @Needs(Scope.DATA_WRITE)
    @Operation(operationId = "listSources", summary = "All sources, by their names.")
    List<Source> list() {
        return sources.all().stream().map(Source::of).toList();
    }

    @GetMapping("/{id}/fetches")
    @Needs(Scope.DATA_WRITE)
    @Operation(operationId = "listFetches", summary = "The last 200 times that a source was fetched, the newest first.")
    List<Fetch> fetches(@PathVariable long id) {
        sources.get(id);
        return sources.fetches(id, MOST).stream().map(Fetch::of).toList();
    }

    @PostMapping("/{id}/fetch")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.DATA_WRITE)
    @Operation(
            operationId = "fetchSource",
            summary = "Fetches a source at once. The job's result is the address of what became of it.")
    Jobs.Job fetch(@PathVariable long id, Locale reader) {
        sources.get(id);
        if (fetching.isRunning(id)) {
            throw new FaultException(HttpStatus.CONFLICT, "running", "This source is being fetched just now.");
        }
        return jobs.start(
                progress -> {
                    fetching.fetch(id, (bytes, records) -> {
                        if (!progress.worked((int) Math.min(records, Integer.MAX_VALUE), 0)) {
                            throw new CancellationException();
                        }
                    });
                    return Paths.V1 + "/sources/" + id + "/fetches";
                },
                reader);
    }

    @PostMapping(path = "/{id}/records", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.DATA_WRITE)
    @Operation(
            operationId = "sendRecords",
            summary =
                    "Takes a record, or a list of some, in the form in which the other system knows them. They are taken in together.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    Received send(@PathVariable long id, @RequestBody String body) {
        try {
            return new Received(arrivals.send(id, body));
        } catch (IllegalArgumentException e) {
            throw FaultException.refused(String.valueOf(e.getMessage()));
        }
    }
}
