package trinn.statement;

import java.util.Currency;
import java.util.Locale;
import trinn.settlement.Step;
import trinn.source.Translations;

/** The words around a statement in one reader's language: on the screen, on paper and on the command line. */
public final class StatementWords {

    private final Locale locale;
    private final Translations translations;

    private StatementWords(Locale locale) {
        this.locale = locale;
        this.translations = Translations.of(locale);
    }

    /** For a reader; in English where Trinn does not speak the language. */
    public static StatementWords of(Locale reader) {
        return new StatementWords(reader);
    }

    /** The reader's, with the habits for numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** What was done to the component, or where the line comes from; empty where the line is an award. */
    public String step(StatementLine line) {
        Step step = line.step();
        return step == Step.AWARD || step == Step.ONCOST
                ? ""
                : translations.text("step." + step.name().toLowerCase(Locale.ROOT));
    }

    /** The component, and what was done to it. */
    public String name(StatementLine line) {
        String step = step(line);
        return step.isEmpty() ? line.component() : line.component() + " · " + step;
    }

    /** Why a line stands there; where no rule says it, what it is. */
    public String sentence(StatementLine line) {
        return line.sentence().isEmpty() ? step(line) : line.sentence();
    }

    /** The rule that declared a line; empty where none did. */
    public String rule(StatementLine line) {
        return line.rule().isEmpty() ? "" : text("rule", line.rule());
    }

    /** What the sum is called, with its currency. */
    public String total(Currency currency) {
        return text("total", currency.getCurrencyCode());
    }

    /** The heading above what paid nothing and why. */
    String whyNot() {
        return translations.text("statements.why-not");
    }

    /** Another word, by its key below {@code statement}. */
    public String text(String key, Object... values) {
        return translations.text("statement." + key, values);
    }
}
