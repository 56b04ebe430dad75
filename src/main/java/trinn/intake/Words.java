package trinn.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import trinn.records.FieldKind;
import trinn.records.RecordType;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** By which words other systems call types and fields, as {@code words.yaml} lists them. */
final class Words {

    private static final int EXACT = 100;
    private static final int WITHIN = 70;
    private static final int EACH_WORD_MORE = 10;
    private static final int OF_ANY_TYPE = 5;
    private static final Words ALL = new Words(resource("words.yaml"));

    private final Map<String, List<String>> types = new HashMap<>();
    private final Map<String, Map<String, List<String>>> fields = new HashMap<>();
    private final Map<String, List<String>> units = new HashMap<>();
    private final Map<String, Map<String, Map<String, List<String>>>> meanings = new HashMap<>();

    private Words(YamlNode root) {
        root.need("types").map().forEach((type, words) -> types.put(type, list(words)));
        root.need("fields").map().forEach((type, names) -> fields.put(type, lists(names)));
        root.need("units").map().forEach((unit, words) -> units.put(unit, list(words)));
        root.need("meanings").map().forEach((type, names) -> {
            Map<String, Map<String, List<String>>> ofType = new HashMap<>();
            names.map().forEach((field, words) -> ofType.put(field, lists(words)));
            meanings.put(type, ofType);
        });
    }

    /** The words that are shipped. */
    static Words all() {
        return ALL;
    }

    /** A YAML file that lies beside this class. */
    static YamlNode resource(String name) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            return Yaml.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> lists(YamlNode node) {
        Map<String, List<String>> lists = new HashMap<>();
        node.map().forEach((name, words) -> lists.put(name, list(words)));
        return lists;
    }

    private static List<String> list(YamlNode node) {
        return node.list().stream().map(YamlNode::text).toList();
    }

    /** In small letters a to z and digits, with one blank between words. */
    static String plain(String text) {
        String folded = text.replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("æ", "ae");
        return Normalizer.normalize(folded, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** How well a header speaks for a field: 100 for the very word, 0 for not at all. */
    int fit(RecordType type, String field, String header) {
        String plain = plain(header);
        int own = fit(plain, fields.getOrDefault(type.code(), Map.of()).getOrDefault(field, List.of()));
        int any = fit(plain, fields.getOrDefault("any", Map.of()).getOrDefault(field, List.of()));
        int name = fit(plain, List.of(plain(field)));
        return Math.max(Math.max(own, name), any == 0 ? 0 : any - OF_ANY_TYPE);
    }

    /** Whether a header speaks for any field of any type at least so well. */
    boolean isField(String header, int least) {
        return Arrays.stream(RecordType.values())
                .anyMatch(type -> type.names().stream().anyMatch(field -> fit(type, field, header) >= least));
    }

    /** Whether a header speaks for a field of days of any type at least so well. */
    boolean isDay(String header, int least) {
        return Arrays.stream(RecordType.values())
                .anyMatch(type -> type.fields().stream()
                        .anyMatch(field -> field.kind() == FieldKind.DATE && fit(type, field.name(), header) >= least));
    }

    /** Whether a header has one of the words of a unit of time, such as {@code week}. */
    boolean names(String unit, String header) {
        return fit(plain(header), units.getOrDefault(unit, List.of())) > 0;
    }

    private static int fit(String plain, List<String> words) {
        int best = 0;
        for (String word : words) {
            if (plain.equals(word) || plain.replace(" ", "").equals(word.replace(" ", ""))) {
                return EXACT;
            }
            if ((" " + plain + " ").contains(" " + word + " ")) {
                int more = plain.split(" ").length - word.split(" ").length;
                best = Math.max(best, WITHIN - EACH_WORD_MORE * more);
            }
        }
        return best;
    }

    /** How well a name, of a file perhaps, speaks for a type. */
    int fit(RecordType type, String name) {
        return fit(plain(name), types.getOrDefault(type.code(), List.of()));
    }

    /** What a word of a field probably means, or the empty text. */
    String meaning(RecordType type, String field, String word) {
        String plain = plain(word);
        return meanings.getOrDefault(type.code(), Map.of()).getOrDefault(field, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(meaning -> fit(plain, meaning.getValue()) > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
