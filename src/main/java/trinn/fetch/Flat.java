package trinn.fetch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as rows of a table, as other systems send what happened: each object is a row, and what lies deeper in it a column that is
 * called by the way there, such as {@code properties.amount}.
 */
public final class Flat {

    private static final int DEEPEST = 50;
    private static final int MOST_COLUMNS = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Flat() {}

    /**
     * The rows of a text: one of an object, several of a list of objects.
     *
     * @throws IllegalArgumentException where it is neither; the message says so to people
     */
    public static List<Map<String, String>> rows(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no JSON: " + e.getOriginalMessage(), e);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode one : root.isArray() ? root : List.of(root)) {
            if (!one.isObject()) {
                throw new IllegalArgumentException("Send an object with fields, or a list of such.");
            }
            Map<String, String> row = new LinkedHashMap<>();
            add(row, "", one);
            rows.add(row);
        }
        return rows;
    }

    private static void add(Map<String, String> row, String way, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> add(row, way(way, field.getKey()), field.getValue()));
        } else if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                add(row, way(way, String.valueOf(place)), node.get(place));
            }
        } else {
            if (row.put(way, text(node)) != null) {
                throw new IllegalArgumentException("A record has \"%s\" twice.".formatted(way));
            }
            if (row.size() > MOST_COLUMNS) {
                throw new IllegalArgumentException("A record has more than %d fields.".formatted(MOST_COLUMNS));
            }
        }
    }

    private static String way(String before, String name) {
        return before.isEmpty() ? name : before + "." + name;
    }

    private static String text(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        return node.isNumber() ? plain(node.decimalValue()) : node.asString();
    }

    private static String plain(BigDecimal number) {
        if (Math.abs(number.scale()) > 100 || number.precision() > 100) {
            throw new IllegalArgumentException("A number is too long to be kept to its last digit.");
        }
        return number.toPlainString();
    }
}
