package trinn.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trinn.intake.FileDraft;
import trinn.intake.Kept;
import trinn.intake.Layout;
import trinn.intake.Mapping;
import trinn.intake.Periods;
import trinn.intake.Recognition;
import trinn.intake.Section;
import trinn.records.Field;
import trinn.records.RecordType;

/**
 * Files that are about to become a data set, or a new version of one. It is guessed, shown, corrected and checked; nothing
 * is stored before somebody takes its {@linkplain #folder records}.
 */
public final class Draft {

    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final Map<String, FileDraft> files = new LinkedHashMap<>();
    private String name = "";
    private String currency = "";
    private @Nullable Periods periods;
    private @Nullable Base base;

    /** What is known of files that came before. */
    @FunctionalInterface
    public interface Memory {
        /** What was settled for the file with these columns that was brought in last, or null. */
        @Nullable Section find(List<String> header);
    }

    /** Without a file so far. */
    public Draft(Path folder) {
        this.folder = folder;
    }

    /**
     * Looks at a file of the folder and guesses; it takes the place of one with the same name.
     *
     * @return the file, or the first of its sheets
     * @throws trinn.intake.DataProblemsException where it is no table
     */
    public FileDraft add(String file, Memory memory) {
        return add(Recognition.all(folder.resolve(file), file), memory).getFirst();
    }

    /**
     * As {@link #add(String, Memory)}, of a file of the folder that was looked at already.
     *
     * @param read the file, or its sheets: the first and those whose records lack nothing are taken
     */
    public List<FileDraft> add(List<Recognition> read, Memory memory) {
        String name = read.getFirst().name();
        files.keySet()
                .removeIf(
                        title -> Objects.requireNonNull(files.get(title)).name().equals(name));
        List<FileDraft> taken = new ArrayList<>();
        for (Recognition one : read) {
            FileDraft draft = FileDraft.of(one, memory.find(one.header()));
            if (taken.isEmpty() || draft.mapping().missing().isEmpty()) {
                taken.add(draft);
            }
        }
        if (taken.size() > 1) {
            Recognition first = read.getFirst();
            Recognition named = first.ofSheet(first.sheets().getFirst());
            taken.set(0, FileDraft.of(named, memory.find(named.header())));
        }
        taken.forEach(this::put);
        return List.copyOf(taken);
    }

    /**
     * Takes one more sheet of a workbook.
     *
     * @throws trinn.intake.DataProblemsException where it is no table
     */
    public FileDraft addSheet(FileDraft workbook, String sheet, Memory memory) {
        Recognition read = workbook.recognition().ofSheet(sheet);
        FileDraft draft = FileDraft.of(read, memory.find(read.header()));
        put(draft);
        return draft;
    }

    /** The sheets of a workbook that are not taken. */
    public List<String> sheetsLeft(FileDraft workbook) {
        List<String> left = new ArrayList<>(workbook.recognition().sheets());
        for (FileDraft file : files.values()) {
            if (file.name().equals(workbook.name())) {
                String sheet = file.recognition().format().sheet();
                left.remove(
                        sheet.isEmpty() && !left.isEmpty()
                                ? workbook.recognition().sheets().getFirst()
                                : sheet);
            }
        }
        return left;
    }

    /** Takes a corrected file. */
    public void put(FileDraft file) {
        files.put(file.title(), file);
    }

    /** Takes a corrected file in place of what it was, such as another sheet. */
    public void replace(FileDraft before, FileDraft file) {
        Map<String, FileDraft> all = new LinkedHashMap<>(files);
        files.clear();
        all.forEach((title, one) -> put(title.equals(before.title()) ? file : one));
    }

    /** Leaves a file, or one of its sheets, out. */
    public void remove(String title) {
        files.remove(title);
    }

    /** Whether any sheet of a file is taken. */
    public boolean has(String file) {
        return files.values().stream().anyMatch(one -> one.name().equals(file));
    }

    /** The files, in the order in which they came. */
    public List<FileDraft> files() {
        return List.copyOf(files.values());
    }

