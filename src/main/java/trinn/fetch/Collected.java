package trinn.fetch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trinn.intake.Layout;
import trinn.intake.Section;
import trinn.records.RecordType;

/**
 * What came of a place, in a folder of this machine.
 *
 * @param parts what came for each thing that was wanted
 * @param warnings what looks wrong about the place, a sentence each
 */
public record Collected(List<Part> parts, List<String> warnings) {

    /**
     * What came for one thing that was wanted.
     *
     * @param files their names in the folder; in this order they are read
     * @param hasRows whether there is anything in them: a query may well find nothing
     */
    public record Part(Wanted wanted, List<String> files, boolean hasRows) {

        /** Of files, which have rows, or are refused. */
        public Part(Wanted wanted, List<String> files) {
            this(wanted, files, true);
        }
    }

    /** Copies the lists. */
    public Collected {
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
    }

    /** Without a warning. */
    public Collected(List<Part> parts) {
        this(parts, List.of());
    }

    /** The names of all files, in their order. */
    public List<String> files() {
        return parts.stream().flatMap(part -> part.files().stream()).toList();
    }

    /** How the files are read, under their own names. */
    public Layout layout(Layout described) {
        List<Section> sections = described.sections().stream()
                .flatMap(section -> parts.stream()
                        .filter(part -> part.hasRows() && part.wanted().file().equals(section.file()))
                        .flatMap(part -> part.files().stream())
                        .map(section::of))
                .toList();
        return described.having(sections);
    }

    /** The types of records of which there are none. */
    public Set<RecordType> nothing(Layout described) {
        Set<RecordType> none = EnumSet.noneOf(RecordType.class);
        described.sections().stream()
                .filter(section -> parts.stream()
                        .anyMatch(
                                part -> !part.hasRows() && part.wanted().file().equals(section.file())))
                .forEach(section -> none.add(section.type()));
        return none;
    }

    /** How the files are described, under the names of what was wanted; of several of one, the first says it. */
    public Layout described(Layout layout) {
        List<Section> sections = parts.stream()
                .flatMap(part -> layout.sections().stream()
                        .filter(section -> section.file().equals(part.files().getFirst()))
                        .map(section -> section.of(part.wanted().file())))
                .toList();
        return layout.having(sections);
    }
}
