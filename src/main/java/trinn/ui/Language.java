package trinn.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The languages that Trinn speaks, each with the habits of one country for numbers and dates. */
public enum Language {
    /** British habits, so that a date reads day, month, year as in the Nordic languages. */
    ENGLISH("English", "en-GB"),
    /** Bokmål; also for who asks for plain Norwegian or Nynorsk. */
    NORWEGIAN("Norsk", "nb-NO"),
    /** Swedish as in Sweden. */
    SWEDISH("Svenska", "sv-SE"),
    /** Danish as in Denmark. */
    DANISH("Dansk", "da-DK");

    private final String title;
    private final Locale locale;

    Language(String title, String tag) {
        this.title = title;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The language's name in itself. */
    public String title() {
        return title;
    }

    /** The locale for texts, numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The two letters that name the language. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a locale; English where Trinn does not speak it. */
    public static Language of(Locale locale) {
        return spoken(locale).orElse(ENGLISH);
    }

    /** The first language of a reader's list that Trinn speaks, else English. */
    public static Language preferred(Collection<Locale> wishes) {
        return wishes.stream()
                .map(Language::spoken)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ENGLISH);
    }

    /** The language with this two-letter code, such as one kept in a cookie. */
    static Optional<Language> withCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    private static Optional<Language> spoken(Locale wish) {
        String code = wish.getLanguage();
        return withCode(code.equals("no") || code.equals("nn") ? "nb" : code);
    }
}