    /** A file by its title, or by that of its sheet alone; or null. */
    public @Nullable FileDraft file(String title) {
        FileDraft file = files.get(title);
        return file != null
                ? file
                : files.values().stream()
                        .filter(one -> one.recognition().format().sheet().equals(title) && !title.isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    /** Gives the data set a name. */
    public void setName(String name) {
        this.name = name.strip();
    }

    /** The name: that of the data set of which this is a version, the one that was given, or one after the first file. */
    public String name() {
        if (base != null) {
            return base.head().name();
        }
        return name.isEmpty() ? nameOfFirst() : name;
    }

    private String nameOfFirst() {
        String file = files.isEmpty() ? "" : files.values().iterator().next().name();
        String words = file.substring(file.lastIndexOf('/') + 1)
                .replaceFirst("\\.[A-Za-z]+$", "")
                .replace('_', ' ')
                .strip();
        return words.substring(0, Math.min(words.length(), LONGEST_NAME));
    }

    /** Says the currency of every amount, as its ISO code; the empty text for the one that is recognised. */
    public void setCurrency(String currency) {
        this.currency = currency;
    }

    /** The currency of every amount: said, or recognised; the empty text where nothing says it. */
    public String currency() {
        if (base != null) {
            return base.head().currency();
        }
        return currency.isEmpty() ? recognisedCurrency() : currency;
    }

    /** The currency that stands in the files, where all that name one name the same; or the empty text. */
    public String recognisedCurrency() {
        List<String> named = files.values().stream()
                .map(file -> file.recognition().currency())
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return named.size() == 1 ? named.getFirst() : "";
    }

    /** Says for which stretches of time sellers are paid; null for what goes without saying. */
    public void setPeriods(@Nullable Periods periods) {
        this.periods = periods;
    }

    /** For which stretches of time sellers are paid. */
    public Periods periods() {
        if (periods != null) {
            return periods;
        }
        boolean targets = files.values().stream().anyMatch(file -> file.type() == RecordType.TARGETS);
        return base != null && !targets ? base.head().periods() : Periods.of(sections());
    }

    /** Makes this a new version of a data set, or a new one where it is null. */
    public void setBase(@Nullable Base base) {
        this.base = base;
    }

    /** The data set of which this is a new version, or null. */
    public @Nullable Base base() {
        return base;
    }

    /** The types of records that stay as the former version has them. */
    public List<RecordType> staying() {
        return kept().types().stream()
                .filter(type -> files.values().stream().noneMatch(file -> file.type() == type))
                .sorted()
                .toList();
    }

    /** What stays of the data set of which this is a new version, where no file has records of its type. */
    public Kept kept() {
        return base == null ? Kept.NOTHING : base.records();
    }

    private List<Section> sections() {
        return files.values().stream()
                .flatMap(file -> file.mapping().sections().stream())
                .toList();
    }

    /** What is missing before it can be read. */
    public List<Lack> lacks() {
        List<Lack> lacks = new ArrayList<>();
        if (files.isEmpty()) {
            return List.of(Lack.of(Lack.Kind.FILE));
        }
        for (FileDraft file : files.values()) {
            for (Field field : file.mapping().missing()) {
                lacks.add(new Lack(Lack.Kind.FIELD, file.title(), field.name()));
            }
        }
        files.values().stream()
                .filter(FileDraft::lacksYear)
                .forEach(file -> lacks.add(new Lack(Lack.Kind.YEAR, file.title(), "from")));
        if (name().isEmpty()) {
            lacks.add(Lack.of(Lack.Kind.NAME));
        }
        if (currency().isEmpty()) {
            lacks.add(Lack.of(Lack.Kind.CURRENCY));
        }
        boolean nobody = sections().stream().noneMatch(Section::namesPayees)
                && kept().types().isEmpty();
        if (nobody && lacks.isEmpty()) {
            lacks.add(Lack.of(Lack.Kind.PAYEES));
        }
        if (periods() == Periods.TARGETS) {
            addTargets(lacks);
        }
        return lacks;
    }

    private void addTargets(List<Lack> lacks) {
        List<FileDraft> targets = files.values().stream()
                .filter(file -> file.type() == RecordType.TARGETS)
                .toList();
        if (targets.isEmpty() && !kept().types().contains(RecordType.TARGETS)) {
            lacks.add(Lack.of(Lack.Kind.TARGETS));
        }
        for (FileDraft file : targets) {
            Section section = file.mapping().section();
            if (!section.has("to") && section.lastEnd() == null) {
                lacks.add(new Lack(Lack.Kind.ENDS, file.title(), "to"));
            }
        }
    }

    /** What data.yaml would say. */
    public Layout layout() {
        return new Layout(name(), currency(), head().description(), periods(), sections());
    }

    /** What the data set will be, besides its records. */
    public DataHead head() {
        String description = base == null ? "" : base.head().description();
        String kpis = base == null ? "" : base.head().kpis();
        return new DataHead(name(), currency(), description, periods(), kpis);
    }

    /**
     * The files as a folder to be read together with what is {@linkplain #kept() kept}.
     *
     * @throws IllegalStateException where something is {@linkplain #lacks() missing}
     */
    public DataFolder folder() {
        List<Lack> lacks = lacks();
        if (!lacks.isEmpty()) {
            throw new IllegalStateException(lacks.toString());
        }
        return new DataFolder(folder, layout(), head());
    }

    /** Has every file's mapping remembered for the next file with the same columns. */
    public void remember(BiConsumer<List<String>, Section> store) {
        for (FileDraft file : files.values()) {
            Mapping mapping = file.mapping();
            if (mapping.parts().isEmpty()) {
                store.accept(mapping.header(), mapping.section());
            }
        }
    }
}
