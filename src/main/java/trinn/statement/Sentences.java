package trinn.statement;

import java.util.Currency;
import java.util.Locale;
import trinn.format.Formats;
import trinn.settlement.Because;

/** Writes the reasons of lines in one reader's way. */
public final class Sentences {

    private final Locale locale;
    private final Formats formats;
    private final Currency currency;

    /** For the numbers of a locale and the money of a scheme. */
    public Sentences(Locale locale, Currency currency) {
        this.locale = locale;
        this.formats = Formats.of(locale);
        this.currency = currency;
    }

    /** The reader's, whose language the statement has. */
    public Locale locale() {
        return locale;
    }

    /** The reason as one sentence. */
    public String of(Because because) {
        StringBuilder sentence = new StringBuilder();
        for (Because.Part part : because.parts()) {
            sentence.append(
                    switch (part) {
                        case Because.Words(String text) -> text;
                        case Because.Number number -> number(number);
                    });
        }
        return sentence.toString();
    }

    private String number(Because.Number number) {
        return switch (number.kind()) {
            case MONEY -> formats.money(number.value(), currency);
            case RATIO -> formats.percent(number.value());
            case COUNT, NUMBER, TEXT -> formats.workedOut(number.value());
        };
    }
}
