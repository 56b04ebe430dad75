package trinn.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trinn.source.Sha256;

/**
 * The one text that a content has: JSON without white space, the members of each object in the order of their names, every number a
 * string with all its digits and without zeros at its end. Hashes are the SHA-256 of it in UTF-8.
 */
final class Canonical {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Canonical() {}

    /** The hash of a part of a certificate. */
    static String hash(Object part) {
        return hash(MAPPER.<JsonNode>valueToTree(part));
    }

    /** The hash of a tree. */
    static String hash(JsonNode tree) {
        StringBuilder text = new StringBuilder();
        write(tree, text);
        return Sha256.hex(text.toString());
    }

    private static void write(JsonNode node, StringBuilder into) {
        if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            char before = '{';
            for (Map.Entry<String, JsonNode> member : members.entrySet()) {
                into.append(before)
                        .append(MAPPER.writeValueAsString(member.getKey()))
                        .append(':');
                write(member.getValue(), into);
                before = ',';
            }
            into.append(members.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            into.append('[');
            for (int i = 0; i < node.size(); i++) {
                into.append(i == 0 ? "" : ",");
                write(node.get(i), into);
            }
            into.append(']');
        } else {
            into.append(MAPPER.writeValueAsString(node));
        }
    }

    /**
     * A value as text: numbers plainly, tables and other records with their parts. A list of more than a few, which is about others
     * too, is its size and its hash.
     */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(number);
            case LocalDate day when day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) -> "";
            case Record record -> record(record);
            case List<?> list -> list.stream().map(Canonical::text).toList().toString();
            default -> value.toString();
        };
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String record(Record record) {
        StringBuilder text = new StringBuilder("(");
        FactTexts.components(record)
                .forEach((name, value) -> text.append(text.length() == 1 ? "" : ", ")
                        .append(name)
                        .append(' ')
                        .append(text(value)));
        return text.append(')').toString();
    }
}
