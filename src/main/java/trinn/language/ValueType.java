package trinn.language;

import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;

/** What an expression of a rule is. */
public sealed interface ValueType {

    /** A number of some kind. */
    record Number(Kind kind) implements ValueType {}

    /** Words. */
    record Words() implements ValueType {}

    /** True or false. */
    record Truth() implements ValueType {}

    /** No value. */
    record Nothing() implements ValueType {}

    /** One of a fixed list of words, such as a level. */
    record OneOf(Class<?> type) implements ValueType {}

    /** A date. */
    record Day() implements ValueType {}

    /** A table: of tiers, or with columns that are asked {@code by} another value. */
    record Table(Kind of, @Nullable Kind by, Kind gives) implements ValueType {}

    /** Attributes of the company's own, each asked by its name. */
    record Attributes() implements ValueType {}

    /**
     * A fact.
     *
     * @param measured what kind of number its measured values are, where that is known
     */
    record Fact(Class<?> type, @Nullable Kind measured) implements ValueType {
        Fact(Class<?> type) {
            this(type, null);
        }
    }

    /** What a mistake hides; nothing more is said of it. */
    record Unknown() implements ValueType {}

    /** How a message names it. */
    default String shown() {
        return switch (this) {
            case Number(Kind kind) ->
                switch (kind) {
                    case MONEY -> "money";
                    case RATIO -> "a ratio";
                    case COUNT -> "a count";
                    case NUMBER, TEXT -> "a number";
                };
            case Words() -> "a text";
            case Truth() -> "true or false";
            case Nothing() -> "null";
            case Unknown() -> "unknown";
            case OneOf(Class<?> type) -> "a " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
            case Day() -> "a date";
            case Table table -> "a table";
            case Attributes() -> "attributes";
            case Fact(Class<?> type, Kind measured) -> "a " + type.getSimpleName();
        };
    }
}
