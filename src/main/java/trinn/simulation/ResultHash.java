package trinn.simulation;

import java.math.BigDecimal;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.source.Sha256;

/** What tells results from all others: the same payouts have the same hash, wherever and with however many threads they were worked out. */
public final class ResultHash {

    private static final String FORM = "Trinn result, form 1\n";

    private final StringBuilder text = new StringBuilder(FORM);

    private ResultHash() {}

    /** Of what two sides pay. */
    public static String of(Comparison comparison) {
        ResultHash hash = new ResultHash();
        for (ComparisonRow row : comparison.rows()) {
            hash.add(row.facts().seller(), row.facts().period(), row.baseline(), row.alternative());
        }
        return hash.hex();
    }

    /**
     * Of what the first side and another pay.
     *
     * @param side the number of the other
     */
    public static String of(Simulated simulated, int side) {
        ResultHash hash = new ResultHash();
        for (SimulatedRow row : simulated.rows()) {
            hash.add(
                    row.seller(),
                    row.period(),
                    row.amounts().getFirst(),
                    row.amounts().get(side));
        }
        return hash.hex();
    }

    private void add(Seller seller, Period period, BigDecimal baseline, BigDecimal alternative) {
        text.append(seller.id().length()).append(':').append(seller.id());
        text.append(' ').append(period.from()).append(' ').append(period.to());
        text.append(' ')
                .append(plain(baseline))
                .append(' ')
                .append(plain(alternative))
                .append('\n');
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private String hex() {
        return Sha256.hex(text.toString());
    }
}
