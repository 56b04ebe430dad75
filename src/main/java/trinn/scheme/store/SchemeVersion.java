package trinn.scheme.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import trinn.scheme.Messages;

/**
 * A stored version of a scheme, as a list shows it.
 *
 * @param hash by which it is loaded: {@link trinn.scheme.SchemeFiles#hash()} of its files
 * @param schemeId the short name of the scheme, which all its versions share
 * @param title the name that people read
 * @param titles the same in other languages, by their two letters
 * @param label what its author called this version; empty for one that came with Trinn
 * @param currency the ISO code of the currency of all its money
 * @param stored when it was added
 */
public record SchemeVersion(
        String hash,
        String schemeId,
        String title,
        Map<String, String> titles,
        String label,
        String currency,
        Instant stored) {

    /** Copies the map. */
    public SchemeVersion {
        titles = Map.copyOf(titles);
    }

    /** The title in the language of a locale; in English where that has none. */
    public String title(Locale locale) {
        return titles.getOrDefault(Messages.language(locale), titles.getOrDefault("en", title));
    }
}
