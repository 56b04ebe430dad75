package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Scope;
import trinn.api.web.FaultException;
import trinn.api.web.Needs;
import trinn.api.web.Page;
import trinn.api.web.Paths;
import trinn.population.store.DataSetSummary;
import trinn.population.store.FactStore;
import trinn.population.store.SeenData;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.records.Row;

/** Data sets, their versions and records. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "Data sets")
class DataSetsApi {

    private final Stored stored;
    private final FactStore facts;
    private final SeenData seen;

    DataSetsApi(Stored stored, FactStore facts, SeenData seen) {
        this.stored = stored;
        this.facts = facts;
        this.seen = seen;
    }

    /**
     * A version of a data set.
     *
     * @param id by which it is asked for
     * @param name that all its versions share
     * @param newest whether no other of this name has a higher version
     * @param currency the ISO code of every amount
     * @param payees how many there are
     * @param sales the sum of all sales
     * @param contentHash the SHA-256 of its content
     */
    record DataSet(
            long id,
            String name,
            int version,
            boolean newest,
            String currency,
            int payees,
            long records,
            BigDecimal sales,
            String contentHash,
            Instant imported) {

        static DataSet of(DataSetSummary one) {
            return new DataSet(
                    one.id(),
                    one.name(),
                    one.version(),
                    one.newest(),
                    one.currency(),
                    one.sellers(),
                    one.rows(),
                    one.sales(),
                    one.contentHash(),
                    one.imported());
        }
    }

    @GetMapping("/data-sets")
    @Needs(Scope.DATA_READ)
    @Operation(
            operationId = "listDataSets",
            summary = "All versions of data sets, by name, the newest version of each first.")
    Page<DataSet> all(
            @Parameter(description = "Only those of this name.") @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        List<DataSetSummary> all = stored.dataSets().stream()
                .filter(one -> name == null || one.name().equals(name))
                .toList();
        return Page.of(all, one -> Long.toString(one.id()), after, limit, DataSet::of);
    }

    @GetMapping("/data-sets/{id}")
    @Needs(Scope.DATA_READ)
    @Operation(operationId = "getDataSet", summary = "A version of a data set.")
    DataSet get(@PathVariable long id) {
        return DataSet.of(stored.data(id));
    }

    @DeleteMapping("/data-sets/{id}")
    @Needs(Scope.DATA_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteDataSet",
            summary = "Deletes a version of a data set with its records, unless something that was saved uses it.")
    void delete(@PathVariable long id) {
        stored.data(id);
        try {
            facts.delete(id);
        } catch (IllegalStateException e) {
            throw new FaultException(HttpStatus.CONFLICT, "in-use", "A saved what-if, a trial or a pay run uses it.");
        }
    }

    @GetMapping("/data-sets/{id}/periods")
    @Needs({Scope.DATA_READ, Scope.STATEMENTS_READ})
    @Operation(operationId = "listPeriods", summary = "The periods for which payees are paid, by time.")
    List<Stored.Span> periods(@PathVariable long id) {
        return stored.population(id).periods().stream().map(Stored.Span::of).toList();
    }

    /**
     * A record.
     *
     * @param file from which it came
     * @param row of it, as an editor counts
     * @param fields by their names; those that are empty are left out
     * @param attributes the company's own
     */
    record Record(String file, int row, Map<String, Object> fields, Map<String, String> attributes) {

        static Record of(Row row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (Field field : row.type().shown()) {
                Object value = row.value(row.type().place(field.name()));
                if (value != null) {
                    fields.put(field.name(), value);
                }
            }
            return new Record(row.origin().file(), row.origin().row(), fields, row.attributes());
        }
    }

    @GetMapping("/data-sets/{id}/records/{type}")
    @Needs(Scope.DATA_READ)
    @Operation(
            operationId = "listRecords",
            summary = "Records of a type, such as sales, in the order in which they came.")
    Page<Record> records(
            @PathVariable long id,
            @PathVariable String type,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        stored.data(id);
        int from = after == null ? 0 : place(Page.last(after));
        int most = Page.checked(limit);
        List<Record> part = new ArrayList<>();
        boolean more = seen.part(id, type(type), from, most, row -> part.add(Record.of(row)));
        return new Page<>(part, more ? Page.cursor(Integer.toString(from + most)) : null);
    }

    private static int place(String text) {
        try {
            return Math.clamp(Long.parseLong(text), 0, Integer.MAX_VALUE / 2);
        } catch (NumberFormatException e) {
            throw FaultException.unreadable("There is no such place in the list.");
        }
    }

    /** The type of records that an address names. */
    static RecordType type(String code) {
        return RecordType.of(code).orElseThrow(FaultException::notThere);
    }

    /**
     * A field of records of a type.
     *
     * @param kind of its value, such as text, date, money
     * @param required whether there is no record without it
     * @param refersTo the type of records whose id it is; empty where it is none
     */
    record RecordField(String name, String kind, boolean required, String refersTo) {}

    /** A type of records. */
    record RecordKind(String type, List<RecordField> fields) {

        static RecordKind of(RecordType type) {
            return new RecordKind(
                    type.code(),
                    type.fields().stream()
                            .map(field -> new RecordField(
                                    field.name(),
                                    field.kind().name().toLowerCase(Locale.ROOT),
                                    field.required(),
                                    field.refersTo()))
                            .toList());
        }
    }

    @GetMapping("/record-types")
    @Needs({})
    @Operation(operationId = "listRecordTypes", summary = "The types of records, each with its fields.")
    List<RecordKind> types() {
        return Arrays.stream(RecordType.values()).map(RecordKind::of).toList();
    }
}
