package trinn.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import trinn.engine.CreditRule;
import trinn.facts.Sale;

/** What of a sale is credited: the seller's share of it, less what crediting rules leave out. */
final class SaleCredit {

    private final List<CreditRule> rules;

    SaleCredit(List<CreditRule> rules) {
        this.rules = rules;
    }

    /** The rules that said something. */
    Set<String> fired() {
        return rules.stream().map(CreditRule::rule).collect(Collectors.toSet());
    }

    /** A split sale as the rules about one KPI credit it, or with an empty code those about the sale as a whole. */
    Sale credited(Sale sale, String kpi) {
        Sale credited = sale;
        for (CreditRule rule : rules) {
            if (rule.sale().equals(sale.code()) && rule.kpi().equals(kpi) && rule.most() == null) {
                credited = credited.credited(rule.part());
            }
        }
        for (CreditRule rule : rules) {
            if (rule.sale().equals(sale.code()) && rule.kpi().equals(kpi) && rule.most() != null) {
                credited = credited.capped(rule.most());
            }
        }
        return credited;
    }
}
