package trinn.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import trinn.scheme.Messages;

/** For whom a command writes. */
final class Reader {

    @Option(
            names = {"--language", "--lang"},
            defaultValue = "en",
            paramLabel = "<language>",
            description = "The language of the texts: en, nb, sv or da.")
    private String language = "en";

    /**
     * The reader, with the habits of a country.
     *
     * @throws Refusal where Trinn does not speak the language
     */
    Locale locale() {
        return switch (language) {
            case "en" -> Locale.UK;
            case "nb" -> Locale.of("nb", "NO");
            case "sv" -> Locale.of("sv", "SE");
            case "da" -> Locale.of("da", "DK");
            default ->
                throw new Refusal("Trinn does not speak \"%s\". Write one of: %s."
                        .formatted(language, String.join(", ", Messages.LANGUAGES)));
        };
    }
}
