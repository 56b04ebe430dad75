package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Page;
import trinn.api.web.Paths;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.plan.store.Assignments;
import trinn.plan.store.Paying;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.statement.Change;
import trinn.statement.Explanation;
import trinn.statement.KpiWords;
import trinn.statement.NextStep;
import trinn.statement.Reason;
import trinn.statement.ReasonWords;
import trinn.statement.Statement;
import trinn.statement.StatementLine;
import trinn.statement.store.Statements;

/** What payees are paid for a period, by the version that is assigned to each or by another, and why. */
@RestController
@RequestMapping(Paths.V1 + "/data-sets/{id}/statements")
@Tag(name = "Statements")
class StatementsApi {

    private final Stored stored;
    private final Statements statements;
    private final Assignments assignments;

    StatementsApi(Stored stored, Statements statements, Assignments assignments) {
        this.stored = stored;
        this.statements = statements;
        this.assignments = assignments;
    }

    /**
     * What somebody is paid for a period.
     *
     * @param department the id; empty where there is none
     * @param scheme the hash of the version; null where none is assigned and none is named
     * @param total in the currency of the data set; null likewise
     */
    record StatementTotal(
            String payee,
            String name,
            String department,
            LocalDate from,
            LocalDate to,
            @Nullable String scheme,
            @Nullable BigDecimal total) {}

    @GetMapping
    @Needs(Scope.STATEMENTS_READ)
    @Operation(
            operationId = "listStatements",
            summary = "What everybody is paid for a period whose pay the person sees.")
    Page<StatementTotal> all(
            @PathVariable long id,
            @Parameter(description = "Its first day, or its month as 2026-10.") @RequestParam String period,
            @Parameter(description = "The hash of a version; without it, each by the one that is assigned.")
                    @RequestParam(required = false)
                    @Nullable String scheme,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        DataSetSummary data = stored.data(id);
        Population population = statements.population(id);
        Period of = Stored.period(population.periods(), period);
        List<FactSet> seen = statements.seen(population).stream()
                .filter(facts -> facts.period().equals(of))
                .toList();
        Paying paying = scheme == null
                ? assignments.paying(data.name(), of, "")
                : Paying.by(fitting(data, scheme).files().hash());
        Map<String, Map<String, BigDecimal>> paid = new ConcurrentHashMap<>();
        return Page.of(seen, facts -> facts.seller().id(), after, limit, facts -> {
            String by = paying.of(facts.seller().id());
            return total(
                    facts,
                    by,
                    by.isEmpty()
                            ? null
                            : paid.computeIfAbsent(
                                            by, hash -> statements.payouts(population, stored.scheme(hash), of.id()))
                                    .get(facts.seller().id()));
        });
    }

    private static StatementTotal total(FactSet facts, String by, @Nullable BigDecimal total) {
        return new StatementTotal(
                facts.seller().id(),
                facts.seller().name(),
                facts.seller().department(),
                facts.period().from(),
                facts.period().to(),
                by.isEmpty() ? null : by,
                total);
    }

    private Scheme fitting(DataSetSummary data, String hash) {
        Scheme scheme = stored.scheme(hash);
        if (!scheme.currency().getCurrencyCode().equals(data.currency())) {
            throw FaultException.refused("The data is in %s, and this scheme pays in %s."
                    .formatted(data.currency(), scheme.currency().getCurrencyCode()));
        }
        return scheme;
    }

    private record Found(Population population, Scheme scheme, FactSet facts) {}

    private Found find(long id, String payee, String period, @Nullable String hash) {
        DataSetSummary data = stored.data(id);
        Population population = statements.population(id);
        Period of = Stored.find(population.periods(), period).orElseThrow(FaultException::notThere);
        FactSet facts = statements.facts(population, payee, of.id());
        if (facts == null) {
            throw FaultException.notThere();
        }
        String by = hash != null
                ? hash
                : assignments
                        .paying(data.name(), payee, of)
                        .orElseThrow(
                                () -> FaultException.refused(
                                        "Not exactly one approved version is assigned to this payee on all days. Name one as \"scheme\"."));
        return new Found(population, fitting(data, by), facts);
    }

    /**
     * A line of a statement.
     *
     * @param step of the settlement
     * @param component that it pays, in the reader's language
     * @param rule that made it, likewise
     * @param why in a sentence, likewise
     */
    record Line(trinn.settlement.Step step, String component, String rule, BigDecimal amount, String why) {

