package trinn.scheme;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import trinn.settlement.Component;

/** The keys under which the texts of a scheme stand in its files of messages. */
public final class MessageKeys {

    static final String TITLE = "title";
    static final String DESCRIPTION = "description";

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private MessageKeys() {}

    /** A text as part of a key: small letters and digits, joined by single hyphens. */
    public static String slug(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return ENDS.matcher(BETWEEN.matcher(small).replaceAll("-")).replaceAll("");
    }

    /** The key of a rule's name. */
    public static String rule(String name) {
        return "rule." + slug(name);
    }

    /** The key of a rule's sentence. */
    public static String because(String name) {
        return "because." + slug(name);
    }

    /** The keys of everything that {@code scheme.yaml} names, in its order. */
    public static Set<String> of(Scheme scheme) {
        return texts(scheme).keySet();
    }

    /** The texts of everything that {@code scheme.yaml} names as they stand there, by key in its order. */
    public static Map<String, String> texts(Scheme scheme) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(TITLE, scheme.title());
        if (!scheme.description().isEmpty()) {
            texts.put(DESCRIPTION, scheme.description());
        }
        scheme.components().forEach(component -> texts.put(component(component.name()), component.name()));
        scheme.components().stream()
                .map(Component::group)
                .filter(group -> !group.equals(Component.FIXED_PAY))
                .forEach(group -> texts.put(group(group), group));
        scheme.kpis().stream()
                .filter(kpi -> !kpi.label().isEmpty())
                .forEach(kpi -> texts.put(kpi(kpi.code()), kpi.label()));
        for (Term term : scheme.terms().all()) {
            texts.put(label(term), term.label());
            if (LETTER.matcher(term.unit()).find()) {
                texts.put(unit(term), term.unit());
            }
            term.choices().forEach(word -> texts.put(choice(term, word), word));
        }
        return Collections.unmodifiableMap(texts);
    }

    static String component(String name) {
        return "component." + slug(name);
    }

    static String group(String name) {
        return "group." + slug(name);
    }

    static String kpi(String code) {
        return "kpi." + code;
    }

    static String label(Term term) {
        return "term." + term.name();
    }

    static String unit(Term term) {
        return label(term) + ".unit";
    }

    static String choice(Term term, String word) {
        return label(term) + "." + slug(word);
    }
}
