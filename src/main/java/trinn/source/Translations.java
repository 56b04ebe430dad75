package trinn.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of Trinn in one reader's language, for the screen, the command line and paper alike. Each is a
 * {@link MessageFormat}.
 *
 * <p>The JVM's own language plays no part, so a server says the same everywhere.
 */
public final class Translations {

    private static final String OF_ALL = "/vaadin-i18n/translations";
    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Properties messages;

    private Translations(Locale locale, Properties messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** The words for a reader, in English where Trinn does not speak the language. */
    public static Translations of(Locale reader) {
        return read(OF_ALL, reader);
    }

    /** The words of one package: those of {@code name.properties}, {@code name_nb.properties} and so on, that lie beside a class. */
    public static Translations of(Class<?> near, String name, Locale reader) {
        return read("/" + near.getPackageName().replace('.', '/') + "/" + name, reader);
    }

    private static Translations read(String path, Locale reader) {
        String language = Said.language(reader);
        String suffix = language.equals(Said.LANGUAGES.getFirst()) ? "" : "_" + language;
        return new Translations(reader, READ.computeIfAbsent(path + suffix + ".properties", Translations::read));
    }

    /** All keys, in the order of the alphabet. */
    public List<String> keys() {
        return messages.stringPropertyNames().stream().sorted().toList();
    }

    /** Whether there is a message with this key. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** The message with its values put in; an unknown key comes back between exclamation marks. */
    public String text(String key, Object... values) {
        String message = messages.getProperty(key);
        return message == null ? "!" + key + "!" : new MessageFormat(message, locale).format(values);
    }

    private static Properties read(String path) {
        Properties messages = new Properties();
        try (var file = Objects.requireNonNull(Translations.class.getResourceAsStream(path), path);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
