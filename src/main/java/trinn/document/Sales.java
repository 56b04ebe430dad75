package trinn.document;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.facts.FactSet;
import trinn.facts.Sale;

/** The sales of a seller in the period to come, as in the period before or more or less. For one thread. */
final class Sales {

    private final Outlook outlook;
    private final List<FactSet> own;
    private final String payee;
    private final Map<BigDecimal, FactSet> measured = new HashMap<>();

    Sales(Outlook outlook, String payee) {
        this.outlook = outlook;
        this.own = outlook.of(payee);
        this.payee = payee;
    }

    /** Whether there are any. */
    boolean any() {
        return own.getLast().others().stream().anyMatch(Sale.class::isInstance);
    }

    /** What the rules see where each sale is worth so many times as much; of no worth it is left out. */
    FactSet times(BigDecimal factor) {
        return measured.computeIfAbsent(factor.stripTrailingZeros(), this::measure);
    }

    private FactSet measure(BigDecimal factor) {
        List<FactSet> changed = own.stream()
                .map(facts -> facts.period().equals(outlook.period()) ? times(facts, factor) : facts)
                .toList();
        return Evaluation.seller(outlook.scheme(), new Measurements(changed), payee, outlook.period())
                .getLast()
                .facts();
    }

    private static FactSet times(FactSet facts, BigDecimal factor) {
        return new FactSet(
                facts.seller(),
                facts.period(),
                facts.others().stream()
                        .filter(fact -> !(fact instanceof Sale) || factor.signum() != 0)
                        .map(fact -> fact instanceof Sale sale && sale.value().signum() != 0
                                ? sale.worth(sale.value().multiply(factor))
                                : fact)
                        .toList());
    }
}
