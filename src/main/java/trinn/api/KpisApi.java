package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.kpi.KpiDefinition;
import trinn.kpi.KpiMeasurement;
import trinn.kpi.Target;
import trinn.population.DataSet;
import trinn.population.store.SeenData;
import trinn.source.Said;

/** KPIs and what they come to. */
@RestController
@RequestMapping(Paths.V1 + "/data-sets/{id}/kpis")
@Tag(name = "KPIs")
class KpisApi {

    private final Stored stored;
    private final SeenData seen;

    KpisApi(Stored stored, SeenData seen) {
        this.stored = stored;
        this.seen = seen;
    }

    /**
     * A KPI that a data set can tell of.
     *
     * @param code by which rules and targets know it
     * @param says what it is, in a sentence
     * @param unit of its values
     */
    record Kpi(String code, String name, String says, String unit) {

        static Kpi of(KpiDefinition one, String language) {
            return new Kpi(
                    one.code(),
                    one.name(language),
                    one.says(language),
                    one.unit().name().toLowerCase(Locale.ROOT));
        }
    }

    @GetMapping
    @Needs(Scope.DATA_READ)
    @Operation(operationId = "listKpis", summary = "The KPIs that a data set can tell of.")
    List<Kpi> all(@PathVariable long id, Locale reader) {
        stored.data(id);
        return seen.load(id).measurable().stream()
                .map(one -> Kpi.of(one, Said.language(reader)))
                .toList();
    }

    /** Of whom a KPI is measured. */
    enum Level {
        /** All together. */
        COMPANY,
        /** Each department. */
        DEPARTMENT,
        /** Each payee. */
        PAYEE
    }

    /**
     * What a KPI comes to.
     *
     * @param of the id of the department or payee; empty for the company
     * @param from the first day
     * @param to the first day after
     * @param value null where it is not measured
     * @param target null where nothing is planned for these days
     */
    record KpiValue(
            String of,
            String name,
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target) {}

    @GetMapping("/{code}/values")
    @Needs(Scope.DATA_READ)
    @Operation(
            operationId = "listKpiValues",
            summary =
                    "What a KPI comes to, by payee, department or all together, in calendar months, quarters or years.")
    Page<KpiValue> values(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam(defaultValue = "COMPANY") Level level,
            @Parameter(description = "Only that of one department or payee, by the id.")
                    @RequestParam(required = false)
                    @Nullable String of,
            @RequestParam(defaultValue = "MONTH") Window window,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        stored.data(id);
        DataSet data = seen.load(id);
        if (data.measurable().stream().noneMatch(one -> one.code().equals(code))) {
            throw FaultException.notThere();
        }
        KpiMeasurement measured = data.measured();
        List<Asked> asked = new ArrayList<>();
        for (Map.Entry<String, String> one : whom(data, level).entrySet()) {
            if (of == null || of.equals(one.getKey())) {
                stretches(data, window).forEach(period -> asked.add(new Asked(one.getKey(), one.getValue(), period)));
            }
        }
        return Page.of(
                asked,
                one -> one.of() + " " + one.period().id(),
                after,
                limit,
                one -> value(measured, code, level, one));
    }

    private record Asked(String of, String name, Period period) {}

    private static Map<String, String> whom(DataSet data, Level level) {
        return switch (level) {
            case COMPANY -> Map.of("", data.name());
            case DEPARTMENT -> data.departments();
            case PAYEE -> {
                Period span = data.span();
                Map<String, String> payees = new LinkedHashMap<>();
                LocalDate last = span == null ? LocalDate.MAX : span.to().minusDays(1);
                for (Seller seller : data.sellers(last)) {
                    payees.put(seller.id(), seller.name());
                }
                yield payees;
            }
        };
    }

    private static List<Period> stretches(DataSet data, Window window) {
        Period span = data.span();
        List<Period> all = new ArrayList<>();
        if (span != null) {
            Period stretch = window.period(span.from());
            while (stretch.from().isBefore(span.to())) {
                all.add(stretch);
                stretch = window.period(stretch.to());
            }
        }
        return all;
    }

    private static KpiValue value(KpiMeasurement measured, String code, Level level, Asked asked) {
        var scope = switch (level) {
            case COMPANY -> measured.company();
            case DEPARTMENT -> measured.department(asked.of());
            case PAYEE -> measured.seller(asked.of());
        };
        Target target = measured.target(code, scope, asked.period());
        return new KpiValue(
                asked.of(),
                asked.name(),
                asked.period().from(),
                asked.period().to(),
                measured.value(code, scope, asked.period()),
                target == null ? null : target.goal());
    }
}
