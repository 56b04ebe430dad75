package trinn.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trinn.cli.Refusal;
import trinn.intake.FileDraft;
import trinn.intake.Layout;
import trinn.intake.LayoutReader;
import trinn.intake.LayoutWriter;
import trinn.intake.Mapping;
import trinn.population.Draft;
import trinn.records.Attributes;
import trinn.records.RecordType;
import trinn.source.Spelling;

/** The words on the command line that say what becomes of files without a data.yaml. */
final class FilesOptions {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    @Option(names = "--name", description = "The name of the data set (default: after the first file).")
    private @Nullable String name;

    @Option(
            names = "--currency",
            description = "The currency of all amounts, such as NOK, where the files do not say it.")
    private @Nullable String currency;

    @Option(
            names = "--as",
            paramLabel = "<type>",
            description =
                    "What the rows are, such as sales (default: guessed); of one of several files: deals.csv=sales.")
    private List<String> types = List.of();

    @Option(
            names = "--attribute",
            paramLabel = "<name>=<column>",
            description =
                    "A column that becomes an attribute of the company's own, such as territory=Region, in every file that has it.")
    private Map<String, String> attributes = Map.of();

    @Option(
            names = "--kpi",
            paramLabel = "<name>",
            description = "Which KPI the values are of, where the files do not say it, such as revenue.")
    private @Nullable String kpi;

    @Option(
            names = "--year",
            paramLabel = "<year>",
            description = "The year of months and weeks that are written without one, such as 2026.")
    private @Nullable Integer year;

    @Option(
            names = "--save-mapping",
            paramLabel = "<folder>",
            description =
                    "Write how the files are read as data.yaml into their folder or one above, to be corrected and used.")
    private @Nullable Path mappingFolder;

    /** Whether anything was said. */
    boolean isUsed() {
        return name != null
                || currency != null
                || year != null
                || kpi != null
                || !types.isEmpty()
                || !attributes.isEmpty()
                || mappingFolder != null;
    }

    /**
     * The files as they will be read.
     *
     * @throws Refusal where the words do not fit the files
     * @throws trinn.intake.DataProblemsException where a file is no table
     */
    Draft draft(List<Path> files, Draft.Memory memory) {
        Path folder = files.getFirst().toAbsolutePath().normalize().getParent();
        Draft draft = new Draft(folder);
        for (Path file : files) {
            if (!file.toAbsolutePath().normalize().getParent().equals(folder)) {
                throw new Refusal("Files that are brought in together must lie in one folder.");
            }
            draft.add(file.getFileName().toString(), memory);
        }
        if (year != null) {
            setYear(draft, year);
        }
        types.forEach(type -> setType(draft, type));
        draft.files().forEach(file -> draft.put(ofKpi(file)));
        attributes.forEach((attribute, column) -> setAttribute(draft, attribute, column));
        if (name != null) {
            draft.setName(name);
        }
        if (currency != null) {
            draft.setCurrency(code(currency));
        }
        return draft;
    }

    private FileDraft ofKpi(FileDraft file) {
        boolean asks = kpi != null
                && file.mapping().missing().stream()
                        .anyMatch(field -> field.name().equals("kpi"));
        return asks ? file.with(file.mapping().withAlways("kpi", kpi)) : file;
    }

    private static void setAttribute(Draft draft, String attribute, String column) {
        if (!Attributes.isName(attribute)) {
            throw new Refusal("\"%s\" is no name of an attribute. Write %s, such as territory."
                    .formatted(attribute, Attributes.NAME_FORM));
        }
        List<FileDraft> having = draft.files().stream()
                .filter(file -> file.recognition().header().contains(column))
                .toList();
        if (having.isEmpty()) {
            Set<String> all = new LinkedHashSet<>();
            draft.files().forEach(file -> all.addAll(file.recognition().header()));
            throw new Refusal("No file has a column \"%s\". %s".formatted(column, Spelling.advice(column, all)));
        }
        for (FileDraft file : having) {
            Mapping mapping = file.mapping();
            for (Map.Entry<String, String> one : mapping.section().columns().entrySet()) {
                mapping = one.getValue().equals(column) ? mapping.withColumn(one.getKey(), null) : mapping;
            }
            draft.put(file.with(mapping.withColumn(Attributes.PREFIX + attribute, column)));
        }
    }

    private static String code(String currency) {
        try {
            return Currency.getInstance(currency.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "\"%s\" is not a currency. Write its three letters, such as NOK or EUR.".formatted(currency));
        }
    }

    private static void setYear(Draft draft, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal("--year takes a year from %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        for (FileDraft file : draft.files()) {
            draft.put(file.as(file.recognition().format().withYear(year)));
        }
    }

    private static void setType(Draft draft, String word) {
        int sign = word.lastIndexOf('=');
        String code = word.substring(sign + 1);
        RecordType type = RecordType.of(code)
                .orElseThrow(() ->
                        new Refusal("--as takes a type of records. " + Spelling.advice(code, RecordType.codes())));
        if (sign < 0 && draft.files().size() > 1) {
            throw new Refusal("There are several files. Say which one is meant, such as --as %s=%s."
                    .formatted(draft.files().getFirst().name(), code));
        }
        FileDraft file = sign < 0 ? draft.files().getFirst() : draft.file(word.substring(0, sign));
        if (file == null) {
            throw new Refusal("There is no file %s among those to be brought in.".formatted(word.substring(0, sign)));
        }
        draft.put(file.withType(type));
    }

    /**
     * Writes the data.yaml that was asked for.
     *
     * @return what was done, in a sentence; null where it was not asked for
     * @throws Refusal where it cannot be written there
     */
    @Nullable String saveMapping(Draft draft, Path files) {
        if (mappingFolder == null) {
            return null;
        }
        Path to = mappingFolder.toAbsolutePath().normalize();
        Path from = files.toAbsolutePath().normalize().getParent();
        if (!from.startsWith(to)) {
            throw new Refusal("--save-mapping takes the folder of the files, or one above it: %s.".formatted(from));
        }
        Path yaml = to.resolve(LayoutReader.FILE);
        if (Files.exists(yaml)) {
            throw new Refusal("%s is there already and was left as it is. Move it away first.".formatted(yaml));
        }
        Layout layout = draft.layout();
        Layout moved = layout.having(layout.sections().stream()
                .map(section -> section.of(
                        to.relativize(from.resolve(section.file())).toString().replace('\\', '/')))
                .toList());
        try {
            Files.writeString(yaml, LayoutWriter.write(moved));
        } catch (IOException e) {
            throw new Refusal("%s cannot be written.".formatted(yaml));
        }
        return "Wrote %s. Correct it, and bring it in by: trinn import %s".formatted(yaml, mappingFolder);
    }
}
