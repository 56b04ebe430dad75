package trinn.fetch.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
    private boolean database;

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
     * @param before how files were read so far; null where nothing says it
     * @param memory how files with the same columns were read that somebody brought in
     * @throws trinn.intake.DataProblemsException where a file is no table
     */
    void take(Place place, Collected what, @Nullable Layout before, Draft.Memory memory) {
        collected = what;
        database = place instanceof Place.Server;
        for (Collected.Part part : what.parts()) {
            if (part.hasRows()) {
                add(place, part, before == null ? null : section(before, part.wanted()), memory);
            }
        }
    }

    private static @Nullable Section section(Layout before, Wanted wanted) {
        return before.sections().stream()
                .filter(section -> section.file().equals(wanted.file()))
                .findFirst()
                .orElse(null);
    }

    private void add(Place place, Collected.Part part, @Nullable Section before, Draft.Memory memory) {
        String file = part.files().getFirst();
        if (database) {
            Recognition read = Recognition.of(folder.resolve(file), file).as(FileFormat.PLAIN);
            Section section = before == null ? byNames(part.wanted(), read.header()) : before;
            draft.put(new FileDraft(read, Mapping.remembered(read, section), true));
        } else if (place instanceof Place.Sent) {
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

    /** How the source is read, as far as is settled: a query that found nothing this time by the names of its columns. */
    Layout layout() {
        Collected what = java.util.Objects.requireNonNull(collected);
        Layout described = what.described(draft.layout());
        Stream<Section> empty = what.parts().stream()
                .filter(part -> !part.hasRows())
                .map(part -> byNames(
                        part.wanted(),
                        new PlainTable(folder.resolve(part.files().getFirst())).header()));
        return described.having(
                Stream.concat(described.sections().stream(), empty).toList());
    }

    void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
