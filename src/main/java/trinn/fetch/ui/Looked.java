package trinn.fetch.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import trinn.fetch.Collected;
import trinn.fetch.Place;
import trinn.fetch.Wanted;
import trinn.intake.FileDraft;
import trinn.intake.FileFormat;
import trinn.intake.Layout;
import trinn.intake.Mapping;
import trinn.intake.PlainTable;
import trinn.intake.Recognition;
import trinn.intake.Section;
import trinn.population.Draft;
import trinn.records.Attributes;
import trinn.records.RecordType;

/** What was found at a place, in a folder of its own until the page is left. */
final class Looked {

    private final Path folder;
    private final Draft draft;
    private @Nullable Collected collected;
    private @Nullable Place place;
    private @Nullable Layout before;
    private List<Wanted> wanted = List.of();

    Looked() {
        try {
            folder = Files.createTempDirectory("trinn-look-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        draft = new Draft(folder);
    }

    Path folder() {
        return folder;
    }

    Draft draft() {
        return draft;
    }

    @Nullable Collected collected() {
        return collected;
    }

    /**
     * Takes what came: as it was read before where it is described already, otherwise as well as it can be told.
     *
     * @param known how files were read so far; null where nothing says it
     * @param memory how files with the same columns were read that somebody brought in
     * @throws trinn.intake.DataProblemsException where a file is no table
     */
    void take(Place from, List<Wanted> asked, Collected what, @Nullable Layout known, Draft.Memory memory) {
        before = known;
        place = from;
        wanted = asked;
        collected = what;
        for (Collected.Part part : what.parts()) {
            if (part.hasRows()) {
                add(from, part, known == null ? null : section(known, part.wanted()), memory);
            }
        }
    }

    private static @Nullable Section section(Layout before, Wanted wanted) {
        return before.sections().stream()
                .filter(section -> section.file().equals(wanted.file()))
                .findFirst()
                .orElse(null);
    }

    private void add(Place from, Collected.Part part, @Nullable Section before, Draft.Memory memory) {
        String file = part.files().getFirst();
        if (from instanceof Place.Server) {
            Recognition read = Recognition.of(folder.resolve(file), file).as(FileFormat.PLAIN);
            Section section = before == null ? byNames(part.wanted(), read.header()) : before;
            draft.put(new FileDraft(read, Mapping.remembered(read, section), true));
        } else if (from instanceof Place.Sent) {
            Recognition read = Recognition.of(folder.resolve(file), file).as(FileFormat.PLAIN);
            draft.put(
                    before == null
                            ? new FileDraft(read, Mapping.guess(read), false)
                            : new FileDraft(read, Mapping.remembered(read, before), true));
        } else {
            draft.add(file, before == null ? memory : header -> before.of(file));
        }
    }

    /** The columns of a query have the names of fields. */
    private static Section byNames(Wanted wanted, Iterable<String> header) {
        RecordType type = RecordType.of(wanted.file()).orElseThrow();
        Map<String, String> columns = new HashMap<>();
        header.forEach(name -> {
            if (type.has(name) || Attributes.isOne(name)) {
                columns.put(name, name);
            }
        });
        return new Section(type, wanted.file(), FileFormat.PLAIN, columns, Map.of(), Map.of(), null);
    }

    /** A query that found nothing is read as before, or by the names of its columns. */
    private Section ofNothing(Collected.Part part) {
        @Nullable Section known = before == null ? null : section(before, part.wanted());
        return known == null
                ? byNames(
                        part.wanted(),
                        new PlainTable(folder.resolve(part.files().getFirst())).header())
                : known;
    }

    /** How the source is read, as far as is settled. */
    Layout layout() {
        Collected what = java.util.Objects.requireNonNull(collected);
        Layout described = what.described(draft.layout());
        Stream<Section> empty =
                what.parts().stream().filter(part -> !part.hasRows()).map(this::ofNothing);
        return described.having(
                Stream.concat(described.sections().stream(), empty).toList());
    }

    /** Whether it was found there, and is all that is wanted. */
    boolean isOf(Place other, List<Wanted> others) {
        return other.equals(place) && others.equals(wanted);
    }

    /** What was left out on the page is not wanted. */
    List<Wanted> used() {
        Layout layout = layout();
        return wanted.stream()
                .filter(one -> layout.sections().stream()
                        .anyMatch(section -> section.file().equals(one.file())))
                .toList();
    }

    /** Does some of the looking; where it fails, nothing of what came stays. */
    <T> T orDelete(Supplier<T> looking) {
        try {
            return looking.get();
        } catch (RuntimeException e) {
            delete();
            throw e;
        }
    }

    void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
