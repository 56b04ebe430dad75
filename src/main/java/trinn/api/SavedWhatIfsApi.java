package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Page;
import trinn.api.web.Paths;
import trinn.api.web.Tokens;
import trinn.scheme.TermWriter;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.SideKey;
import trinn.simulation.store.Answer;
import trinn.simulation.store.NewRun;
import trinn.simulation.store.Question;
import trinn.simulation.store.RunSummary;
import trinn.simulation.store.WhatIfRuns;

/** What-ifs that people open on the screen. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "What-ifs")
class SavedWhatIfsApi {

    private final Stored stored;
    private final WhatIfs whatIfs;
    private final WhatIfRuns runs;
    private final SchemeVersions versions;

    SavedWhatIfsApi(Stored stored, WhatIfs whatIfs, WhatIfRuns runs, SchemeVersions versions) {
        this.stored = stored;
        this.whatIfs = whatIfs;
        this.runs = runs;
        this.versions = versions;
    }

    /** The name under which a what-if is saved. */
    record SaveAs(String name) {}

    /**
     * A what-if that is saved.
     *
     * @param currency the ISO code of the amounts
     */
    record SavedWhatIf(
            long id,
            String name,
            String dataSet,
            int dataVersion,
            String baselineTitle,
            String alternativeTitle,
            String currency,
            BigDecimal baseline,
            BigDecimal alternative,
            Instant saved) {

        static SavedWhatIf of(RunSummary one) {
            return new SavedWhatIf(
                    one.id(),
                    one.name(),
                    one.dataSet(),
                    one.dataVersion(),
                    one.baselineTitle(),
                    one.alternativeTitle(),
                    one.currency(),
                    one.baseline(),
                    one.alternative(),
                    one.saved());
        }
    }

    @PostMapping("/what-ifs/{id}/save")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.WHAT_IFS)
    @Operation(operationId = "saveWhatIf", summary = "Saves a what-if with its results, for people to open.")
    SavedWhatIf save(@PathVariable String id, @RequestBody SaveAs as) {
        Answer.Results results = whatIfs.results(id);
        Question question = results.question();
        String name = as.name().strip();
        if (name.isEmpty() || name.length() > 200) {
            throw FaultException.refused("A what-if has a name of at most 200 characters.");
        }
        if (!stored.has(question.alternative().files().hash())) {
            Tokens.require(
                    Scope.SCHEMES_WRITE,
                    "This what-if tries a scheme that is not saved, and would save it. Make a token with the scope schemes-write.");
        }
        String alternative = versions.add(question.alternative().files(), name);
        long saved = runs.save(new NewRun(
                name,
                question.dataSet(),
                results.population().catalogue().hash(),
                new SideKey(
                        question.baseline().files().hash(),
                        TermWriter.json(Map.of()),
                        question.bindings().json()),
                new SideKey(
                        alternative,
                        TermWriter.json(question.terms()
                                .changedFrom(question.alternative().terms())),
                        question.bindings().json()),
                results.all()));
        return saved(saved);
    }

    private SavedWhatIf saved(long id) {
        return runs.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(SavedWhatIf::of)
                .orElseThrow(FaultException::notThere);
    }

    @GetMapping("/saved-what-ifs")
    @Needs(Scope.WHAT_IFS)
    @Operation(operationId = "listSavedWhatIfs", summary = "The what-ifs that are saved, the newest first.")
    Page<SavedWhatIf> saved(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        return Page.of(runs.all(), one -> Long.toString(one.id()), after, limit, SavedWhatIf::of);
    }

    @DeleteMapping("/saved-what-ifs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.WHAT_IFS)
    @Operation(operationId = "deleteSavedWhatIf", summary = "Deletes a what-if that is saved.")
    void delete(@PathVariable long id) {
        saved(id);
        runs.delete(id);
    }
}
