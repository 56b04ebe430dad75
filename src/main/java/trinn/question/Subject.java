package trinn.question;

import java.math.BigDecimal;
import java.util.List;
import trinn.facts.Period;
import trinn.statement.Explanation;
import trinn.statement.StatementLine;

/**
 * The line that a question is about, as it was when the question was asked.
 *
 * @param data the data set
 * @param payee whose pay it is
 * @param name the payee's
 * @param period that the pay is for
 * @param scheme that it was worked out by
 * @param line which of the lines
 * @param called what the reader saw as its name
 * @param sentence the reason that the reader saw
 * @param amount of the line, in the currency of the scheme
 * @param total of all lines
 * @param currency its ISO code
 */
public record Subject(
        Data data,
        String payee,
        String name,
        Period period,
        By scheme,
        LineKey line,
        String called,
        String sentence,
        BigDecimal amount,
        BigDecimal total,
        String currency) {

    /**
     * A version of a data set.
     *
     * @param id by which it is loaded
     * @param name that all its versions share
     * @param version its number
     */
    public record Data(long id, String name, int version) {}

    /**
     * A version of a scheme.
     *
     * @param hash by which it is loaded
     * @param title that people read
     */
    public record By(String hash, String title) {}

    /**
     * A line of a statement.
     *
     * @param place of the line in the statement, from 0
     * @param called its name in the reader's language
     */
    public static Subject of(Data data, By scheme, Explanation shown, int place, String called, String currency) {
        StatementLine line = shown.statement().lines().get(place);
        List<LineKey> keys = LineKey.all(shown);
        var facts = shown.statement().facts();
        return new Subject(
                data,
                facts.seller().id(),
                facts.seller().name(),
                facts.period(),
                scheme,
                keys.get(place),
                called,
                line.sentence(),
                line.amount(),
                shown.statement().total(),
                currency);
    }

    /** The same with another name of the payee. */
    public Subject calling(String other) {
        return new Subject(data, payee, other, period, scheme, line, called, sentence, amount, total, currency);
    }
}
