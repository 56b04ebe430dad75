package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Page;
import trinn.api.web.Paths;
import trinn.audit.Deed;
import trinn.audit.Head;
import trinn.audit.Person;
import trinn.audit.store.AuditReader;
import trinn.audit.store.Told;
import trinn.audit.store.Wanted;

/** The log. */
@RestController
@RequestMapping(Paths.V1 + "/audit")
@Tag(name = "Log")
class AuditApi {

    private final AuditReader log;

    AuditApi(AuditReader log) {
        this.log = log;
    }

    /**
     * Something that was done.
     *
     * @param number 1, 2, 3 … without a gap
     * @param who the name; empty where that was erased
     * @param kind of what it was done to
     * @param about its name; empty where that was erased
     * @param details by their names
     * @param hash of all of this and the entry before
     */
    record LogEntry(
            long number,
            Instant at,
            String who,
            String deed,
            String kind,
            String about,
            Map<String, String> details,
            String hash) {

        static LogEntry of(Told told) {
            var entry = told.entry();
            String about = entry.about().isPerson()
                    ? shown(told.about())
                    : entry.about().name();
            return new LogEntry(
                    entry.number(),
                    entry.at(),
                    shown(told.who()),
                    entry.deed(),
                    entry.about().kind(),
                    about,
                    entry.what(),
                    entry.hash());
        }

        private static String shown(@Nullable Person person) {
            return person == null ? "" : person.shown();
        }
    }

    @GetMapping("/entries")
    @Needs(Scope.AUDIT_READ)
    @Operation(operationId = "listLogEntries", summary = "Entries of the log, the newest first.")
    Page<LogEntry> entries(
            @Parameter(description = "Only what was done so, such as RUN_FROZEN.")
                    @RequestParam(required = false)
                    @Nullable Set<String> deed,
            @Parameter(description = "A part of the name of what it was done to, or its whole id.")
                    @RequestParam(defaultValue = "")
                    String about,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        int most = Page.checked(limit);
        List<Told> part = log.page(
                new Wanted(Set.of(), deeds(deed), about, from, to),
                after == null ? Long.MAX_VALUE : number(Page.last(after)),
                most + 1);
        boolean more = part.size() > most;
        List<Told> shown = more ? part.subList(0, most) : part;
        return new Page<>(
                shown.stream().map(LogEntry::of).toList(),
                more ? Page.cursor(Long.toString(shown.getLast().entry().number())) : null);
    }

    private static Set<Deed> deeds(@Nullable Set<String> names) {
        return names == null
                ? Set.of()
                : names.stream()
                        .map(name -> Deed.of(name)
                                .orElseThrow(
                                        () -> FaultException.unreadable("There is no deed \"%s\", such as RUN_FROZEN."
                                                .formatted(trinn.api.web.Told.shown(name)))))
                        .collect(Collectors.toSet());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw FaultException.unreadable("There is no such place in the log.");
        }
    }

    /** The last entry, by which the whole log is known. */
    record LogHead(long number, String hash) {}

    @GetMapping("/head")
    @Needs(Scope.AUDIT_READ)
    @Operation(
            operationId = "getLogHead",
            summary = "The head of the log: keep it elsewhere, and nobody can change what was before.")
    LogHead head() {
        Head head = log.head();
        return new LogHead(head.number(), head.hash());
    }
}
