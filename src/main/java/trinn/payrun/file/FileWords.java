package trinn.payrun.file;

import java.util.Locale;
import trinn.source.Translations;

/** Words of files in the language of a mapping. */
final class FileWords {

    private final Translations words;

    FileWords(Locale reader) {
        this.words = Translations.of(reader);
    }

    String text(String key, Object... values) {
        return words.text("payfile." + key, values);
    }

    String field(Field field) {
        return text("field." + key(field));
    }

    String kind(Kind kind) {
        return text("kind." + key(kind));
    }

    String account(Account account) {
        return text("account." + key(account));
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
