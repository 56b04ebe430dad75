package trinn.payrun.file;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.source.Said;
import trinn.source.Sha256;

/**
 * How the runs of a data set become files: set up once, the same for each run. Immutable.
 *
 * @param type which file payroll takes
 * @param language of headings and words in files, one of {@link Said#LANGUAGES}
 * @param company the company's own number, where the file has it; may be empty
 * @param format how CSV and Excel are written
 * @param wageTypes of components
 * @param costCentres by department
 * @param employees by which numbers payroll knows payees
 * @param dimension which dimension of PAXml cost centres are, 1 to 99
 * @param accounts of the journal
 */
public record Mapping(
        FileType type,
        String language,
        String company,
        FileFormat format,
        WageTypes wageTypes,
        SortedMap<String, String> costCentres,
        EmployeeNumbers employees,
        int dimension,
        Accounts accounts) {

    /** The most that PAXml knows. */
    public static final int MOST_DIMENSIONS = 99;

    /**
     * Copies the cost centres, without those that are empty.
     *
     * @throws IllegalArgumentException where the language is none of Trinn's, the file is none for payroll, or there is no such dimension
     */
    public Mapping {
        if (!Said.LANGUAGES.contains(language) || type == FileType.JOURNAL) {
            throw new IllegalArgumentException("A mapping is for a file for payroll, in one of %s: not %s in %s."
                    .formatted(Said.LANGUAGES, type, language));
        }
        if (dimension < 1 || dimension > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "The dimensions of PAXml are 1 to %d, and there is no %d.".formatted(MOST_DIMENSIONS, dimension));
        }
        company = company.strip();
        SortedMap<String, String> copy = new TreeMap<>();
        costCentres.forEach((department, centre) -> {
            if (!centre.isBlank()) {
                copy.put(department, centre.strip());
            }
        });
        costCentres = Collections.unmodifiableSortedMap(copy);
    }

    /** Where nothing is set up yet: a plain CSV file with headings in a language, payees by their ids, no wage types. */
    public static Mapping standard(Locale reader) {
        return new Mapping(
                FileType.CSV,
                Said.language(reader),
                "",
                Ready.plain(reader),
                WageTypes.NONE,
                new TreeMap<>(),
                EmployeeNumbers.BY_ID,
                1,
                Accounts.NONE);
    }

    /**
     * As {@link #json} wrote it.
     *
     * @throws IllegalArgumentException where it is none, or holds anything that is not known; the message says what
     */
    public static Mapping parse(String json) {
        return MappingText.read(json);
    }

    /** As JSON, the same text for the same mapping. */
    public String json() {
        return MappingText.write(this);
    }

    /** By which it is known: the SHA-256 of its JSON. */
    public String hash() {
        return Sha256.hex(json());
    }

    /** What is in the way of the file for payroll; empty where nothing is. */
    public List<Obstacle> problems(Handover run) {
        return problems(run, type);
    }

    /** What is in the way of a file; empty where nothing is. */
    public List<Obstacle> problems(Handover run, FileType file) {
        return new Checks(run, this, file).all();
    }

    /** The cost centre of a department; the empty text where there is none. */
    public String costCentre(String department) {
        return costCentres.getOrDefault(department, "");
    }

    /** The language of its files as a locale. */
    Locale locale() {
        return Locale.of(language);
    }
}
