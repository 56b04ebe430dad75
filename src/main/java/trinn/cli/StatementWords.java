package trinn.cli;

import java.util.Locale;
import trinn.scheme.Messages;

/**
 * The words around a printed statement in one language.
 *
 * @param locale the habits for numbers
 * @param period from a day to before another
 * @param currency which one
 * @param nothing where no rule pays
 * @param payout the sum
 * @param owed what is still owed of draws
 * @param withheld what is held back
 * @param toCome instalments to come
 * @param cost what the employer pays besides
 */
record StatementWords(
        Locale locale,
        String period,
        String currency,
        String nothing,
        String payout,
        String owed,
        String withheld,
        String toCome,
        String cost) {

    /** @throws Refusal where Trinn does not speak the language */
    static StatementWords of(String language) {
        return switch (language) {
            case "en" ->
                new StatementWords(
                        Locale.ENGLISH,
                        "%s to before %s",
                        "in %s",
                        "No rule of the scheme pays anything for these facts.",
                        "payout",
                        "draw still owed",
                        "held back",
                        "instalments to come",
                        "cost besides");
            case "nb" ->
                new StatementWords(
                        Locale.of("nb", "NO"),
                        "fra %s til før %s",
                        "i %s",
                        "Ingen regel i ordningen betaler noe for disse resultatene.",
                        "utbetaling",
                        "forskudd gjenstår",
                        "holdt tilbake",
                        "avdrag som kommer",
                        "kostnad i tillegg");
            case "sv" ->
                new StatementWords(
                        Locale.of("sv", "SE"),
                        "från %s till före %s",
                        "i %s",
                        "Ingen regel i planen betalar något för de här resultaten.",
                        "utbetalning",
                        "förskott återstår",
                        "innehållet",
                        "delbetalningar",
                        "kostnad därutöver");
            case "da" ->
                new StatementWords(
                        Locale.of("da", "DK"),
                        "fra %s til før %s",
                        "i %s",
                        "Ingen regel i ordningen betaler noget for disse resultater.",
                        "udbetaling",
                        "forskud resterer",
                        "holdt tilbage",
                        "rater der kommer",
                        "omkostning udover");
            default ->
                throw new Refusal("Trinn does not speak \"%s\". Write one of: %s."
                        .formatted(language, String.join(", ", Messages.LANGUAGES)));
        };
    }
}
