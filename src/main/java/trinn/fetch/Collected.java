package trinn.fetch;

import java.util.List;
import trinn.intake.Layout;
import trinn.intake.Section;

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
     */
    public record Part(Wanted wanted, List<String> files) {}

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
                        .filter(part -> part.wanted().file().equals(section.file()))
                        .flatMap(part -> part.files().stream())
                        .map(section::of))
                .toList();
        return described.having(sections);
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
