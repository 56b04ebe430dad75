package trinn.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes JSON for tools: numbers with all their digits, the same bytes on every machine. */
final class Json {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static void print(PrintWriter out, JsonNode node) {
        out.print(MAPPER.writeValueAsString(node));
        out.print("\n");
        out.flush();
    }

    /** As {@link #print(PrintWriter, JsonNode)}, with a list as the last of the object, of which one at a time is made. */
    static void print(PrintWriter out, ObjectNode head, String name, Stream<ObjectNode> list) {
        JsonGenerator json = MAPPER.writer().createGenerator(out);
        json.writeStartObject();
        head.properties().forEach(property -> {
            json.writeName(property.getKey());
            json.writeTree(property.getValue());
        });
        json.writeName(name);
        json.writeStartArray();
        list.forEach(json::writeTree);
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.print("\n");
        out.flush();
    }
}
