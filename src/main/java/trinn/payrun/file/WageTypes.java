package trinn.payrun.file;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wage types of components, by what kind of payment it is. The component {@code ""} stands for all that have none of their own.
 *
 * @param byKind by kind, and by component
 */
public record WageTypes(Map<Kind, SortedMap<String, WageType>> byKind) {

    /** The component that stands for all others. */
    public static final String OTHERS = "";

    /** None. */
    public static final WageTypes NONE = new WageTypes(Map.of());

    /** Copies the maps, without wage types that have no code. */
    public WageTypes {
        Map<Kind, SortedMap<String, WageType>> copy = new TreeMap<>();
        byKind.forEach((kind, types) -> {
            SortedMap<String, WageType> own = new TreeMap<>(types);
            own.values().removeIf(type -> type.code().isEmpty());
            if (!own.isEmpty()) {
                copy.put(kind, Collections.unmodifiableSortedMap(own));
            }
        });
        byKind = Collections.unmodifiableMap(copy);
    }

    /**
     * The wage type of a payment: that of its component and kind, of its kind, of its component where it is pay, or of all pay; empty
     * where none is set.
     */
    public Optional<WageType> of(String component, Kind kind) {
        return Stream.of(set(component, kind), set(OTHERS, kind), set(component, Kind.PAY), set(OTHERS, Kind.PAY))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The wage type that is set for just this component and kind; empty where none is. */
    public Optional<WageType> set(String component, Kind kind) {
        @Nullable SortedMap<String, WageType> types = byKind.get(kind);
        return types == null ? Optional.empty() : Optional.ofNullable(types.get(component));
    }

    /** With a wage type for a component and kind; without one where its code is empty. */
    public WageTypes with(String component, Kind kind, WageType type) {
        Map<Kind, SortedMap<String, WageType>> changed = new TreeMap<>(byKind);
        SortedMap<String, WageType> types = new TreeMap<>(changed.getOrDefault(kind, new TreeMap<>()));
        types.put(component, type);
        changed.put(kind, types);
        return new WageTypes(changed);
    }
}
