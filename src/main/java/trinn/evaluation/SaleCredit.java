package trinn.evaluation;

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
                credited = credited.capped(rule.most());
            }
        }
        return credited;
    }
}
