package trinn.scheme;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.settlement.Component;
import trinn.source.Said;

/** The texts of a scheme in one reader's language. What a language lacks is read in English. */
public final class Messages {

    /** The languages that texts can be in, English first, by their two letters. */
    public static final List<String> LANGUAGES = Said.LANGUAGES;

    private static final String ENGLISH = "en";

    /** Words of Trinn itself, which every scheme may name. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "nb", words("variabel lønn", "fast lønn", "samlet lønn"),
            "sv", words("rörlig lön", "fast lön", "total lön"),
            "da", words("variabel løn", "fast løn", "samlet løn"));

    private final Scheme scheme;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> words;

    private Messages(Scheme scheme, String language) {
        this.scheme = scheme;
        this.words = WORDS.getOrDefault(language, Map.of());
        for (String each : List.of(ENGLISH, language)) {
            scheme.messageFiles().stream()
                    .filter(file -> file.language().equals(each))
                    .forEach(file -> file.entries().forEach((key, entry) -> texts.put(key, entry.value())));
        }
    }

    static Messages of(Scheme scheme, Locale locale) {
        return new Messages(scheme, language(locale));
    }

    /** Which of {@link #LANGUAGES} a reader of a locale is given. */
    public static String language(Locale locale) {
        return Said.language(locale);
    }

    /** The scheme's name. */
    public String title() {
        return text(MessageKeys.TITLE, scheme.title());
    }

    /** What the scheme pays, in a few sentences. */
    public String description() {
        return text(MessageKeys.DESCRIPTION, scheme.description());
    }

    /** A component, a group of components, or all variable pay: what the line of a payout names. */
    public String component(String name) {
        boolean component = scheme.components().stream().anyMatch(c -> c.name().equals(name));
        String own = component ? MessageKeys.component(name) : MessageKeys.group(name);
        return text(own, words.getOrDefault(name, name));
    }

    /** The name of a rule. */
    public String rule(String name) {
        return text(MessageKeys.rule(name), name);
    }

    /** What a KPI is called; null where the scheme has no label of its own for it. */
    public @Nullable String kpi(String code) {
        KpiMeasure kpi = scheme.measuring().kpi(code);
        return kpi == null || kpi.label().isEmpty() ? null : text(MessageKeys.kpi(code), kpi.label());
    }

    /** What a term is called. */
    public String label(Term term) {
        return text(MessageKeys.label(term), term.label());
    }

    /** The word behind a term's number; empty where it has none. */
    public String unit(Term term) {
        return text(MessageKeys.unit(term), term.unit());
    }

    /** One of the words that a term lets choose from. */
    public String choice(Term term, String word) {
        return text(MessageKeys.choice(term, word), word);
    }

    /** Values of terms by name as a sentence says them: chosen words in the reader's language, numbers as they are. */
    public Map<String, Object> said(Map<String, Object> values) {
        Map<String, Object> said = new LinkedHashMap<>(values);
        said.replaceAll((name, value) -> {
            Term term = scheme.terms().get(name);
            return term != null && value instanceof String word ? choice(term, word) : value;
        });
        return said;
    }

    private String text(String key, String english) {
        return texts.getOrDefault(key, english);
    }

    private static Map<String, String> words(String variable, String fixed, String total) {
        return Map.of(Component.VARIABLE_PAY, variable, Component.FIXED_PAY, fixed, Component.TOTAL_PAY, total);
    }
}
