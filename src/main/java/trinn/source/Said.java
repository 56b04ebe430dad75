package trinn.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A text in English and perhaps in other languages.
 *
 * @param texts by language, one of {@link #LANGUAGES}; there is one in English
 */
public record Said(Map<String, String> texts) {

    /** The languages that texts can be in, English first, by their two letters. */
    public static final List<String> LANGUAGES = List.of("en", "nb", "sv", "da");

    private static final String ENGLISH = "en";

    /** Copies the map. */
    public Said {
        texts = Map.copyOf(texts);
    }

    /** The same words for everybody. */
    public static Said of(String text) {
        return new Said(Map.of(ENGLISH, text));
    }

    /**
     * One text, or one for each language.
     *
     * @throws ProblemsException where a language is none of Trinn's, or English is missing
     */
    public static Said of(YamlNode node) {
        if (!node.isMap()) {
            return of(node.text().strip());
        }
        Map<String, String> texts = new TreeMap<>();
        node.only(LANGUAGES.toArray(String[]::new))
                .map()
                .forEach((language, text) -> texts.put(language, text.text().strip()));
        node.need(ENGLISH);
        return new Said(texts);
    }

    /** In English. */
    public String english() {
        return Objects.requireNonNull(texts.get(ENGLISH));
    }

    /** In the reader's language, or in English. */
    public String in(Locale reader) {
        return in(language(reader));
    }

    /** In one of {@link #LANGUAGES}, or in English. */
    public String in(String language) {
        return texts.getOrDefault(language, english());
    }

    /** Which of {@link #LANGUAGES} a reader of a locale is given. */
    public static String language(Locale reader) {
        String code = reader.getLanguage();
        String known = code.equals("no") || code.equals("nn") ? "nb" : code;
        return LANGUAGES.contains(known) ? known : ENGLISH;
    }
}
