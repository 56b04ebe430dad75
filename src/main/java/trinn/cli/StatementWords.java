package trinn.cli;

import java.util.Locale;
import trinn.scheme.Messages;
import trinn.settlement.Step;
import trinn.statement.StatementLine;

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
 * @param instalment of a payout before the data begins
 * @param adjusted by hand, where nobody said why
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
        String cost,
        String instalment,
        String adjusted) {

    /** Why a line stands there; where no rule says it, what it is. */
    String sentence(StatementLine line) {
        if (!line.sentence().isEmpty()) {
            return line.sentence();
        }
        return line.step() == Step.INSTALMENT ? instalment : line.step() == Step.ADJUSTMENT ? adjusted : "";
    }

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
                        "cost besides",
                        "instalment of an earlier period",
                        "adjusted by hand");
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
                        "kostnad i tillegg",
                        "avdrag fra en tidligere periode",
                        "justert for hånd");
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
                        "kostnad därutöver",
                        "delbetalning från en tidigare period",
                        "justerat för hand");
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
                        "omkostning udover",
                        "rate fra en tidligere periode",
                        "justeret i hånden");
            default ->
                throw new Refusal("Trinn does not speak \"%s\". Write one of: %s."
                        .formatted(language, String.join(", ", Messages.LANGUAGES)));
        };
    }
}
