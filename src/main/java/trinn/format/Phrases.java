package trinn.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;

/** The phrases of a package in one reader's language, each a {@link MessageFormat} whose values are written already. */
public final class Phrases {

    /** The languages that phrases are written in, by their two letters; the first is everybody's who reads none of them. */
    public static final List<String> LANGUAGES = List.of("en", "nb", "sv", "da");

    private final Locale locale;
    private final Properties phrases;

    private Phrases(Locale locale, Properties phrases) {
        this.locale = locale;
        this.phrases = phrases;
    }

    /**
     * Reads {@code name.properties}, or {@code name_nb.properties} and so on, that lies beside a class.
     *
     * @throws MissingResourceException where there is none
     */
    public static Phrases of(Class<?> near, String name, Locale locale) {
        String language = language(locale);
        String file = name + (language.equals("en") ? "" : "_" + language) + ".properties";
        Properties phrases = new Properties();
        try (InputStream stream = near.getResourceAsStream(file)) {
            if (stream == null) {
                throw new MissingResourceException("There is no " + file + ".", near.getName(), file);
            }
            phrases.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(locale, phrases);
    }

    private static String language(Locale locale) {
        String language = locale.getLanguage();
        if (List.of("no", "nn").contains(language)) {
            return "nb";
        }
        return LANGUAGES.contains(language) ? language : "en";
    }

    /** Whether there is such a phrase. */
    public boolean has(String key) {
        return phrases.containsKey(key);
    }

    /** All keys. */
    public List<String> keys() {
        return phrases.stringPropertyNames().stream().sorted().toList();
    }

    /**
     * A phrase with its values put in.
     *
     * @throws MissingResourceException where there is none
     */
    public String get(String key, Object... values) {
        String phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new MissingResourceException("There is no phrase " + key + ".", Phrases.class.getName(), key);
        }
        return new MessageFormat(phrase, locale).format(values);
    }

    /** A text as a sentence begins. */
    public String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** A name, such as {@code Paid revenue}, as it stands within a sentence: {@code paid revenue}; NPS stays NPS. */
    public String within(String name) {
        boolean word = name.length() > 1
                && !Character.isUpperCase(Objects.requireNonNull(name).charAt(1))
                && name.charAt(1) != '-';
        return word ? name.substring(0, 1).toLowerCase(locale) + name.substring(1) : name;
    }
}
