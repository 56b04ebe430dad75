package trinn.statement;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.scheme.TermKind;

/** Writes the values of a scheme's terms in one reader's way. */
public final class TermWords {

    private static final String FACTOR = "×";

    private final Formats formats;
    private final Messages messages;
    private final Currency currency;

    /** In the reader's language. */
    public TermWords(Locale reader, Scheme scheme) {
        this.formats = Formats.of(reader);
        this.messages = scheme.messages(reader);
        this.currency = scheme.currency();
    }

    /** A value of a term that is no table, with its unit: {@code 3%}, {@code × 1.05}, {@code 100 units}, {@code 80,000.00 NOK}. */
    public String value(Term term, Object value) {
        if (!(value instanceof BigDecimal number)) {
            return messages.choice(term, value.toString());
        }
        String unit = messages.unit(term);
        if (isFactor(term)) {
            return FACTOR + "\u00a0" + formats.number(number);
        }
        String text = amount(number, term.kind().seenAs());
        return unit.isEmpty() ? text : text + "\u00a0" + unit;
    }

    /** The same as a part of a formula, where a unit would be in the way. */
    String factor(Term term, BigDecimal number) {
        return isFactor(term)
                ? formats.number(number)
                : amount(number, term.kind().seenAs());
    }

    private static boolean isFactor(Term term) {
        return term.kind() == TermKind.RATIO && term.unit().equals(FACTOR);
    }

    /** A number of a kind, money with its currency. */
    public String amount(BigDecimal number, Kind kind) {
        return switch (kind) {
            case MONEY -> money(number) + "\u00a0" + currency.getCurrencyCode();
            case RATIO -> formats.percent(number);
            case COUNT, NUMBER, TEXT -> formats.workedOut(number);
        };
    }

    private String money(BigDecimal number) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return number.stripTrailingZeros().scale() > digits ? formats.number(number) : formats.number(number, digits);
    }
}
