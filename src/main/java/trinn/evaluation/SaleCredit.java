package trinn.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import trinn.engine.CreditRule;
import trinn.facts.Sale;

/** What of a sale is credited: the seller's share of it, less what crediting rules leave out. */
final class SaleCredit {

    private final Map<String, List<CreditRule>> rules;

    SaleCredit(List<CreditRule> rules) {
        this.rules = rules.stream().collect(Collectors.groupingBy(CreditRule::sale));
    }

    /** The rules that said something. */
    Set<String> fired() {
        return rules.values().stream()
                .flatMap(List::stream)
                .map(CreditRule::rule)
                .collect(Collectors.toSet());
    }

    /** The seller's share of a sale as the data has it. */
    static Sale split(Sale sale) {
        BigDecimal share = sale.share();
        return share.compareTo(BigDecimal.ONE) == 0
                ? sale
                : valued(sale, sale.value(), BigDecimal.ONE).credited(share);
    }

    private static Sale valued(Sale sale, BigDecimal value, BigDecimal share) {
        return new Sale(
                sale.code(),
                sale.date(),
                sale.customer(),
                sale.product(),
                sale.type(),
                sale.quantity(),
                value,
                sale.discount(),
                sale.cost(),
                sale.paid(),
                sale.daysLate(),
                share,
                sale.runningBefore());
    }

    /** A split sale as the rules about one KPI credit it, or with an empty code those about the sale as a whole. */
    Sale credited(Sale sale, String kpi) {
        List<CreditRule> ofSale = rules.getOrDefault(sale.code(), List.of());
        Sale credited = sale;
        for (CreditRule rule : ofSale) {
            if (rule.kpi().equals(kpi) && rule.most() == null) {
                credited = credited.credited(rule.part());
            }
        }
        for (CreditRule rule : ofSale) {
            if (rule.kpi().equals(kpi) && rule.most() != null) {
                credited = capped(credited, rule.most());
            }
        }
        return credited;
    }

    /**
     * A sale of which at most so much value counts; of a negative one at most as much is taken back. The value is the cap
     * to the last digit, so that a target of several caps is met exactly.
     */
    static Sale capped(Sale sale, BigDecimal most) {
        if (sale.value().abs().compareTo(most) <= 0) {
            return sale;
        }
        Sale part = sale.credited(most.divide(sale.value().abs(), MathContext.DECIMAL128));
        return valued(part, sale.value().signum() < 0 ? most.negate() : most, part.share());
    }
}
