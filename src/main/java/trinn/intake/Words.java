package trinn.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final int AGAINST = 35;
    private static final int FORM = 80;
    private static final int SHORTEST_WITH_FORMS = 3;
    private static final Set<String> ENDINGS =
            Set.of("s", "e", "n", "r", "er", "en", "et", "ar", "or", "ene", "erne", "na", "ne");
    private static final Pattern UNITS = Pattern.compile("(?<= )(?:(?:in|i) )?(?:nok|sek|dkk|eur|usd|gbp|chf|kr)(?= )"
            + "|(?<= )(?:ex|excl|eks|exkl|ekskl|excluding|eksklusive|exklusive|uten|utan|uden|without|before)"
            + "(?: (?:mva|moms|vat|tax|taxes|gst|avgift))?(?= )");
    private static final Words ALL = new Words(Yaml.beside(Words.class, "words.yaml"));

    private final Map<String, List<String>> types = new HashMap<>();
    private final Map<String, Map<String, List<String>>> fields = new HashMap<>();
    private final Map<String, List<String>> against = new HashMap<>();
    private final Map<String, List<String>> units = new HashMap<>();
    private final Map<String, List<String>> attributes = new HashMap<>();
    private final Map<String, Map<String, Map<String, List<String>>>> meanings = new HashMap<>();

    private Words(YamlNode root) {
        root.need("types").map().forEach((type, words) -> types.put(type, list(words)));
        root.need("fields").map().forEach((type, names) -> fields.put(type, lists(names)));
        root.need("against").map().forEach((field, words) -> against.put(field, list(words)));
        root.need("attributes").map().forEach((name, words) -> attributes.put(name, list(words)));
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
        String plain = withoutUnits(plain(header));
        int own = fit(plain, fields.getOrDefault(type.code(), Map.of()).getOrDefault(field, List.of()));
        int any = fit(plain, fields.getOrDefault("any", Map.of()).getOrDefault(field, List.of()));
        int name = fit(plain, List.of(plain(field)));
        int best = Math.max(Math.max(own, name), any == 0 ? 0 : any - OF_ANY_TYPE);
        return best < FORM && has(plain, against.getOrDefault(field, List.of())) ? best - AGAINST : best;
    }

    private static boolean has(String plain, List<String> words) {
        return words.stream().anyMatch(word -> (" " + plain + " ").contains(" " + word + " "));
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

    /** The attribute that a header is a common word for, such as {@code territory}; the empty text where it is for none. */
    String attribute(String header) {
        String plain = plain(header);
        return attributes.entrySet().stream()
                .filter(one -> fit(plain, one.getValue()) >= WITHIN)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Whether a header has one of the words of a unit of time, such as {@code week}. */
    boolean names(String unit, String header) {
        return fit(plain(header), units.getOrDefault(unit, List.of())) > 0;
    }

    /** Without currencies and without that taxes are not in it: {@code Amount (NOK) excl. VAT} is the amount. */
    private static String withoutUnits(String plain) {
        String without =
                UNITS.matcher(" " + plain + " ").replaceAll(" ").strip().replaceAll(" +", " ");
        return without.isEmpty() ? plain : without;
    }

    private static int fit(String plain, List<String> words) {
        int best = 0;
        for (String word : words) {
            if (isForm(plain, word)) {
                best = Math.max(best, FORM);
            }
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

    /** Whether a word is another form of one that is known, such as its plural: {@code selgere} of {@code selger}. */
    private static boolean isForm(String plain, String word) {
        return word.length() > SHORTEST_WITH_FORMS
                && plain.length() > word.length()
                && plain.startsWith(word)
                && ENDINGS.contains(plain.substring(word.length()));
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
