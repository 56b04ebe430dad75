package trinn.scheme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;

/** Writes changed values of terms as text: {@link TermReader#changed} reads it again, because JSON is YAML. */
public final class TermWriter {

    private TermWriter() {}

    /**
     * One JSON object in the order of the map, such as <code>{"cutoff": 0.8, "table": [{"from": 1, "gives": 0.45}]}
     * </code>; of a table with columns {@code gives} is a list. Numbers are written plainly, without zeros at the end, so that equal values are equal texts.
     *
     * @param values as {@link Terms#changedFrom(Terms)} gives them
     * @throws IllegalArgumentException where a value is neither a number nor a word nor a table
     */
    public static String json(Map<String, Object> values) {
        return values.entrySet().stream()
                .map(entry -> word(entry.getKey()) + ": " + value(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(Object value) {
        return switch (value) {
            case BigDecimal number -> number(number);
            case String word -> word(word);
            case Tiers table -> table.rows().stream().map(TermWriter::row).collect(Collectors.joining(", ", "[", "]"));
            case TwoWay table -> table.rows().stream().map(TermWriter::row).collect(Collectors.joining(", ", "[", "]"));
            default -> throw new IllegalArgumentException("\"%s\" is no value of a term.".formatted(value));
        };
    }

    private static String row(Tiers.Tier row) {
        return "{\"from\": %s, \"gives\": %s}".formatted(number(row.from()), number(row.gives()));
    }

    private static String row(TwoWay.Row row) {
        return row.gives().stream()
                .map(TermWriter::number)
                .collect(Collectors.joining(", ", "{\"from\": %s, \"gives\": [".formatted(number(row.from())), "]}"));
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String word(String word) {
        return JsonMapper.shared().writeValueAsString(word);
    }
}
