package trinn.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import trinn.source.Translations;

/** The messages of the browser side in the reader's language; a component asks {@code getTranslation(key, values…)}. */
@Component
public final class Texts implements I18NProvider {

    /** {@inheritDoc} */
    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    /** The message with its values put in; an unknown key comes back between exclamation marks. */
    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        Translations translations = Translations.of(Language.of(locale).locale());
        if (!translations.has(key)) {
            LoggerFactory.getLogger(Texts.class).warn("The message ({}) is unknown.", key);
        }
        return translations.text(key, values);
    }
}
