package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Paths;

/** Work that goes on by itself. */
@RestController
@RequestMapping(Paths.V1 + "/jobs")
@Tag(name = "Jobs")
class JobsApi {

    /** The longest time that a request waits for the end of a job, in seconds. */
    private static final int LONGEST_WAIT = 60;

    private final Jobs jobs;

    JobsApi(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/{id}")
    @Needs({})
    @Operation(operationId = "getJob", summary = "Says how far a job of one's own is, or waits for its end.")
    Jobs.Job get(
            @PathVariable String id,
            @Parameter(description = "How many seconds to wait for its end, 60 at most.")
                    @RequestParam(defaultValue = "0")
                    int wait) {
        return jobs.get(id, wait(wait));
    }

    /** How long a request waits. */
    static Duration wait(int seconds) {
        if (seconds < 0 || seconds > LONGEST_WAIT) {
            throw FaultException.unreadable("One waits 0 to %d seconds.".formatted(LONGEST_WAIT));
        }
        return Duration.ofSeconds(seconds);
    }

    @DeleteMapping("/{id}")
    @Needs({})
    @Operation(operationId = "cancelJob", summary = "Gives a job up; what it would have stored is not stored.")
    Jobs.Job cancel(@PathVariable String id) {
        return jobs.cancel(id);
    }
}
