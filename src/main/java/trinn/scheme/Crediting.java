package trinn.scheme;

import trinn.facts.Window;

/**
 * What a scheme says of crediting as a whole.
 *
 * @param overlay whether the shares of a sale may add up to more than 1, as for specialists who help to sell
 * @param running since when the running total of a seller's sales counts: the start of the month, quarter or year
 */
public record Crediting(boolean overlay, Window running) {

    /** What holds where a scheme says nothing: shares add to 1, and running totals begin with the month. */
    public static final Crediting PLAIN = new Crediting(false, Window.MONTH);
}