        static Line of(StatementLine line) {
            return new Line(line.step(), line.component(), line.rule(), line.amount(), line.sentence());
        }
    }

    /**
     * A payout explained.
     *
     * @param scheme the hash of the version
     * @param currency the ISO code of all amounts
     * @param total the exact sum of the lines
     * @param costs what the employer pays besides; no part of the total
     * @param owed of draws after the period
     * @param withheld pay that is held back after the period
     */
    record PayStatement(
            String payee,
            String name,
            LocalDate from,
            LocalDate to,
            String scheme,
            String currency,
            BigDecimal total,
            List<Line> lines,
            List<Line> costs,
            BigDecimal owed,
            BigDecimal withheld) {

        static PayStatement of(Scheme scheme, Statement one) {
            return new PayStatement(
                    one.facts().seller().id(),
                    one.facts().seller().name(),
                    one.facts().period().from(),
                    one.facts().period().to(),
                    scheme.files().hash(),
                    scheme.currency().getCurrencyCode(),
                    one.total(),
                    one.lines().stream().map(Line::of).toList(),
                    one.costs().stream().map(Line::of).toList(),
                    one.after().owedInAll(),
                    one.after().withheldInAll());
        }
    }

    @GetMapping("/{payee}/{period}")
    @Needs(Scope.STATEMENTS_READ)
    @Operation(operationId = "getStatement", summary = "A payout with a sentence for each line.")
    PayStatement get(
            @PathVariable long id,
            @PathVariable String payee,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String scheme,
            Locale reader) {
        Found found = find(id, payee, period, scheme);
        return PayStatement.of(
                found.scheme(), statements.lines(found.population(), found.scheme(), found.facts(), reader));
    }

    /**
     * Why a rule paid nothing.
     *
     * @param since the first day since which it pays nothing without a break; null where it paid in the period before
     */
    record WhyNot(
            String rule,
            String component,
            Reason.Weight weight,
            String why,
            @Nullable LocalDate since) {}

    /**
     * What would have paid more.
     *
     * @param changes what of the inputs, in words
     * @param gain what it would have added
     */
    record Next(List<String> changes, String rule, BigDecimal gain) {}

    /** What was paid for a period. */
    record Earlier(LocalDate from, LocalDate to, BigDecimal total) {}

    /**
     * Why somebody was paid this, why not more, and what it would have taken.
     *
     * @param whyNot why rules paid nothing
     * @param next what would have paid more, the nearest first
     * @param periods this and the earlier ones, in their order
     */
    record Explained(PayStatement statement, List<WhyNot> whyNot, List<Next> next, List<Earlier> periods) {}

    @GetMapping("/{payee}/{period}/explanation")
    @Needs(Scope.STATEMENTS_READ)
    @Operation(operationId = "explainStatement", summary = "The same, with why not more and what it would have taken.")
    Explained explain(
            @PathVariable long id,
            @PathVariable String payee,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String scheme,
            Locale reader) {
        Found found = find(id, payee, period, scheme);
        Explanation all = statements.show(found.population(), found.scheme(), found.facts(), reader);
        ReasonWords words = new ReasonWords(
                reader, found.scheme(), new KpiWords(found.population().catalogue()));
        return new Explained(
                PayStatement.of(found.scheme(), all.statement()),
                all.reasons().stream()
                        .map(one -> new WhyNot(
                                words.rule(one), words.component(one), one.weight(), words.of(one), one.since()))
                        .toList(),
                all.takes().steps().stream().map(one -> next(one, words)).toList(),
                all.periods().stream()
                        .map(one ->
                                new Earlier(one.period().from(), one.period().to(), one.total()))
                        .toList());
    }

    private static Next next(NextStep one, ReasonWords words) {
        return new Next(
                one.changes().stream()
                        .map((Change change) -> words.change(change))
                        .toList(),
                one.rule(),
                one.gain());
    }

    @GetMapping(path = "/{payee}/{period}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs(Scope.STATEMENTS_READ)
    @Operation(
            operationId = "printStatement",
            summary = "The statement on paper, with its certificate.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> pdf(
            @PathVariable long id,
            @PathVariable String payee,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String scheme,
            Locale reader) {
        Found found = find(id, payee, period, scheme);
        byte[] paper = statements.pdf(found.population(), found.scheme(), found.facts(), reader);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("statement-%s.pdf"
                                        .formatted(found.facts().period().id()))
                                .build()
                                .toString())
                .body(paper);
    }
}
