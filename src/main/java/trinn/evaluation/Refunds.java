package trinn.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.engine.EvaluationException;
import trinn.facts.FactSet;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.scheme.Scheme;
import trinn.settlement.Ledger;

/** The sales of one seller so far: what a refund gives back of them is the seller's part, at the rate that was paid. */
final class Refunds {

    private final Map<String, Sale> sales = new HashMap<>();
    private final Map<String, BigDecimal> refunded = new HashMap<>();

    /**
     * The facts with refunds as far as they concern the seller, each with the rate at which its sale was paid.
     *
     * @throws EvaluationException where a sale of the same period is given back, or more than a sale was worth
     */
    FactSet completed(FactSet facts, Ledger ledger, Scheme scheme) {
        List<Refund> refunds = facts.all(Refund.class);
        if (refunds.isEmpty()) {
            return facts;
        }
        List<Refund> completed = new ArrayList<>();
        for (Refund refund : refunds) {
            Sale sale = sales.get(refund.sale());
            if (sale == null) {
                requireEarlier(refund, facts, scheme);
                completed.add(refund);
            } else {
                Refund own = refund.credited(sale.share());
                requireWithin(sale, own, facts, scheme);
                completed.add(
                        own.of(sale.date(), rate(ledger.earned(sale.code()), sale.value()), ledger.left(sale.code())));
            }
        }
        return facts.replacing(completed, Refund.class);
    }

    /** Notes the sales of a period that was paid. */
    void remember(FactSet facts) {
        for (Sale sale : facts.all(Sale.class)) {
            sales.put(sale.code(), sale);
        }
    }

    private static void requireEarlier(Refund refund, FactSet facts, Scheme scheme) {
        if (facts.all(Sale.class).stream().anyMatch(sale -> sale.code().equals(refund.sale()))) {
            throw new EvaluationException(
                    scheme,
                    facts,
                    "The refund %s gives back the sale %s of the same period. Write it as a sale with a negative value."
                            .formatted(refund.code(), refund.sale()));
        }
    }

    private void requireWithin(Sale sale, Refund refund, FactSet facts, Scheme scheme) {
        BigDecimal sum = refunded.merge(sale.code(), refund.value(), BigDecimal::add);
        if (sum.compareTo(sale.value()) > 0) {
            throw new EvaluationException(
                    scheme,
                    facts,
                    "With the refund %s, %s of the sale %s is given back, which was worth %s."
                            .formatted(
                                    refund.code(),
                                    sum.toPlainString(),
                                    sale.code(),
                                    sale.value().toPlainString()));
        }
    }

    private static @Nullable BigDecimal rate(@Nullable BigDecimal earned, BigDecimal value) {
        return earned == null || value.signum() == 0 ? null : earned.divide(value, MathContext.DECIMAL128);
    }
}
