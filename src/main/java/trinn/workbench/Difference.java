package trinn.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.scheme.SchemeFiles;
import trinn.workbench.Part.Kind;

/**
 * What is not the same in two versions of a scheme, part by part. Where a part stands makes no difference, and neither do blank
 * lines around it.
 *
 * @param changes in the order of the files, those that went last
 */
public record Difference(List<Change> changes) {

    /** Copies the list. */
    public Difference {
        changes = List.copyOf(changes);
    }

    /** Compares two versions, whether their texts can be read or not. */
    public static Difference of(SchemeFiles before, SchemeFiles after) {
        Map<Part.Key, Part> old = byKey(before);
        List<Change> changes = new ArrayList<>();
        byKey(after).forEach((key, part) -> {
            Part was = old.remove(key);
            if (was == null || !was.text().equals(part.text())) {
                changes.add(new Change(was, part));
            }
        });
        old.values().forEach(part -> changes.add(new Change(part, null)));
        return new Difference(changes);
    }

    /** Several parts of one name are told apart by their number. */
    private static Map<Part.Key, Part> byKey(SchemeFiles files) {
        Map<Part.Key, Part> parts = new LinkedHashMap<>();
        for (Part part : SchemeParts.of(files)) {
            Part.Key key = part.key();
            for (int number = 2; parts.containsKey(key); number++) {
                key = new Part.Key(part.kind(), "%s (%d)".formatted(part.key().name(), number));
            }
            parts.put(key, part);
        }
        return parts;
    }

    /** The changes of parts of a kind. */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.part().kind() == kind).toList();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What became of the part with this name; null where it is the same. */
    public @Nullable Change of(Kind kind, String name) {
        return of(kind).stream()
                .filter(change -> change.part().name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
