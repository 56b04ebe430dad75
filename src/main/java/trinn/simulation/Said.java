package trinn.simulation;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import trinn.scheme.Messages;
import trinn.source.YamlNode;

/**
 * A text of a what-if, in English and perhaps in other languages.
 *
 * @param texts by language: {@code en}, {@code nb}, {@code sv}, {@code da}; there is one in English
 */
public record Said(Map<String, String> texts) {

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
     * @throws trinn.source.ProblemsException where a language is none of Trinn's, or English is missing
     */
    static Said of(YamlNode node) {
        if (!node.isMap()) {
            return of(node.text().strip());
        }
        Map<String, String> texts = new TreeMap<>();
        node.only(Messages.LANGUAGES.toArray(String[]::new))
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
        return texts.getOrDefault(Messages.language(reader), english());
    }
}
