package trinn.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The messages of the browser side in the reader's language; a component asks {@code getTranslation(key, values…)}.
 *
 * <p>Every message is a {@link MessageFormat}. The JVM's own language plays no part, so a server says the same
 * everywhere.
 */
@Component
public final class Texts implements I18NProvider {

    private final Map<Language, Properties> messages = new EnumMap<>(Language.class);

    /** Reads the messages of all languages. */
    public Texts() {
        for (Language language : Language.values()) {
            messages.put(language, read(language));
        }
    }

    /** {@inheritDoc} */
    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    /** The message with its values put in; an unknown key comes back between exclamation marks. */
    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        Language language = Language.of(locale);
        String message = Objects.requireNonNull(messages.get(language)).getProperty(key);
        if (message == null) {
            LoggerFactory.getLogger(Texts.class).warn("The message ({}) is unknown.", key);
            return "!" + key + "!";
        }
        return new MessageFormat(message, language.locale()).format(values);
    }

    private static Properties read(Language language) {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.code();
        String path = "/vaadin-i18n/translations" + suffix + ".properties";
        Properties messages = new Properties();
        try (var file = Objects.requireNonNull(Texts.class.getResourceAsStream(path), path);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
