package trinn.statement;

import java.math.BigDecimal;
import java.util.Currency;
import trinn.facts.Kind;
import trinn.format.Formats;

/**
 * Numbers as a reader writes them, each by its kind: money with its currency, ratios in per cent.
 *
 * @param formats of the reader
 * @param currency of all money
 */
public record KindWords(Formats formats, Currency currency) {

    /** A number of a kind. */
    public String of(Kind kind, BigDecimal value) {
        return switch (kind) {
            case MONEY -> formats.money(value, currency) + "\u00a0" + currency.getCurrencyCode();
            case RATIO -> formats.percent(value);
            default -> formats.workedOut(value);
        };
    }
}
