package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Scope;
import trinn.api.web.Fault;
import trinn.api.web.Needs;
import trinn.api.web.Paths;
import trinn.intake.FileDraft;
import trinn.intake.Report;
import trinn.source.Severity;

/** Files brought in as a data set, or a version of one: sent one by one, checked together, stored wholly or not at all. */
@RestController
@RequestMapping(Paths.V1 + "/imports")
@Tag(name = "Imports")
class ImportsApi {

    private final Imports imports;
    private final Jobs jobs;

    ImportsApi(Imports imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    /**
     * What the files shall become.
     *
     * @param name of the data set; where it is left out, that of the first file
     * @param currency the ISO code of every amount; where it is left out, what the files say
     * @param base the id of the data set of which this is a new version: what no file brings stays as it is there
     */
    record NewImport(
            @Nullable String name,
            @Nullable String currency,
            @Nullable Long base) {}

    /**
     * A file as it will be read.
     *
     * @param file its name, with the sheet of a workbook
     * @param type of its records
     * @param columns the header of each field that was recognised
     */
    record ImportFile(String file, String type, Map<String, String> columns) {

        static ImportFile of(FileDraft file) {
            return new ImportFile(
                    file.title(),
                    file.type().code(),
                    new TreeMap<>(file.mapping().section().columns()));
        }
    }

    /**
     * An import that is being sent.
     *
     * @param name of the data set that it will be
     * @param currency the ISO code of every amount
     * @param lacks what is missing, in a sentence each
     */
    record Import(String id, String name, String currency, List<ImportFile> files, List<String> lacks) {

        static Import of(Imports.Open open) {
            return new Import(
                    open.id(),
                    open.name(),
                    open.currency(),
                    open.files().stream().map(ImportFile::of).toList(),
                    open.lacks());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.DATA_WRITE)
    @Operation(operationId = "openImport", summary = "Begins an import. It is forgotten after an hour.")
    Import open(@RequestBody NewImport wanted) {
        return Import.of(imports.open(
                Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.currency(), ""),
                wanted.base()));
    }

    @GetMapping("/{id}")
    @Needs(Scope.DATA_WRITE)
    @Operation(operationId = "getImport", summary = "An import of one's own, as it will be read.")
    Import get(@PathVariable String id) {
        return Import.of(imports.get(id));
    }

    @PutMapping(path = "/{id}/files/{name}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Needs(Scope.DATA_WRITE)
    @Operation(
            operationId = "putImportFile",
            summary = "Sends a file: a table as CSV, text or Excel, or data.yaml, which says how tables are read.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    Import put(@PathVariable String id, @PathVariable String name, InputStream content) {
        Imports.Open open = imports.get(id);
        open.put(name, content);
        return Import.of(open);
    }

    @GetMapping(path = "/{id}/data.yaml", produces = "application/yaml")
    @Needs(Scope.DATA_WRITE)
    @Operation(
            operationId = "getImportLayout",
            summary = "How the files will be read, as data.yaml: correct it and send it as a file of that name.",
            extensions =
                    @io.swagger.v3.oas.annotations.extensions.Extension(
                            properties =
                                    @io.swagger.v3.oas.annotations.extensions.ExtensionProperty(
                                            name = "x-java-text-plain-string",
                                            value = "true",
                                            parseValue = true)))
    String layout(@PathVariable String id) {
        return imports.get(id).layout();
    }

    /**
     * What a check found.
     *
     * @param faults the first of each severity
     */
    record CheckReport(int errors, int warnings, int notes, List<Fault> faults) {

        static CheckReport of(Report report) {
            return new CheckReport(
                    report.errors(),
                    report.warnings(),
                    report.notes(),
                    List.of(Severity.values()).stream()
                            .flatMap(severity -> report.problems(severity).stream())
                            .map(Fault::of)
                            .toList());
        }
    }

    @PostMapping("/{id}/check")
    @Needs(Scope.DATA_WRITE)
    @Operation(operationId = "checkImport", summary = "Checks all files together, and stores nothing.")
    CheckReport check(@PathVariable String id) {
        return CheckReport.of(imports.get(id).check());
    }

    @PostMapping("/{id}/store")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.DATA_WRITE)
    @Operation(
            operationId = "storeImport",
            summary =
                    "Stores the data set, wholly or, where anything is wrong, not at all. The job's result is its address.")
    Jobs.Job store(@PathVariable String id, Locale reader) {
        Imports.Open open = imports.get(id);
        return jobs.start(
                progress -> {
                    long data = open.store(progress).id();
                    imports.done(open);
                    return Paths.V1 + "/data-sets/" + data;
                },
                reader);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.DATA_WRITE)
    @Operation(operationId = "closeImport", summary = "Forgets an import with its files.")
    void close(@PathVariable String id) {
        imports.close(id);
    }
}
