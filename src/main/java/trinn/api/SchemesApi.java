package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import trinn.access.store.Signed;
import trinn.api.web.Fault;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Page;
import trinn.api.web.Paths;
import trinn.api.web.Seen;
import trinn.api.web.Tokens;
import trinn.api.web.Told;
import trinn.evaluation.CaseResult;
import trinn.plan.Life;
import trinn.plan.LifeEvent;
import trinn.plan.Stage;
import trinn.plan.State;
import trinn.plan.Step;
import trinn.plan.store.Lives;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersion;
import trinn.source.ProblemsException;
import trinn.workbench.store.Schemes;
import trinn.workbench.store.Trials;

/** Schemes, their versions, what their checks and golden cases say, and how far each version is. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "Schemes")
class SchemesApi {

    private static final Stage DRAFT = new Stage(Stage.Kind.DRAFT, null);
    private static final int LARGEST_TEXT = 2_000_000;

    private final Stored stored;
    private final Schemes schemes;
    private final Trials trials;
    private final Lives lives;

    SchemesApi(Stored stored, Schemes schemes, Trials trials, Lives lives) {
        this.stored = stored;
        this.schemes = schemes;
        this.trials = trials;
        this.lives = lives;
    }

    /**
     * A version of a scheme.
     *
     * @param hash by which it is asked for
     * @param scheme the short name that all versions share
     * @param label what its author called this version
     * @param currency the ISO code of all its money
     * @param stage how far it is
     * @param since from when on it pays, or will; null where it does neither
     */
    record SchemeSummary(
            String hash,
            String scheme,
            String title,
            String label,
            String currency,
            Stage.Kind stage,
            @Nullable LocalDate since,
            Instant stored) {

        static SchemeSummary of(SchemeVersion one, Map<String, Stage> stages, Locale reader) {
            Stage stage = stages.getOrDefault(one.hash(), DRAFT);
            return new SchemeSummary(
                    one.hash(),
                    one.schemeId(),
                    one.title(reader),
                    one.label(),
                    one.currency(),
                    stage.kind(),
                    stage.from(),
                    one.stored());
        }
    }

    @GetMapping("/schemes")
    @Needs(Scope.SCHEMES_READ)
    @Operation(operationId = "listSchemes", summary = "The version that each scheme has now, by title.")
    Page<SchemeSummary> all(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit,
            Locale reader) {
        Map<String, Stage> stages = lives.stages();
        return Page.of(
                schemes.all(), SchemeVersion::schemeId, after, limit, one -> SchemeSummary.of(one, stages, reader));
    }

    @GetMapping("/schemes/{scheme}/versions")
    @Needs(Scope.SCHEMES_READ)
    @Operation(operationId = "listVersions", summary = "The versions of a scheme, the one that it has now first.")
    Page<SchemeSummary> versions(
            @PathVariable String scheme,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit,
            Locale reader) {
        List<SchemeVersion> versions = lives.versions(scheme);
        if (versions.isEmpty()) {
            throw FaultException.notThere();
        }
        Map<String, Stage> stages = lives.stages();
        return Page.of(versions, SchemeVersion::hash, after, limit, one -> SchemeSummary.of(one, stages, reader));
    }

    /**
     * What somebody did with a version.
     *
     * @param who the name, as it was then
     * @param text a note or the reason
     */
    record SchemeEvent(Step step, String who, Instant at, String text) {

        static SchemeEvent of(LifeEvent one) {
            return new SchemeEvent(one.step(), one.who(), one.at(), one.text());
        }
    }

    /**
     * A version with its files.
     *
     * @param files their texts by their names
     * @param state how far it is
     * @param history what was done with it, in order
     * @param offered the steps that the person may take now, as far as role and state go
     */
    record SchemeDetails(
            SchemeSummary version,
            Map<String, String> files,
            State state,
            List<SchemeEvent> history,
            List<Step> offered) {}

    @GetMapping("/scheme-versions/{hash}")
    @Needs(Scope.SCHEMES_READ)
    @Operation(
            operationId = "getVersion",
            summary = "A version with its files, and what was done with it. Its ETag goes with a step as If-Match.")
    ResponseEntity<SchemeDetails> version(@PathVariable String hash, Locale reader) {
        SchemeVersion version = stored.version(hash);
        Life life = lives.of(hash);
        Map<String, Stage> stages = lives.stages();
        return ResponseEntity.ok()
                .eTag(tag(life, stages))
                .body(new SchemeDetails(
                        SchemeSummary.of(version, stages, reader),
                        schemes.files(hash).texts(),
                        life.state(),
                        life.history().stream().map(SchemeEvent::of).toList(),
                        lives.offered(life)));
    }

    private static String tag(Life life, Map<String, Stage> stages) {
        Stage stage = stages.getOrDefault(life.scheme(), DRAFT);
        return Seen.tag(
                life.scheme().substring(0, 12),
                life.history().size(),
                life.last().map(event -> event.at().toEpochMilli()).orElse(0L),
                stage.kind(),
                String.valueOf(stage.from()));
    }

    @GetMapping(path = "/scheme-versions/{hash}/zip", produces = "application/zip")
    @Needs(Scope.SCHEMES_READ)
    @Operation(
            operationId = "getVersionZip",
            summary = "The folder of a version as a zip file.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/zip",
                                            schema = @Schema(type = "string", format = "binary"))))
    byte[] zip(@PathVariable String hash) {
        stored.version(hash);
        return schemes.zip(hash);
    }

    /**
     * How a golden case goes.
     *
     * @param differences what is not as expected; none where it passed
     */
    record GoldenCase(String name, boolean passed, List<CaseDifference> differences) {

        static GoldenCase of(CaseResult result) {
            return new GoldenCase(
                    result.golden().name(),
                    result.passed(),
                    result.differences().stream()
                            .map(one -> new CaseDifference(one.line(), one.what(), one.expected(), one.actual()))
                            .toList());
        }
    }

    /**
     * What is not as a golden case expects.
     *
     * @param line where it stands in cases.yaml
     */
    record CaseDifference(int line, String what, String expected, String actual) {}

    @GetMapping("/scheme-versions/{hash}/cases")
    @Needs(Scope.SCHEMES_READ)
    @Operation(operationId = "listCases", summary = "How the golden cases of a version go.")
    List<GoldenCase> cases(@PathVariable String hash) {
        stored.version(hash);
        return casesOf(schemes.scheme(hash));
    }

    /** The texts of a scheme by the names of their files: scheme.yaml, rules in *.drl, cases.yaml, messages_*.properties. */
    record SchemeTexts(Map<String, String> files) {

        /** As a scheme has them, where each is a file of one. */
        SchemeFiles checked() {
            WhatIfsApi.checked(files).keySet().stream()
                    .filter(name -> !SchemeFiles.isOne(name) || name.contains("/") || name.contains("\\"))
                    .findFirst()
                    .ifPresent(name -> {
                        throw FaultException.refused(
                                "\"%s\" is no file of a scheme. There are scheme.yaml, cases.yaml, *.drl and messages_*.properties."
                                        .formatted(Told.shown(name)));
                    });
            if (files.values().stream().mapToLong(String::length).sum() > LARGEST_TEXT) {
                throw FaultException.refused(
                        "The texts of a scheme have at most %d characters.".formatted(LARGEST_TEXT));
            }
            return new SchemeFiles(new TreeMap<>(files));
        }
    }

    /**
     * What the check says.
     *
     * @param sound whether people could be paid by it
     * @param faults mistakes and warnings, with their places and what mends them
     * @param cases how the golden cases go; none where there are mistakes
     */
    record SchemeCheck(boolean sound, List<Fault> faults, List<GoldenCase> cases) {}

    @PostMapping("/scheme-checks")
    @Needs({Scope.SCHEMES_READ, Scope.SCHEMES_WRITE})
    @Operation(
            operationId = "checkScheme",
            summary = "Checks texts of a scheme and runs their golden cases; stores nothing.")
    SchemeCheck check(@RequestBody SchemeTexts texts) {
        Trials.Checked checked = trials.check(texts.checked());
        Scheme sound = checked.sound();
        List<Fault> faults = checked.problems().stream().map(Fault::of).toList();
        if (sound == null) {
            return new SchemeCheck(false, faults, List.of());
        }
        List<GoldenCase> cases = casesOf(sound);
        return new SchemeCheck(cases.stream().allMatch(GoldenCase::passed), faults, cases);
    }

    private List<GoldenCase> casesOf(Scheme sound) {
        return trials.cases(sound).stream().map(GoldenCase::of).toList();
    }

    /**
     * A version to be saved.
     *
     * @param base the hash of the version that it was written from; null for a new scheme
     * @param files the texts by the names of their files
     * @param why what is new, in a few words
     */
    record NewVersion(@Nullable String base, Map<String, String> files, String why) {}

    @PostMapping("/schemes/{scheme}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.SCHEMES_WRITE)
    @Operation(
            operationId = "saveVersion",
            summary =
                    "Saves a version of a scheme, or a new scheme. It is refused with mistakes, or where the scheme has another"
                            + " version by now than the one that it was written from.")
    SchemeSummary save(@PathVariable String scheme, @RequestBody NewVersion wanted, Locale reader) {
        SchemeFiles files = new SchemeTexts(wanted.files()).checked();
        Trials.Checked checked = trials.check(files);
        if (checked.sound() == null) {
            throw new ProblemsException(checked.problems());
        }
        String why = wanted.why().strip();
        if (why.isEmpty() || why.length() > LifeEvent.LONGEST_TEXT) {
            throw FaultException.refused("Say in at most %d characters what is new.".formatted(LifeEvent.LONGEST_TEXT));
        }
        String hash = schemes.save(scheme, wanted.base(), files, Signed.in().name(), why)
                .orElseThrow(() -> new FaultException(
                        HttpStatus.CONFLICT,
                        "changed-meanwhile",
                        "The scheme has another version by now. Read it, and send what you wrote upon that one."));
        return SchemeSummary.of(stored.version(hash), lives.stages(), reader);
    }

    /**
     * A step to be taken with a version.
     *
     * @param text a note or the reason; needed to send, send back, revoke and retire
     */
    record SchemeStep(Step step, @Nullable String text) {}

    @PostMapping("/scheme-versions/{hash}/steps")
    @Needs({Scope.PLANS_WRITE, Scope.SCHEMES_WRITE})
    @Operation(
            operationId = "takeSchemeStep",
            summary =
                    "Sends a version to review, approves it, sends it back, revokes or retires it. Nobody approves their own work.")
    ResponseEntity<SchemeDetails> step(
            @PathVariable String hash,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody SchemeStep wanted,
            Locale reader) {
        stored.version(hash);
        if (wanted.step() != Step.SEND) {
            Tokens.require(Scope.PLANS_WRITE, "The token may only send versions to review.");
        }
        Life life = lives.of(hash);
        Seen.require(seen, tag(life, lives.stages()));
        lives.take(life, wanted.step(), wanted.text() == null ? "" : wanted.text());
        return version(hash, reader);
    }

    @GetMapping("/scheme-versions/{hash}/assignments")
    @Needs(Scope.PLANS_READ)
    @Operation(operationId = "listAssignmentsOfVersion", summary = "Whom a version pays, paid or will pay.")
    List<AssignmentsApi.Assigned> assigned(@PathVariable String hash) {
        stored.version(hash);
        return lives.assignments(hash).stream().map(AssignmentsApi.Assigned::of).toList();
    }
}
