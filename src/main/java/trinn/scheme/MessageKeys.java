package trinn.scheme;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
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
        Set<String> keys = new LinkedHashSet<>();
        keys.add(TITLE);
        if (!scheme.description().isEmpty()) {
            keys.add(DESCRIPTION);
        }
        scheme.components().forEach(component -> keys.add(component(component.name())));
        scheme.components().stream()
                .map(Component::group)
                .filter(group -> !group.equals(Component.FIXED_PAY))
                .forEach(group -> keys.add(group(group)));
        scheme.kpis().stream().filter(kpi -> !kpi.label().isEmpty()).forEach(kpi -> keys.add(kpi(kpi.code())));
        for (Term term : scheme.terms().all()) {
            keys.add(label(term));
            if (LETTER.matcher(term.unit()).find()) {
                keys.add(unit(term));
            }
            term.choices().forEach(word -> keys.add(choice(term, word)));
        }
        return Collections.unmodifiableSet(keys);
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
