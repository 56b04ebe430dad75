package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import trinn.access.Scope;
import trinn.api.web.Fault;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Paths;
import trinn.evaluation.Bindings;
import trinn.evaluation.Gap;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermReader;
import trinn.scheme.Terms;
import trinn.simulation.Comparison;
import trinn.simulation.ResultHash;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Question;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** What another scheme would have paid everybody: asked, followed, and given up. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "What-ifs")
class WhatIfsApi {

    private static final String TERMS = "terms";

    private static final JsonMapper PLAINLY = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Stored stored;
    private final WhatIfs whatIfs;
    private final Jobs jobs;

    WhatIfsApi(Stored stored, WhatIfs whatIfs, Jobs jobs) {
        this.stored = stored;
        this.whatIfs = whatIfs;
        this.jobs = jobs;
    }

    /**
     * What would the alternative have paid everybody, against the baseline?
     *
     * @param dataSet the id of a version of a data set
     * @param period its first day, or its month as 2026-10; null for all
     * @param baseline the hash of the version that is compared with
     * @param alternative the hash of the version that is tried; null for the baseline, or where files are sent
     * @param files the texts of a scheme that is not saved
     * @param terms values of terms of the alternative that are changed, as a what-if in a file has them
     * @param bindings what the schemes mean by their KPIs, where the data calls them something else: theirs to the data's
     */
    record NewWhatIf(
            long dataSet,
            @Nullable String period,
            String baseline,
            @Nullable String alternative,
            @Nullable Map<String, String> files,
            @Nullable Map<String, Object> terms,
            @Nullable Map<String, String> bindings) {}

    /**
     * What is missing in the data, so that what asks for it pays nobody or not all.
     *
     * @param fact what is asked for, such as Kpi
     * @param key which of many, such as the code of the KPI
     * @param field what of it; empty where all of it is missing
     * @param payees how many lack it
     * @param of how many payees there are
     */
    record Missing(String fact, String key, String field, int payees, int of) {

        static Missing of(Gap gap) {
            return new Missing(gap.fact(), gap.key(), gap.field(), gap.sellers(), gap.of());
        }
    }

    /**
     * What came of it.
     *
     * @param hash what tells the payouts from all others: the same as on the command line and with any number of threads
     * @param currency the ISO code of all amounts
     * @param difference what the alternative costs more; negative where it costs less
     * @param payouts how many there are: payees by periods
     * @param more how many are higher
     * @param warnings what in the rules works, and is probably not meant
     * @param missing what the alternative asks for and the data lacks
     * @param silentRules rules of the alternative that never fired
     */
    record WhatIfResult(
            String hash,
            String currency,
            BigDecimal baseline,
            BigDecimal alternative,
            BigDecimal difference,
            int payouts,
            long more,
            long same,
            long less,
            List<Fault> warnings,
            List<Missing> missing,
            List<String> silentRules) {

        static WhatIfResult of(Answer.Results results) {
            Comparison all = results.comparison();
            return new WhatIfResult(
                    ResultHash.of(all),
                    results.question().alternative().currency().getCurrencyCode(),
                    all.baseline(),
                    all.alternative(),
                    all.difference(),
                    all.rows().size(),
                    all.count(1),
                    all.count(0),
                    all.count(-1),
                    results.warnings().stream().map(Fault::of).toList(),
                    results.after().gaps().stream().map(Missing::of).toList(),
                    results.after().silent().stream().map(one -> one.rule()).toList());
        }
    }

    /**
     * A what-if.
     *
     * @param job how far it is
     * @param result null before it is done, and where it could not be worked out
     */
    record WhatIf(String id, Jobs.Job job, @Nullable WhatIfResult result) {}

    @PostMapping("/what-ifs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.WHAT_IFS)
    @Operation(
            operationId = "startWhatIf",
            summary =
                    "Begins to work out what another scheme would have paid. Eight of each person are kept, for an hour.")
    WhatIf start(
            @RequestBody NewWhatIf wanted,
            @Parameter(description = "How many seconds to wait for the result, 60 at most.")
                    @RequestParam(defaultValue = "0")
                    int wait,
            Locale reader) {
        Duration patience = JobsApi.wait(wait);
        return told(whatIfs.start(question(wanted), reader), patience);
    }

    private Question question(NewWhatIf wanted) {
        DataSetSummary data = stored.dataSets().stream()
                .filter(one -> one.id() == wanted.dataSet())
                .findFirst()
                .orElseThrow(() -> FaultException.refused("There is no data set with this id."));
        Scheme baseline = stored.scheme(wanted.baseline());
        Scheme alternative = alternative(wanted, baseline);
        for (Scheme one : List.of(baseline, alternative)) {
            if (!one.currency().getCurrencyCode().equals(data.currency())) {
                throw FaultException.refused("The data is in %s, and %s pays in %s."
                        .formatted(data.currency(), one.title(), one.currency().getCurrencyCode()));
            }
        }
        Terms terms = wanted.terms() == null ? alternative.terms() : changed(alternative.terms(), wanted.terms());
        Bindings bindings = wanted.bindings() == null ? Bindings.NONE : Bindings.of(checked(wanted.bindings()));
        return new Question(data.id(), period(data, wanted.period()), baseline, alternative, terms, bindings);
    }

    static Map<String, String> checked(Map<String, String> texts) {
        if (texts.containsValue(null)) {
            throw FaultException.refused("Every name stands for a text, and not for null.");
        }
        return texts;
    }

    private String period(DataSetSummary data, @Nullable String period) {
        return period == null
                ? ""
                : Stored.period(stored.population(data.id()).periods(), period).id();
    }

    private Scheme alternative(NewWhatIf wanted, Scheme baseline) {
        if (wanted.files() != null) {
            SchemeFiles files = new SchemesApi.SchemeTexts(wanted.files()).checked();
            return Scheme.of(files);
        }
        return wanted.alternative() == null ? baseline : stored.scheme(wanted.alternative());
    }

    /** JSON is YAML, so what changes terms in files changes them here, with the same words where it cannot. */
    private static Terms changed(Terms terms, Map<String, Object> values) {
        YamlNode node = Yaml.parse(TERMS, PLAINLY.writeValueAsString(values));
        return TermReader.changed(terms, node);
    }

    private WhatIf told(WhatIfs.Asked one, Duration wait) {
        Jobs.Job job = jobs.get(one.job(), wait, Paths.V1 + "/what-ifs/" + one.id());
        return new WhatIf(one.id(), job, one.told());
    }

    @GetMapping("/what-ifs/{id}")
    @Needs(Scope.WHAT_IFS)
    @Operation(operationId = "getWhatIf", summary = "How far a what-if is, and what came of it; or waits for that.")
    WhatIf get(@PathVariable String id, @RequestParam(defaultValue = "0") int wait) {
        return told(whatIfs.get(id), JobsApi.wait(wait));
    }

    @DeleteMapping("/what-ifs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.WHAT_IFS)
    @Operation(operationId = "forgetWhatIf", summary = "Forgets a what-if, and gives it up where it is not done.")
    void forget(@PathVariable String id) {
        whatIfs.forget(id);
    }
}
