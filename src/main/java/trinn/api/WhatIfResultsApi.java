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
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Scope;
import trinn.api.web.Needs;
import trinn.api.web.Page;
import trinn.api.web.Paths;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.Figures;
import trinn.table.Column;

/** What came of a what-if: figures, what both sides pay everybody, as JSON and as a table. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "What-ifs")
class WhatIfResultsApi {

    private final WhatIfs whatIfs;

    WhatIfResultsApi(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    /** A measure of both sides. */
    record Both(BigDecimal baseline, BigDecimal alternative) {

        static Both of(Figures.Both both) {
            return new Both(both.baseline(), both.alternative());
        }
    }

    /** Measures of both sides by their names; what the data cannot tell is left out. */
    record WhatIfFigures(Map<String, Both> measures) {}

    @GetMapping("/what-ifs/{id}/figures")
    @Needs(Scope.WHAT_IFS)
    @Operation(
            operationId = "getWhatIfFigures",
            summary = "What both sides come to in figures, as the screen shows them.")
    WhatIfFigures figures(@PathVariable String id) {
        Comparison asked = whatIfs.results(id).comparison();
        Map<String, Both> measures = new TreeMap<>();
        if (!asked.rows().isEmpty()) {
            Figures.of(asked).of().forEach((measure, both) -> measures.put(measure.name(), Both.of(both)));
        }
        return new WhatIfFigures(measures);
    }

    /**
     * What both sides pay somebody for a period.
     *
     * @param department the id
     * @param difference what the alternative pays more; negative where it pays less
     */
    record WhatIfRow(
            String payee,
            String name,
            String department,
            LocalDate from,
            LocalDate to,
            BigDecimal baseline,
            BigDecimal alternative,
            BigDecimal difference) {

        static WhatIfRow of(ComparisonRow row) {
            return new WhatIfRow(
                    row.facts().seller().id(),
                    row.facts().seller().name(),
                    row.facts().seller().department(),
                    row.facts().period().from(),
                    row.facts().period().to(),
                    row.baseline(),
                    row.alternative(),
                    row.difference());
        }

        @Nullable Object[] values() {
            return new @Nullable Object[] {payee, name, department, from, to, baseline, alternative, difference};
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.text("payee"),
            Column.text("name"),
            Column.text("department"),
            Column.day("from"),
            Column.day("to"),
            Column.money("baseline"),
            Column.money("alternative"),
            Column.money("difference"));

    @GetMapping(path = "/what-ifs/{id}/rows", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Scope.WHAT_IFS)
    @Operation(operationId = "listWhatIfRows", summary = "What both sides pay, by payee and period.")
    Page<WhatIfRow> rows(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        return Page.of(
                whatIfs.results(id).comparison().rows(),
                row -> row.facts().seller().id() + " " + row.facts().period().id(),
                after,
                limit,
                WhatIfRow::of);
    }

    @GetMapping(
            path = "/what-ifs/{id}/table",
            produces = {Tables.CSV, Tables.PARQUET})
    @Needs(Scope.WHAT_IFS)
    @Operation(
            operationId = "getWhatIfTable",
            summary = "The same as one table: as CSV, or as Parquet where that is accepted.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(mediaType = Tables.CSV, schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = Tables.PARQUET,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<byte[]> table(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = Tables.CSV)
                    String accept) {
        return Tables.of(
                accept,
                "what-if",
                COLUMNS,
                whatIfs.results(id).comparison().rows().stream()
                        .map(WhatIfRow::of)
                        .map(WhatIfRow::values));
    }
}
