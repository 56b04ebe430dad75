package trinn.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a field must be for a record to count. A number that is not given fulfils no bound.
 *
 * @param field of the record, or of one it refers to
 * @param is the words it may be; any where it is empty
 * @param not the words it may not be
 * @param above the number it must exceed, or null
 * @param atLeast the least number it may be, or null
 * @param below the number under which it must stay, or null
 * @param atMost the most it may be, or null
 * @param given whether it must be given or must not; null where it does not matter
 */
record Condition(
        FieldPath field,
        List<String> is,
        List<String> not,
        @Nullable BigDecimal above,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal below,
        @Nullable BigDecimal atMost,
        @Nullable Boolean given) {

    Condition {
        is = List.copyOf(is);
        not = List.copyOf(not);
    }

    /** Whether a value of the field will do: text, number, day or null. */
    boolean holds(@Nullable Object value) {
        boolean there = value != null && !"".equals(value);
        if (given != null && given != there) {
            return false;
        }
        if (!is.isEmpty() && (value == null || !is.contains(value.toString()))) {
            return false;
        }
        if (value != null && not.contains(value.toString())) {
            return false;
        }
        return above == null && atLeast == null && below == null && atMost == null
                || value instanceof BigDecimal number && inBounds(number);
    }

    private boolean inBounds(BigDecimal number) {
        return (above == null || number.compareTo(above) > 0)
                && (atLeast == null || number.compareTo(atLeast) >= 0)
                && (below == null || number.compareTo(below) < 0)
                && (atMost == null || number.compareTo(atMost) <= 0);
    }

    /** As YAML has it, such as {@code customer.class: A}. */
    @Override
    public String toString() {
        return field.relative() + ": " + value();
    }

    private String value() {
        List<String> parts = new ArrayList<>();
        add(parts, "not", not.isEmpty() ? null : words(not));
        add(parts, "above", plain(above));
        add(parts, "at least", plain(atLeast));
        add(parts, "below", plain(below));
        add(parts, "at most", plain(atMost));
        add(parts, "given", given == null ? null : given ? "yes" : "no");
        if (parts.isEmpty()) {
            return words(is);
        }
        if (!is.isEmpty()) {
            parts.addFirst("is: " + words(is));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static void add(List<String> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.add(key + ": " + value);
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String words(List<String> words) {
        return words.size() == 1
                ? Words.quoted(words.getFirst())
                : words.stream().map(Words::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
