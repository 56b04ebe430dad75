package trinn.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.source.Translations;
import trinn.statement.KpiWords;
import trinn.statement.Measure;
import trinn.statement.ReasonWords;
import trinn.statement.RuleWords;
import trinn.statement.Sentences;
import trinn.statement.TermWords;

/**
 * All that says something of a scheme in one reader's way.
 *
 * @param reader whose language it is
 * @param scheme of which it is said
 * @param kpis what the data calls its KPIs
 */
record Words(
        Locale reader,
        Scheme scheme,
        KpiWords kpis,
        Translations phrases,
        Formats formats,
        Messages messages,
        ReasonWords reasons,
        TermWords terms) {

    static Words of(Locale reader, Scheme scheme, KpiWords kpis) {
        return new Words(
                reader,
                scheme,
                kpis,
                Translations.of(Words.class, "document", reader),
                Formats.of(reader),
                scheme.messages(reader),
                new ReasonWords(reader, scheme, kpis),
                new TermWords(reader, scheme));
    }

    /** A phrase with its values. */
    String text(String key, Object... values) {
        return phrases.text(key, values);
    }

    /** The rules with the terms of a day. */
    RuleWords rules(LocalDate day) {
        return new RuleWords(reader, scheme, day, kpis);
    }

    /** The sentences of lines. */
    Sentences sentences() {
        return new Sentences(reader, scheme.currency());
    }

    /** Of all its money. */
    Currency currency() {
        return scheme.currency();
    }

    /** An amount, without the currency. */
    String money(BigDecimal amount) {
        return formats.money(amount, currency());
    }

    /** A number of a kind, money with its currency. */
    String amount(BigDecimal number, Kind kind) {
        return terms.amount(number, kind);
    }

    /** What a value is called, as a heading says it. */
    String name(Measure measure) {
        return capital(reasons.name(measure));
    }

    /** The first letter large. */
    String capital(String text) {
        int second = text.offsetByCodePoints(0, Math.min(1, text.length()));
        return text.substring(0, second).toUpperCase(reader) + text.substring(second);
    }
}
