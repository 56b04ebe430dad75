package trinn.payrun;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trinn.source.Sha256;

/**
 * What a run came to, worked out once.
 *
 * @param data all that it was worked out from
 * @param payslips of everybody employed in the period, in the order of the data
 * @param findings what somebody has to look at
 */
public record Result(Basis data, List<Payslip> payslips, List<Finding> findings) {

    private static final String FORM = "Trinn pay run, form 1";

    /**
     * What a result depends on, beside the schemes that its payslips name.
     *
     * @param dataSet the id of the version of the data set
     * @param version its number
     * @param content its content hash
     * @param kpis the hash of the catalogue of KPIs
     * @param engine what worked it out
     * @param currency the ISO code of all amounts
     */
    public record Basis(long dataSet, int version, String content, String kpis, String engine, String currency) {}

    /** Copies the lists. */
    public Result {
        payslips = List.copyOf(payslips);
        findings = List.copyOf(findings);
    }

    /** What all payees get, in the currency of the run. */
    public BigDecimal total() {
        return payslips.stream().map(Payslip::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What all lines of a kind come to, in the currency of the run. */
    public BigDecimal sum(LineKind kind) {
        return payslips.stream().map(slip -> slip.sum(kind)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What tells it from all other results: the SHA-256 of what it depends on and of every line, each value with its length. Names are no part of it, so that they can be erased. */
    public String hash() {
        Text text = new Text();
        text.add(FORM, data.content(), data.kpis(), data.engine(), data.currency());
        payslips.forEach(text::add);
        return text.hash();
    }

    /** The managers who lead somebody who is paid, each with the hash of what their team gets. */
    public Map<String, String> teams() {
        Map<String, Text> texts = new TreeMap<>();
        payslips.stream()
                .filter(slip -> !slip.manager().isEmpty())
                .forEach(slip ->
                        texts.computeIfAbsent(slip.manager(), any -> new Text()).add(slip));
        Map<String, String> teams = new TreeMap<>();
        texts.forEach((manager, text) -> teams.put(manager, text.hash()));
        return teams;
    }

    private static final class Text {

        private final StringBuilder text = new StringBuilder();

        void add(String... values) {
            for (String value : values) {
                text.append(value.length()).append(':').append(value);
            }
        }

        void add(Payslip slip) {
            add(slip.payee(), slip.department(), slip.manager(), slip.standing().name(), slip.course());
            for (PayLine line : slip.lines()) {
                add(
                        line.kind().name(),
                        line.of().from().toString(),
                        line.of().to().toString());
                add(line.component(), line.step(), line.rule(), plain(line.amount()), line.why());
            }
        }

        private static String plain(BigDecimal amount) {
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }

        String hash() {
            return Sha256.hex(text.toString());
        }
    }
}
