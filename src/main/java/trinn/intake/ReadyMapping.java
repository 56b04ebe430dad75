package trinn.intake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trinn.records.RecordType;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/**
 * A mapping for the file that a system exports, as {@code ready.yaml} lists it.
 *
 * @param name the system's and the file's name, such as {@code HubSpot deals}
 * @param knows the headers by which the file is known
 * @param columns by field, the headers that it may have there
 */
record ReadyMapping(
        String name,
        RecordType type,
        List<String> knows,
        Map<String, List<String>> columns,
        Map<String, String> always,
        Map<String, Map<String, String>> meanings) {

    private static final List<ReadyMapping> ALL = Yaml.beside(ReadyMapping.class, "ready.yaml").list().stream()
            .map(ReadyMapping::read)
            .toList();

    /** Those that are shipped. */
    static List<ReadyMapping> all() {
        return ALL;
    }

    /** The one for a header, if there is any: where several are, the one that finds most columns. */
    static Optional<ReadyMapping> of(List<String> header) {
        return ALL.stream()
                .filter(ready -> ready.knows().stream()
                        .allMatch(name -> !find(header, name).isEmpty()))
                .max(Comparator.comparingInt(ready -> ready.in(header).size()));
    }

    /** The header's columns, by field. */
    Map<String, String> in(List<String> header) {
        Map<String, String> found = new LinkedHashMap<>();
        columns.forEach((field, names) -> names.stream()
                .map(name -> find(header, name))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .ifPresent(name -> found.put(field, name)));
        return found;
    }

    private static String find(List<String> header, String name) {
        return header.stream().filter(name::equalsIgnoreCase).findFirst().orElse("");
    }

    private static ReadyMapping read(YamlNode node) {
        node.only("name", "type", "knows", "columns", "always", "meanings");
        Map<String, List<String>> columns = new LinkedHashMap<>();
        node.need("columns").map().forEach((field, names) -> columns.put(field, texts(names)));
        Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
        YamlNode meant = node.get("meanings");
        if (meant != null) {
            meant.map().forEach((field, words) -> meanings.put(field, map(words)));
        }
        YamlNode always = node.get("always");
        return new ReadyMapping(
                node.need("name").text(),
                RecordType.of(node.need("type").text()).orElseThrow(),
                texts(node.need("knows")),
                columns,
                always == null ? Map.of() : map(always),
                meanings);
    }

    private static List<String> texts(YamlNode node) {
        return node.list().stream().map(YamlNode::text).toList();
    }

    private static Map<String, String> map(YamlNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.map().forEach((key, value) -> map.put(key, value.text()));
        return map;
    }
}
