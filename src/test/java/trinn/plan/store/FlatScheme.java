package trinn.plan.store;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import trinn.scheme.SchemeFiles;

/** A scheme that pays a share of what was sold. */
public final class FlatScheme {

    private FlatScheme() {}

    /** @param rate what is paid of it, 1 = 100 % */
    public static SchemeFiles paying(String rate) {
        String hundred = new BigDecimal(rate)
                .multiply(new BigDecimal("1000"))
                .setScale(2)
                .toPlainString();
        return new SchemeFiles(new TreeMap<>(Map.of(
                "scheme.yaml", """
                scheme: flat
                title: Flat commission
                currency: NOK
                components:
                  commission: sales pay
                terms:
                  salesRate:
                    label: Commission on sales
                    kind: ratio
                    range: {from: 0, to: 0.40, step: 0.005}
                    value: %s
                """.formatted(rate), "rules.drl", """
                package flat
                dialect "mvel"
                import trinn.facts.*
                global Terms terms
                global Pay pay

                rule "Sales pay a flat rate"
                  @Component("commission")
                  @Because("{$sales as money} sold, {terms.salesRate} of it")
                when
                  Kpi( code == "sales", $sales : actual > 0 )
                then
                  pay.award( $sales * terms.salesRate );
                end
                """, "cases.yaml", """
                cases:
                  - case: 1 000 sold
                    given:
                      kpis: [{code: sales, actual: 1000}]
                    lines:
                      - {component: commission, amount: %s}
                    payout: %s
                """.formatted(hundred, hundred))));
    }
}
